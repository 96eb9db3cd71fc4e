package org.manzanita.credit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.manzanita.ledger.Ledger;
import org.manzanita.model.EntryId;
import org.manzanita.model.LeaId;
import org.manzanita.model.PupilId;
import org.manzanita.model.SchoolYear;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.Law;
import org.manzanita.rules.Notice;
import org.manzanita.rules.Period;
import org.manzanita.rules.ProgramFile;
import org.manzanita.rules.Surroundings;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Finds which schooldays earned attendance, and why.
 *
 * <p>The same question always has the same answer: nothing is stored, everything is worked out from the ledger.
 */
@ProviderType
public interface CreditService {

    /** Judges one pupil's school year. A pupil of whom nothing is recorded has no days. */
    JudgedPupil judge(Question question, PupilId pupil);

    /** Judges every pupil's school year, and gives them one at a time, in order of their ids. */
    void sweep(Question question, Consumer<JudgedPupil> each);

    /**
     * Counts every pupil's school year, and gives them one at a time, in order of their ids: what {@link #sweep} finds,
     * without the reasons. What was counted before is used again for every pupil about whom nothing was recorded since.
     * What is certified is swept.
     */
    default void count(Question question, Consumer<CountedPupil> each) {
        sweep(question, judged -> each.accept(CountedPupil.of(judged)));
    }

    /**
     * Judges every pupil's school year twice, from one reading of the ledger: as asked, and as it would be.
     *
     * @param each is given both, pupil after pupil, in order of their ids
     * @throws IllegalArgumentException if the law has no such parameter as is supposed
     */
    void compare(Question question, Assumption assumption, BiConsumer<JudgedPupil, JudgedPupil> each);

    /**
     * Judges every pupil's school year twice, from one reading of the ledger: as asked, and under the law of another
     * school year.
     *
     * @param each is given both, pupil after pupil, in order of their ids
     */
    default void replay(Question question, SchoolYear otherLaw, BiConsumer<JudgedPupil, JudgedPupil> each) {
        compare(question, Assumption.NOTHING.underLawOf(otherLaw), each);
    }

    /**
     * The service that would answer, were it so. It reads the same ledger, and nothing is stored.
     *
     * @throws IllegalArgumentException if the law has no such parameter as is supposed
     */
    CreditService supposing(Assumption assumption);

    /** The service that would answer from another ledger, by the same rules. */
    CreditService over(Ledger other);

    /**
     * What the LEA recorded that is not about a single pupil.
     *
     * @throws IllegalArgumentException if the ledger holds no such LEA
     */
    ProgramFile program(LeaId lea, EntryId asOf);

    /** By what to tell the installed bundles from any others; empty where nobody can say what was installed. */
    default String installation() {
        return "";
    }

    /** The law that the installed bundles bring. */
    Law law();

    /** The period, with what the installed extensions work out about it for policies that ask. */
    default Period extended(Period period) {
        return period;
    }

    /** The duty, with who does it where a policy in force names an extension that says so. */
    default Notice assigned(Notice duty, JudgedPupil pupil, Surroundings surroundings) {
        return duty;
    }

    /** What is to be done about an open duty, where a policy in force names an extension that says so: a task beside it. */
    default Optional<Notice> proposed(Notice duty, JudgedPupil pupil, Surroundings surroundings) {
        return Optional.empty();
    }

    /** How what plug-ins bring is asked on which no day hangs: duties, reports, papers and commands. */
    default Containment containment() {
        return Containment.none();
    }

    /** The names of the installed modalities, in alphabetical order. */
    List<String> modalities();

    /** What watches and reports see around the pupils, asked on that day. */
    Surroundings surroundings(Question question, LocalDate on);
}
