package org.manzanita.watch;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.manzanita.model.Assignment;
import org.manzanita.model.CourseEnrollment;
import org.manzanita.model.EntryId;
import org.manzanita.model.Judgement;
import org.manzanita.model.ReportingPeriod;
import org.manzanita.model.WorkKind;
import org.manzanita.rules.JudgedDay;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.LawRow;
import org.manzanita.rules.Notice;
import org.manzanita.rules.Recorded;
import org.manzanita.rules.Surroundings;
import org.manzanita.rules.Watch;
import org.osgi.service.component.annotations.Component;

/**
 * EC 51747.5(b)(2)(A)(iii): in each of three periods of the year a completed work product in each of four subjects is
 * kept; of a pupil who does not take all four, four products that represent the schedule.
 *
 * <p>It asks for every period in which the pupil earned a day under a modality whose law has the rule; the periods end
 * as those of attendance do (reading G-06).
 */
@Component
public final class WorkProductsWatch implements Watch {

    @Override
    public String name() {
        return "workProducts";
    }

    @Override
    public List<Notice> look(JudgedPupil pupil, Surroundings surroundings) {
        var around = new Around(pupil, surroundings);
        var notices = new ArrayList<Notice>();
        var from = pupil.year().firstDay();
        for (var period : ReportingPeriod.values()) {
            var until = ends(around, period);
            duty(around, period, from, until).filter(duty -> !duty.since().isAfter(around.on())).ifPresent(
                    duty -> notices.add(duty.notice(name(), Optional.of(pupil.pupil()), around.on())));
            from = until.plusDays(1);
        }
        return notices;
    }

    /** A piece of work that is kept as a sample. */
    private record Product(String subject, LocalDate judgedOn, EntryId id) {}

    private static Optional<Duty> duty(Around around, ReportingPeriod period, LocalDate from, LocalDate until) {
        var first = around.pupil().days().stream().filter(JudgedDay::earned).filter(day -> !day.day().isBefore(from)
                && !day.day().isAfter(until) && row(around, day).isPresent()).findFirst();
        return first.flatMap(day -> row(around, day).map(row -> {
            var subjects = row.words();
            var products = products(around, from, until);
            boolean takesAll = taken(around, from, until).containsAll(subjects);
            var missing = takesAll ? missing(subjects, products) : List.<String>of();
            int lacking = takesAll ? missing.size() : Math.max(0, subjects.size() - products.size());
            var duty = Duty.of("Keep the completed work products of " + period + ", " + from + " to " + until + ".",
                    row.citation(), day.day(), told(subjects, products, missing, lacking, takesAll),
                    products.stream().map(Product::id).toList()).due(Optional.of(until));
            return lacking == 0
                    ? duty.done(products.stream().map(Product::judgedOn).filter(judged -> !judged.isAfter(until))
                            .max(LocalDate::compareTo).or(() -> Optional.of(until)))
                    : duty;
        }));
    }

    private static Optional<LawRow> row(Around around, JudgedDay day) {
        return around.seen().law().find("retainedProductSubjects", day.modality(), day.day());
    }

    private static String told(List<String> subjects, List<Product> products, List<String> missing, int lacking,
            boolean takesAll) {
        if (lacking == 0) {
            return products.size() + " completed work products are kept.";
        }
        return takesAll
                ? "No completed work product is kept in " + String.join(", ", missing) + "; one in each of "
                        + String.join(", ", subjects) + " is needed."
                : products.size() + " completed work products are kept; the pupil does not take all of "
                        + String.join(", ", subjects) + ", so " + subjects.size()
                        + " that represent the schedule are needed.";
    }

    private static List<String> missing(List<String> subjects, List<Product> products) {
        return subjects.stream()
                .filter(subject -> products.stream().noneMatch(product -> product.subject().equals(subject))).toList();
    }

    private static List<Product> products(Around around, LocalDate from, LocalDate until) {
        var products = new ArrayList<Product>();
        for (Recorded<Judgement> judged : around.pupil().file().all(Judgement.class)) {
            var work = judged.fact();
            if (work.retained() && work.workKind() == WorkKind.WORK_PRODUCT && work.evidence().isPresent()
                    && !work.until().isBefore(from) && !work.until().isAfter(until)
                    && !work.judgedOn().isAfter(around.on()) && isCertificated(around, work)) {
                around.pupil().file().assignment(work.assignmentId()).ifPresent(
                        assignment -> products.add(new Product(assignment.fact().subject(), work.judgedOn(),
                                judged.id())));
            }
        }
        return products;
    }

    /** 5 CCR 11700(l), 11703(b)(3): a sample names its evaluator, and that is a certificated teacher. */
    private static boolean isCertificated(Around around, Judgement work) {
        return around.seen().program().educator(work.judgedBy())
                .filter(educator -> educator.fact().certificated()).isPresent();
    }

    /** The subjects of the pupil's assignments and courses in the period. */
    private static Set<String> taken(Around around, LocalDate from, LocalDate until) {
        var subjects = new TreeSet<String>();
        around.pupil().file().all(Assignment.class).stream().map(Recorded::fact)
                .filter(work -> !work.assignedOn().isAfter(until) && !work.dueOn().isBefore(from))
                .forEach(work -> subjects.add(work.subject()));
        around.pupil().file().all(CourseEnrollment.class).stream().map(Recorded::fact)
                .filter(course -> !course.from().isAfter(until)
                        && course.until().map(last -> !last.isBefore(from)).orElse(true))
                .forEach(course -> around.seen().program().course(course.courseId())
                        .ifPresent(known -> subjects.add(known.fact().subject())));
        return subjects;
    }

    /** The last day of the last full school month by the cut-off; the cut-off itself if no months are recorded. */
    private static LocalDate ends(Around around, ReportingPeriod period) {
        var year = around.pupil().year();
        if (period == ReportingPeriod.ANNUAL) {
            return year.lastDay();
        }
        var end = around.seen().law().find("attendancePeriodEnd", period.label(), year.lastDay())
                .map(row -> MonthDay.parse("--" + row.value())).map(day -> year.contains(day.atYear(year.starts()))
                        ? day.atYear(year.starts())
                        : day.atYear(year.starts() + 1))
                .orElse(year.lastDay());
        return around.pupil().days().stream().findFirst().map(day -> around.calendarOn(day.day()).months().stream()
                .filter(month -> year.contains(month.from()) && !month.until().isAfter(end))
                .map(month -> month.until()).max(LocalDate::compareTo).orElse(end)).orElse(end);
    }
}
