package org.manzanita.modality.traditional.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.manzanita.modality.traditional.TraditionalModality;
import org.manzanita.model.EntityType;
import org.manzanita.model.Grade;
import org.manzanita.model.PupilStatus;
import org.manzanita.model.SchoolType;
import org.manzanita.model.Tokens;
import org.manzanita.rules.Citation;
import org.manzanita.rules.Law;
import org.manzanita.rules.LawRow;
import org.manzanita.rules.MinimumDay;
import org.manzanita.rules.Recorded;

/**
 * What the law asks of one schoolday of a pupil.
 *
 * @param whose whose minimum day it is, in words: {@code grade 6}
 * @param minimum the minimum day; empty where the law sets none for the pupil's grade
 * @param weeklyHourCap where the law credits hours, those of a full school week
 * @param engagement for a charter pupil, the rule that the pupil is engaged on the day taught
 * @param needed minutes that make a day; 0 where none are known
 * @param sum under what a day's minutes are added up
 * @param nonparticipation what makes the pupil nonparticipatory on the day, where the law says so
 */
record DayRules(String whose, Optional<LawRow> minimum, int needed, Optional<LawRow> weeklyHourCap,
        Optional<LawRow> engagement,
        Optional<LawRow> nonparticipation, LawRow timeValue, Citation sum, LawRow asynchronous, LawRow synchronous,
        LawRow lateWork, LawRow review) {

    /**
     * The rules of a day on which the pupil was in that grade at such a school.
     *
     * @throws org.manzanita.rules.UnknownLawException if the law of that day is not installed
     */
    static DayRules of(Placement placement, boolean charterLea, LocalDate day, Law law) {
        var type = Tokens.of(placement.schoolType());
        boolean charter = charterLea || placement.schoolType() == SchoolType.CHARTER;
        var ofType = law.find("minimumDaySchoolType", type, day);
        var minimum = ofType.or(() -> ofGrade(placement, day, law)).map(whole -> placement.shorter(whole, law, day));
        return new DayRules(ofType.isPresent() ? "a pupil of " + placement.typeInWords() : placement.gradeInWords(),
                minimum, minimum.map(LawRow::integer).orElse(0),
                law.find("weeklyHourCap", type, day),
                charter ? law.find("engagementRequired", Tokens.of(EntityType.CHARTER), day) : Optional.empty(),
                law.find("nonparticipation", TraditionalModality.NAME, day), need("timeValue", day, law),
                need("daySum", day, law).citation(),
                need("asynchronousCounts", day, law), need("synchronousCounts", day, law),
                need("lateWorkCounts", day, law), need("supervisorReview", day, law));
    }

    private static Optional<LawRow> ofGrade(Placement placement, LocalDate day, Law law) {
        if (placement.grade().isEmpty()) {
            return Optional.empty();
        }
        var grade = placement.grade().get();
        // Of a grade that the table leaves out nothing can be earned; a table that is missing is a fault.
        return law.rows("minimumDay", day).isEmpty()
                ? Optional.of(law.need("minimumDay", grade, day))
                : law.find("minimumDay", grade, day);
    }

    private static LawRow need(String parameter, LocalDate day, Law law) {
        return law.need(parameter, TraditionalModality.NAME, day);
    }

    boolean isNonparticipation(String what) {
        return nonparticipation.filter(row -> row.value().equals(what)).isPresent();
    }

    boolean hourly() {
        return weeklyHourCap.isPresent();
    }

    boolean asynchronousCounts() {
        return asynchronous.flag();
    }

    boolean synchronousCounts() {
        return synchronous.flag();
    }

    /**
     * The grade and kind of school in which the pupil was enrolled on a day.
     *
     * @param statuses what is so of the pupil that can make the minimum day shorter
     */
    record Placement(Optional<Grade> grade, SchoolType schoolType, String schoolId,
            List<Recorded<PupilStatus>> statuses) {

        LawRow shorter(LawRow whole, Law law, LocalDate day) {
            return grade.filter(known -> !statuses.isEmpty())
                    .map(known -> MinimumDay.shorter(whole, known, statuses, law, day)).orElse(whole);
        }

        String typeInWords() {
            return switch (schoolType) {
                case CONTINUATION -> "a continuation school";
                case OPPORTUNITY -> "an opportunity school";
                case COMMUNITY_DAY -> "a community day school";
                case REGULAR, ALTERNATIVE, CHARTER -> "a school of that type";
            };
        }

        String gradeInWords() {
            return grade.map(known -> switch (known) {
                case TK -> "transitional kindergarten";
                case KINDERGARTEN -> "kindergarten";
                case ADULT -> "an adult pupil";
                default -> "grade " + known;
            }).orElse("a pupil without a recorded enrollment");
        }
    }
}
