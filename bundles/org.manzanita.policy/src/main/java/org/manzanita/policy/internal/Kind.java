package org.manzanita.policy.internal;

import java.util.List;
import java.util.stream.Stream;
import org.manzanita.rules.Citation;

/**
 * A kind of provision: its words, what it does, and how far an LEA may go with it.
 *
 * @param does in a few words, for the page of the format
 */
public record Kind(String name, Limit limit, String does, List<Word> words, Read read) {

    private static final List<String> EVERY = List.of("id", "kind", "source", "applies", "basis", "note");

    /** Makes the provision of what is said. */
    public interface Read {
        Provision of(Said said, Citation citation, Applies applies);
    }

    public Kind {
        words = List.copyOf(words);
    }

    public Provision read(Said said, Citation citation, Applies applies) {
        said.only(Stream.concat(EVERY.stream(), words.stream().map(Word::name)).toArray(String[]::new));
        return read.of(said, citation, applies);
    }
}
