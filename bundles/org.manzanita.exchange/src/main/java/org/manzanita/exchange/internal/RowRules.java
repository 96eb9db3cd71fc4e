package org.manzanita.exchange.internal;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.manzanita.exchange.FaultCode;
import org.manzanita.exchange.internal.TableGuide.ColumnGuide;
import org.manzanita.model.Agreement;
import org.manzanita.model.Assignment;
import org.manzanita.model.Enrollment;
import org.manzanita.model.Fact;
import org.manzanita.model.IssuedPaper;
import org.manzanita.model.Judgement;
import org.manzanita.model.Program;
import org.manzanita.model.Pupil;
import org.manzanita.model.SchoolMonth;
import org.manzanita.model.SchoolYear;
import org.manzanita.model.Signature;

/**
 * What a row's cells must be to one another, and to rows read before, whatever law says of them.
 *
 * <p>These are mistakes of form. What merely earns no credit is taken, and the rules say why.
 */
final class RowRules {

    private static final int OF_AGE = 18;
    private static final int OLDEST = 120;
    private static final int MINUTES_A_DAY = 24 * 60;

    private final Incoming incoming;
    private final References references;
    private final Faults faults;
    private final LocalDate today;

    RowRules(Incoming incoming, References references, Faults faults, LocalDate today) {
        this.incoming = incoming;
        this.references = references;
        this.faults = faults;
        this.today = today;
    }

    /** Tells what is wrong with a row whose cells are each right; {@code places} are the columns in its file. */
    void check(TableGuide guide, Fact fact, List<String> cells, int line, int[] places) {
        var row = new Place(guide, line, places);
        if (guide.hasSpan()) {
            // Days written as year-month-day sort as texts.
            var from = guide.from(cells);
            var until = guide.until(cells);
            if (!until.isEmpty() && until.compareTo(from) < 0) {
                row.tell("until", FaultCode.ENDS_BEFORE_START, "until is " + until + ", before from, " + from + ".");
                return;
            }
        }
        switch (fact) {
            case Pupil pupil -> birth(pupil, row);
            case Enrollment enrollment -> bornBefore(enrollment.pupil().value(), enrollment.from(), "from", row);
            case Agreement agreement -> withinYear(agreement.from(), agreement.until(), "until", "An agreement", row);
            case SchoolMonth month -> withinYear(month.from(), month.until(), "until", "A school month", row);
            case Judgement judgement -> judgement(judgement, row);
            case Assignment assignment -> assignment(assignment, row);
            case Signature signature -> signature(signature, row);
            case IssuedPaper paper -> {
                if (paper.version() == 1 != paper.amendsFrom().isEmpty() || paper.version() < 1) {
                    row.tell("amendsFrom", FaultCode.OUT_OF_RANGE, "version is " + paper.version()
                            + " and amendsFrom is " + paper.amendsFrom().map(LocalDate::toString).orElse("empty")
                            + ". Version 1 is the agreement itself; every later version amends it from some day on.");
                }
            }
            case Program program -> {
                if (program.lowestGrade().compareTo(program.highestGrade()) > 0) {
                    row.tell("lowestGrade", FaultCode.GRADE_ORDER, "lowestGrade is " + program.lowestGrade()
                            + ", above highestGrade, " + program.highestGrade() + ".");
                }
            }
            default -> {
            }
        }
    }

    private void birth(Pupil pupil, Place row) {
        var birth = pupil.birthDate();
        if (birth.isAfter(today) || birth.plusYears(OLDEST).isBefore(today)) {
            row.tell("birthDate", FaultCode.IMPOSSIBLE_BIRTH, "birthDate is " + birth + ", and today is " + today
                    + ". No pupil is that " + (birth.isAfter(today) ? "young." : "old."));
        }
    }

    private void bornBefore(String pupil, LocalDate day, String column, Place row) {
        var known = incoming.find(TableGuide.of("pupils"), pupil);
        if (known != null && known.fact() instanceof Pupil person && !person.birthDate().isBefore(day)) {
            row.tell(column, FaultCode.IMPOSSIBLE_BIRTH, column + " is " + day + ", but pupils.csv:" + known.line()
                    + " says that pupil " + Excerpt.of(pupil) + " was born on " + person.birthDate() + ".");
        }
    }

