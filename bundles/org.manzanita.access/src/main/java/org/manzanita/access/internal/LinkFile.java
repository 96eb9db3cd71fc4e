package org.manzanita.access.internal;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.manzanita.access.Links;

/** The links in the file {@code links.tsv}, which is read anew whenever it is asked. */
final class LinkFile implements Links {

    private final LineFile file;

    LinkFile(Path folder) {
        this.file = new LineFile(folder.resolve("links.tsv"),
                List.of("person", "issuer", "subject", "linkedBy", "linkedOn"));
    }

    @Override
    public synchronized List<Link> all() {
        return file.read().stream().map(this::link).toList();
    }

    private Link link(List<String> line) {
        try {
            return new Link(line.get(0), line.get(1), line.get(2), line.get(3), LocalDate.parse(line.get(4)));
        } catch (DateTimeException e) {
            throw new IllegalStateException("The list of links " + file.path() + " cannot be understood: "
                    + e.getMessage(), e);
        }
    }

    @Override
    public synchronized void add(Link link) {
        of(link.person()).ifPresent(other -> {
            throw new IllegalArgumentException(link.person() + " is linked with " + other.subject() + " of "
                    + other.issuer() + " already.");
        });
        of(link.issuer(), link.subject()).ifPresent(other -> {
            throw new IllegalArgumentException("That account is linked with " + other.person() + " already.");
        });
        var all = new ArrayList<>(all());
        all.add(link);
        write(all);
    }

    @Override
    public synchronized boolean remove(String person) {
        var all = new ArrayList<>(all());
        boolean was = all.removeIf(link -> link.person().equals(person));
        if (was) {
            write(all);
        }
        return was;
    }

    private void write(List<Link> all) {
        file.write(all.stream().map(link -> List.of(link.person(), link.issuer(), link.subject(), link.linkedBy(),
                link.linkedOn().toString())).toList());
    }
}
