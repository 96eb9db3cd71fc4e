package org.example.apart;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.manzanita.rules.Action;
import org.manzanita.rules.Actor;
import org.manzanita.rules.Citation;
import org.manzanita.rules.ExchangeAdapter;
import org.manzanita.rules.FactProvider;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.Law;
import org.manzanita.rules.Notice;
import org.manzanita.rules.Period;
import org.manzanita.rules.Proposal;
import org.manzanita.rules.Reason;
import org.manzanita.rules.Surroundings;
import org.manzanita.rules.Valuation;
import org.manzanita.rules.Watch;
import org.manzanita.rules.WorkedOut;

/** One of each that can be asked apart. Each says what it was asked by, and does the harm that a pupil's id names. */
public final class Offers {

    private static int asked;

    private Offers() {}

    private static String told(String whom, Object... by) {
        switch (whom) {
            case "bad-halt" -> Runtime.getRuntime().halt(42);
            case "bad-throw" -> throw new StackOverflowError("Pupil " + whom);
            case "bad-differ" -> {
                return "Asked " + asked++;
            }
            case "bad-spin" -> {
                while (asked >= 0) {
                    asked = (asked + 1) % 7;
                }
            }
            default -> {
                return whom + " " + List.of(by).toString().hashCode();
            }
        }
        return "";
    }

    private static String told(JudgedPupil pupil, Surroundings around) {
        return told(pupil.pupil().value(), pupil.year(), pupil.days(), pupil.file().agreements(),
                around.on(), around.year(), around.program().asOf(), around.law().everyRow(),
                around.policies().isEmpty());
    }

    /** Of every other day it knows nothing. */
    public static final class Fact implements FactProvider {

        @Override
        public String name() {
            return "ext.told";
        }

        @Override
        public WorkedOut<String> on(LocalDate day, Period period, Law law) {
            var told = told(period.pupil().pupil().value(), day, period.schooldays(), period.agreement(),
                    law.everyRow());
            return day.getDayOfMonth() % 2 == 0
                    ? WorkedOut.known(told, "Zoë's 学校", List.of(period.agreement().id()))
                    : WorkedOut.unknown(told, List.of());
        }
    }

    /** As many as there are days, and one more. */
    public static final class Worth implements Valuation {

        @Override
        public String name() {
            return "ext.worth";
        }

        @Override
        public WorkedOut<Integer> of(List<LocalDate> week, Period period, Law law) {
            return WorkedOut.known(week.size() + 1, told(period.pupil().pupil().value(), week, law.everyRow()),
                    List.of());
        }
    }

    /** Who was told. */
    public static final class Who implements Actor {

        @Override
        public String name() {
            return "ext.who";
        }

        @Override
        public WorkedOut<String> of(Notice duty, JudgedPupil pupil, Surroundings surroundings) {
            return WorkedOut.known(told(pupil, surroundings), duty.toString().substring(0, 60),
                    duty.reason().evidence());
        }
    }

    /** What was told. */
    public static final class What implements Action {

        @Override
        public String name() {
            return "ext.what";
        }

        @Override
        public WorkedOut<Proposal> on(Notice duty, JudgedPupil pupil, Surroundings surroundings) {
            return WorkedOut.known(new Proposal(told(pupil, surroundings), "", Optional.of(duty.since()), "Text"),
                    "So it is.", duty.reason().evidence());
        }
    }

    /** The whole file in one row. */
    public static final class Adapter implements ExchangeAdapter {

        @Override
        public String name() {
            return "told";
        }

        @Override
        public String title() {
            return "What was told";
        }

        @Override
        public Result read(byte[] file) {
            var text = new String(file, StandardCharsets.UTF_8);
            return new Result(List.of(new Row("schools", Map.of("name", text, "schoolId", told(text)), "line 1")),
                    List.of(new Aside("line 2", "It is none.")));
        }
    }

    /** A duty about each pupil, and one of the LEA. */
    public static final class Duties implements Watch {

        private static final Citation SOURCE = new Citation("T-2", "Board 2022-06-14");

        @Override
        public String name() {
            return "duties";
        }

        @Override
        public List<Notice> look(JudgedPupil pupil, Surroundings surroundings) {
            return List.of(new Notice(name(), Optional.of(pupil.pupil()), told(pupil, surroundings), surroundings.on(),
                    Optional.of(surroundings.on()), Notice.State.OVERDUE,
                    Reason.notes("TOLD", SOURCE, "It was told.", List.of()), "The office"));
        }

        @Override
        public List<Notice> look(Surroundings surroundings) {
            return List.of(new Notice(name(), Optional.empty(), "Of the LEA", surroundings.on(), Optional.empty(),
                    Notice.State.DONE, Reason.notes("TOLD", SOURCE, "It was told.", List.of())));
        }
    }
}