    /** The eighteenth birthday; of one who was born on 29 February it is 1 March. */
    private static LocalDate ofAge(LocalDate birth) {
        var day = birth.plusYears(OF_AGE);
        return day.getDayOfMonth() == birth.getDayOfMonth() ? day : day.plusDays(1);
    }

    private void withinYear(LocalDate from, LocalDate until, String column, String what, Place row) {
        var year = SchoolYear.containing(from);
        if (!year.contains(until)) {
            row.tell(column, FaultCode.OTHER_YEAR, what + " that begins on " + from + " belongs to " + year
                    + ", from " + year.firstDay() + " to " + year.lastDay() + "; " + column + " is " + until
                    + ". Split it at the end of the school year.");
        }
    }

    private void judgement(Judgement judgement, Place row) {
        withinYear(judgement.from(), judgement.until(), "until", "A judgement", row);
        long days = ChronoUnit.DAYS.between(judgement.from(), judgement.until()) + 1;
        if (judgement.minutes().count() > days * MINUTES_A_DAY) {
            row.tell("minutes", FaultCode.OUT_OF_RANGE, judgement.minutes().count() + " minutes do not fit into "
                    + (days == 1 ? "one day" : days + " days") + " of " + MINUTES_A_DAY + ".");
        }
    }

    private void assignment(Assignment assignment, Place row) {
        if (assignment.dueOn().isBefore(assignment.assignedOn())) {
            row.tell("dueOn", FaultCode.ENDS_BEFORE_START,
                    "dueOn is " + assignment.dueOn() + ", before assignedOn, " + assignment.assignedOn() + ".");
        }
        var known = incoming.find(TableGuide.of("agreements"), assignment.agreementId());
        if (known != null && known.fact() instanceof Agreement agreement) {
            var year = SchoolYear.containing(agreement.from());
            if (!year.contains(assignment.dueOn())) {
                row.tell("dueOn", FaultCode.OTHER_YEAR, "dueOn is " + assignment.dueOn() + ", but agreement "
                        + Excerpt.of(agreement.agreementId()) + " belongs to " + year + ", from " + year.firstDay()
                        + " to " + year.lastDay() + ".");
            }
        }
    }

    private void signature(Signature signature, Place row) {
        bornBefore(signature.pupil().value(), signature.signedOn(), "signedOn", row);
        switch (signature.party()) {
            case SUPERVISING_TEACHER, SPECIAL_EDUCATION_TEACHER, COURSE_TEACHER -> references.check(row.guide,
                    row.column("signer"), new TableGuide.Target("educators", "educatorId"), signature.signer(), "",
                    row.line, row.place("signer"));
            case PARENT_OR_GUARDIAN -> {
                var known = incoming.find(TableGuide.of("pupils"), signature.signer());
                if (known != null && known.fact() instanceof Pupil signer
                        && signature.signedOn().isBefore(ofAge(signer.birthDate()))) {
                    row.tell("signer", FaultCode.SIGNER_UNDER_AGE, "The parent who signed on " + signature.signedOn()
                            + " is said to be pupil " + Excerpt.of(signature.signer()) + ", who is of age from "
                            + ofAge(signer.birthDate()) + " on, by pupils.csv:" + known.line() + ".");
                }
            }
            case PUPIL, PRINCIPAL, ASSISTING_PERSON -> {
            }
        }
    }

    /** Where a row stands, for telling. */
    private final class Place {

        private final TableGuide guide;
        private final int line;
        private final int[] places;

        Place(TableGuide guide, int line, int[] places) {
            this.guide = guide;
            this.line = line;
            this.places = places;
        }

        ColumnGuide column(String name) {
            return guide.columns().get(guide.indexOf(name));
        }

        int place(String column) {
            return places[guide.indexOf(column)];
        }

        void tell(String column, FaultCode code, String message) {
            faults.add(guide.file(), line, place(column), code, message);
        }
    }
}
