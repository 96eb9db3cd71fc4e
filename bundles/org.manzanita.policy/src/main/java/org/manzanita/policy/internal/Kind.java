package org.manzanita.policy.internal;

import java.util.List;
import java.util.stream.Stream;
import org.manzanita.rules.Citation;

/**
 * A kind of provision: its words, what it does, and how far an LEA may go with it.
 *
 * @param does in a few words, for the page of the format
 */
public record Kind(String name, Limit limit, String does, List<Word<?>> words, Read read) {

    private static final List<String> EVERY = List.of("id", "kind", "source", "applies", "basis", "note");

    /** Makes the provision of what is said. */
    interface Read {
        Provision of(Said said, Citation citation, Applies applies);
    }

    /** Makes a provision of its citation and scope alone. */
    interface Of0 {
        Provision of(Citation citation, Applies applies);
    }

    /** Makes a provision of what is read of one word. */
    interface Of1<A> {
        Provision of(Citation citation, Applies applies, A first);
    }

    /** Makes a provision of what is read of two words. */
    interface Of2<A, B> {
        Provision of(Citation citation, Applies applies, A first, B second);
    }

    /** Makes a provision of what is read of three words. */
    interface Of3<A, B, C> {
        Provision of(Citation citation, Applies applies, A first, B second, C third);
    }

    /** Makes a provision of what is read of four words. */
    interface Of4<A, B, C, D> {
        Provision of(Citation citation, Applies applies, A first, B second, C third, D fourth);
    }

    public Kind {
        words = List.copyOf(words);
    }

    static Kind of(String name, Limit limit, String does, Of0 make) {
        return new Kind(name, limit, does, List.of(), (said, citation, applies) -> make.of(citation, applies));
    }

    static <A> Kind of(String name, Limit limit, String does, Word<A> first, Of1<A> make) {
        return new Kind(name, limit, does, List.of(first),
                (said, citation, applies) -> make.of(citation, applies, first.in().apply(said)));
    }

    static <A, B> Kind of(String name, Limit limit, String does, Word<A> first, Word<B> second, Of2<A, B> make) {
        return new Kind(name, limit, does, List.of(first, second), (said, citation, applies) -> make.of(citation,
                applies, first.in().apply(said), second.in().apply(said)));
    }

    static <A, B, C> Kind of(String name, Limit limit, String does, Word<A> first, Word<B> second, Word<C> third,
            Of3<A, B, C> make) {
        return new Kind(name, limit, does, List.of(first, second, third), (said, citation, applies) -> make.of(citation,
                applies, first.in().apply(said), second.in().apply(said), third.in().apply(said)));
    }

    static <A, B, C, D> Kind of(String name, Limit limit, String does, Word<A> first, Word<B> second, Word<C> third,
            Word<D> fourth, Of4<A, B, C, D> make) {
        return new Kind(name, limit, does, List.of(first, second, third, fourth),
                (said, citation, applies) -> make.of(citation, applies, first.in().apply(said),
                        second.in().apply(said), third.in().apply(said), fourth.in().apply(said)));
    }

    public Provision read(Said said, Citation citation, Applies applies) {
        said.only(Stream.concat(EVERY.stream(), words.stream().map(Word::name)).toArray(String[]::new));
        return read.of(said, citation, applies);
    }
}
