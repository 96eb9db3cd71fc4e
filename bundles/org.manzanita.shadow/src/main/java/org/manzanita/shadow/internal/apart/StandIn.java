package org.manzanita.shadow.internal.apart;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.manzanita.credit.AskedApart;
import org.manzanita.rules.Action;
import org.manzanita.rules.Actor;
import org.manzanita.rules.ExchangeAdapter;
import org.manzanita.rules.FactProvider;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.Law;
import org.manzanita.rules.Notice;
import org.manzanita.rules.Period;
import org.manzanita.rules.Proposal;
import org.manzanita.rules.Surroundings;
import org.manzanita.rules.Valuation;
import org.manzanita.rules.Watch;
import org.manzanita.rules.WorkedOut;
import org.manzanita.shadow.internal.apart.Asked.Writing;

/** What stands in here for what a plug-in that runs apart offers beside policies and tables of law. */
final class StandIn {

    private StandIn() {}

    /** @param place of what is offered among its like */
    static AskedApart of(ApartPlugIn asked, int place, Point.Offer offer) {
        return switch (offer.point()) {
            case FACT -> new Fact(asked, place, offer);
            case VALUATION -> new Worth(asked, place, offer);
            case ACTOR -> new Who(asked, place, offer);
            case ACTION -> new What(asked, place, offer);
            case ADAPTER -> new Adapter(asked, place, offer);
            case WATCH -> new Duties(asked, place, offer);
        };
    }

    /** What was said of the period that was asked about last: it is asked about day by day. */
    private record Last<T>(Period period, Law law, List<WorkedOut<T>> answers) {

        @SuppressWarnings("ReferenceEquality") // Another one may be like it, and then it is asked anew.
        boolean isOf(Period other, Law byLaw) {
            return period == other && law == byLaw;
        }

        /** @throws AskedApart.Failed if there is none */
        WorkedOut<T> at(int place) {
            if (place < 0 || place >= answers.size()) {
                throw new AskedApart.Failed("failed: it did not answer for each.", false);
            }
            return answers.get(place);
        }
    }

    /** The first of a list of one. */
    private static <T> T only(List<T> given) {
        return given.stream().findFirst()
                .orElseThrow(() -> new AskedApart.Failed("failed: it did not answer.", false));
    }

    private static Writing about(int place, Period period) {
        return out -> {
            out.writeInt(place);
            FileForm.period(out, period);
        };
    }

    private static Writing about(int place, Notice duty, JudgedPupil pupil, Surroundings around) {
        return out -> {
            out.writeInt(place);
            JudgedForm.notices(out, List.of(duty));
            JudgedForm.judged(out, pupil);
            JudgedForm.around(out, around);
        };
    }

    private static final class Fact extends Offered implements FactProvider {

        private volatile Optional<Last<String>> last = Optional.empty();

        Fact(ApartPlugIn asked, int place, Point.Offer offer) {
            super(asked, place, offer);
        }

        @Override
        public WorkedOut<String> on(LocalDate day, Period period, Law law) {
            var known = last.filter(each -> each.isOf(period, law)).orElseGet(() -> new Last<>(period, law,
                    asked.ask(Asked.FACTS, period, law, about(place, period), WorkedForm.TEXT::answers)));
            last = Optional.of(known);
            return known.at(period.schooldays().indexOf(day));
        }
    }

    private static final class Worth extends Offered implements Valuation {

        private volatile Optional<Last<Integer>> last = Optional.empty();

        Worth(ApartPlugIn asked, int place, Point.Offer offer) {
            super(asked, place, offer);
        }

        @Override
        public WorkedOut<Integer> of(List<LocalDate> week, Period period, Law law) {
            var known = last.filter(each -> each.isOf(period, law)).orElseGet(() -> new Last<>(period, law,
                    asked.ask(Asked.WEEKS, period, law, about(place, period), WorkedForm.NUMBER::answers)));
            last = Optional.of(known);
            return known.at(List.copyOf(period.weeks().keySet()).indexOf(week.getFirst().with(DayOfWeek.MONDAY)));
        }
    }

    private static final class Who extends Offered implements Actor {

        Who(ApartPlugIn asked, int place, Point.Offer offer) {
            super(asked, place, offer);
        }

        @Override
        public WorkedOut<String> of(Notice duty, JudgedPupil pupil, Surroundings surroundings) {
            return only(asked.ask(Asked.WHO, pupil, surroundings, about(place, duty, pupil, surroundings),
                    WorkedForm.TEXT::answers));
        }
    }

    private static final class What extends Offered implements Action {

        What(ApartPlugIn asked, int place, Point.Offer offer) {
            super(asked, place, offer);
        }

        @Override
        public WorkedOut<Proposal> on(Notice duty, JudgedPupil pupil, Surroundings surroundings) {
            return only(asked.ask(Asked.WHAT, pupil, surroundings, about(place, duty, pupil, surroundings),
                    WorkedForm.PROPOSAL::answers));
        }
    }

    private static final class Adapter extends Offered implements ExchangeAdapter {

        Adapter(ApartPlugIn asked, int place, Point.Offer offer) {
            super(asked, place, offer);
        }

        @Override
        public String title() {
            return offer.title();
        }

        @Override
        public Result read(byte[] file) {
            return asked.ask(Asked.FILE, out -> {
                out.writeInt(place);
                FolderForm.file(out, file);
            }, FolderForm::result);
        }
    }

    private static final class Duties extends Offered implements Watch {

        Duties(ApartPlugIn asked, int place, Point.Offer offer) {
            super(asked, place, offer);
        }

        @Override
        public List<Notice> look(JudgedPupil pupil, Surroundings surroundings) {
            return asked.ask(Asked.DUTIES, pupil, surroundings, out -> {
                out.writeInt(place);
                JudgedForm.judged(out, pupil);
                JudgedForm.around(out, surroundings);
            }, JudgedForm::notices);
        }

        @Override
        public List<Notice> look(Surroundings surroundings) {
            return asked.ask(Asked.DUTIES_OF_LEA, surroundings, out -> {
                out.writeInt(place);
                JudgedForm.around(out, surroundings);
            }, JudgedForm::notices);
        }
    }
}
