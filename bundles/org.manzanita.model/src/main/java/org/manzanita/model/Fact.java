package org.manzanita.model;

/**
 * Something that happened or was so, as someone recorded it.
 *
 * <p>Facts are appended to a ledger and never changed. A mistake is put right by a {@link Withdrawn} that names the
 * wrong entry, and by the right fact beside it, so that an audit can always see what was believed, and when.
 *
 * <p>A component of a fact is a {@link String}, {@code int}, {@code boolean}, {@link java.time.LocalDate},
 * {@link java.math.BigDecimal}, one of the values of this package, an enum, a {@link java.util.Optional} of one of
 * these, or a {@link java.util.SortedSet} of strings; {@link FactForm} writes and reads them all.
 *
 * <p>Plug-ins that look at the kind of a fact end with {@code default -> {}}: later versions know more kinds.
 */
public sealed interface Fact permits PupilFact, ProgramFact, Withdrawn {

    /**
     * What tells this fact from the others of its kind in one LEA, such as the agreement's identifier. Two facts of
     * one kind and key are two statements about one thing.
     */
    String key();
}
