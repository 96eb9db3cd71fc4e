package org.manzanita.access.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.nio.file.Path;
import org.manzanita.access.Canaries;
import org.manzanita.model.LeaId;
import org.manzanita.model.PupilId;

/** The canary pupils in the file {@code canaries.tsv}, which is read anew whenever it is asked. */
final class CanaryFile implements Canaries {

    private final LineFile file;

    CanaryFile(Path folder) {
        this.file = new LineFile(folder.resolve("canaries.tsv"), List.of("lea", "pupil", "addedBy", "addedOn"));
    }

    @Override
    public synchronized List<Canary> all() {
        return file.read().stream().map(this::canary).toList();
    }

    private Canary canary(List<String> line) {
        try {
            return new Canary(new LeaId(line.get(0)), new PupilId(line.get(1)), line.get(2),
                    LocalDate.parse(line.get(3)));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IllegalStateException("The list of pupils who do not exist " + file.path()
                    + " cannot be understood: " + e.getMessage(), e);
        }
    }

    @Override
    public synchronized boolean add(Canary canary) {
        var all = new ArrayList<>(all());
        if (all.stream().anyMatch(each -> is(each, canary.lea(), canary.pupil()))) {
            return false;
        }
        all.add(canary);
        write(all);
        return true;
    }

    @Override
    public synchronized boolean remove(LeaId lea, PupilId pupil) {
        var all = new ArrayList<>(all());
        boolean was = all.removeIf(each -> is(each, lea, pupil));
        if (was) {
            write(all);
        }
        return was;
    }

    private static boolean is(Canary canary, LeaId lea, PupilId pupil) {
        return canary.lea().equals(lea) && canary.pupil().equals(pupil);
    }

    private void write(List<Canary> all) {
        file.write(all.stream().map(each -> List.of(each.lea().value(), each.pupil().value(), each.addedBy(),
                each.addedOn().toString())).toList());
    }
}
