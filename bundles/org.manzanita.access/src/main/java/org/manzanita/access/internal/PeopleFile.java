package org.manzanita.access.internal;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.manzanita.access.Appointment;
import org.manzanita.access.People;
import org.manzanita.access.Role;
import org.manzanita.model.LeaId;

/** The people in the file {@code people.tsv}, which is read anew whenever it is asked, so that a change holds at once. */
public final class PeopleFile implements People {

    private static final List<String> HEADINGS = List.of("person", "role", "lea", "of", "from", "until", "grantedBy",
            "grantedOn");

    private final LineFile file;

    public PeopleFile(Path folder) {
        this.file = new LineFile(folder.resolve("people.tsv"), HEADINGS);
    }

    @Override
    public boolean isFresh() {
        return !file.exists();
    }

    @Override
    public synchronized List<Appointment> all() {
        return file.read().stream().map(this::appointment).toList();
    }

    private Appointment appointment(List<String> line) {
        try {
            return new Appointment(line.get(0), Role.of(line.get(1)),
                    Optional.of(line.get(2)).filter(lea -> !lea.isEmpty()).map(LeaId::new), set(line.get(3)),
                    LocalDate.parse(line.get(4)),
                    Optional.of(line.get(5)).filter(day -> !day.isEmpty()).map(LocalDate::parse), line.get(6),
                    LocalDate.parse(line.get(7)));
        } catch (IllegalArgumentException | DateTimeException e) {
            // Nobody has a right by a list that cannot be read: half of it may be missing.
            throw new IllegalStateException("The list of people " + file.path() + " cannot be understood: "
                    + e.getMessage(), e);
        }
    }

    private static SortedSet<String> set(String joined) {
        var set = new TreeSet<String>();
        Arrays.stream(joined.split(";", -1)).map(String::strip).filter(each -> !each.isEmpty()).forEach(set::add);
        return set;
    }

    @Override
    public synchronized void appoint(Appointment appointment) {
        var all = new ArrayList<>(all());
        all.add(appointment);
        write(all);
    }

    @Override
    public synchronized int dismiss(String person, Role role, LocalDate day) {
        var all = new ArrayList<Appointment>();
        int ended = 0;
        for (var held : all()) {
            boolean ends = held.person().equals(person) && held.role() == role
                    && held.until().map(last -> !last.isBefore(day)).orElse(true);
            if (!ends) {
                all.add(held);
            } else {
                ended++;
                if (held.from().isBefore(day)) {
                    all.add(new Appointment(held.person(), held.role(), held.lea(), held.of(), held.from(),
                            Optional.of(day.minusDays(1)), held.grantedBy(), held.grantedOn()));
                }
            }
        }
        write(all);
        return ended;
    }

    private void write(List<Appointment> all) {
        file.write(all.stream().map(held -> List.of(held.person(), held.role().token(),
                held.lea().map(LeaId::value).orElse(""), String.join(";", held.of()), held.from().toString(),
                held.until().map(LocalDate::toString).orElse(""), held.grantedBy(), held.grantedOn().toString()))
                .toList());
    }
}
