package org.manzanita.reporting.internal;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.manzanita.model.Days;
import org.manzanita.model.Program;
import org.manzanita.model.ReportingPeriod;
import org.manzanita.reporting.ReportRun;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.Surroundings;
import org.manzanita.rules.Table;

/**
 * EC 51745.6: where the ratio of pupils to teachers will stand at P-2, if days ahead under the agreements on record are
 * earned as those behind were; and which teaching, or how many pupils fewer, would close what gap there is.
 */
final class ForecastReport implements ReportRun {

    private static final ReportingPeriod AT = ReportingPeriod.P2;

    /** What is behind and ahead of one modality, in ADA of P-2. */
    static final class Ahead {
        private final Set<String> pupilsAhead = new HashSet<>();
        private Days earned = Days.ZERO;
        private Days behind = Days.ZERO;
        private Days ahead = Days.ZERO;

        /** The part of the days behind that was earned; all of it while nothing is behind. */
        Days rate() {
            return behind.isZero() ? Days.ONE : earned.dividedBy(behind);
        }

        Days forecast() {
            return earned.plus(ahead.times(rate()));
        }
    }

    /** One permitted limit for one modality. */
    record Line(String modality, RatioLimits.Limit limit, Days forecast, Days cap) {}

    private final Surroundings around;
    private final Surroundings atEnd;
    private final Windows windows;
    private final RatioKinds kinds;
    private final Map<String, Ahead> modalities = new TreeMap<>();

    ForecastReport(Surroundings around) {
        this.around = around;
        var end = new Windows(around).ends(AT);
        // P-2 as it will be when it is over.
        this.atEnd = new Surroundings(around.program(), around.law(), around.policies(), around.year(),
                around.on().isAfter(end) ? around.on() : end);
        this.windows = new Windows(atEnd);
        this.kinds = new RatioKinds(atEnd, windows, end);
    }

    @Override
    public void accept(JudgedPupil pupil) {
        var behind = new HashSet<LocalDate>();
        for (var day : pupil.days()) {
            if (!windows.of(AT, day.schoolId()).holds(day.day())
                    || kinds.of(pupil, day) != RatioKinds.Kind.COUNTED) {
                continue;
            }
            var kept = modalities.computeIfAbsent(day.modality(), modality -> new Ahead());
            var one = windows.ada(Days.ONE, AT, day.schoolId());
            boolean first = behind.add(day.day());
            if (day.day().isAfter(around.on())) {
                kept.ahead = first ? kept.ahead.plus(one) : kept.ahead;
                kept.pupilsAhead.add(pupil.pupil().value());
            } else {
                kept.earned = kept.earned.plus(day.finding().credit().times(one));
                kept.behind = first ? kept.behind.plus(one) : kept.behind;
            }
        }
    }

    /** Every permitted limit whose ratio is known, for every modality. */
    List<Line> lines() {
        var lines = new ArrayList<Line>();
        for (var modality : names()) {
            var kept = modalities.getOrDefault(modality, new Ahead());
            var fte = teaching().ofModality(modality);
            limits().permitted().forEach(limit -> limit.ratio().ifPresent(ratio -> lines
                    .add(new Line(modality, limit, kept.forecast(), ratio.times(fte)))));
        }
        return lines;
    }

    @Override
    public List<Table> tables() {
        var taught = taught();
        var left = Days.of(taught.stream().filter(day -> day.isAfter(around.on())).count());
        var part = taught.isEmpty() ? Days.ZERO : left.dividedBy(Days.of(taught.size()));
        var sheet = new Sheet("Ratio forecast to " + AT + " of " + around.program().lea().name() + ", "
                + around.year() + ", on " + around.on());
        sheet.column("modality", "Modality").column("option", "Option").column("limit", "Limit").column("fte", "FTE")
                .column("cap", "Cap").column("ada", "Forecast").column("excess", "Excess")
                .column("fteFromNow", "FTE to add").column("pupils", "Pupils fewer");
        for (var line : lines()) {
            var excess = line.forecast().minus(line.cap()).max(Days.ZERO);
            var limit = line.limit().ratio().orElseThrow();
            sheet.row(line.modality(), line.limit().option().label(), Sheet.ada(limit),
                    Sheet.ada(teaching().ofModality(line.modality())), Sheet.ada(line.cap()),
                    Sheet.ada(line.forecast()), Sheet.ada(excess), fteToAdd(excess, limit, part),
                    fewer(excess, line.modality(), part));
        }
        sheet.note(
                "Forecast: ADA earned so far, and the days ahead under the agreements on record times the part of the "
                        + "days behind that was earned. Agreements still to come are not in it.");
        sheet.note(left.isZero()
                ? "No day of " + AT + " is ahead, so that nothing can close a gap any more."
                : left + " of " + taught.size() + " days of " + AT + " are ahead. FTE to add: teaching from now until "
                        + "its end, which counts in that part. Pupils fewer: pupils of the days ahead who would "
                        + "have to be in other programs from now on.");
        limits().notes().forEach(sheet::note);
        limits().permitted().stream().filter(limit -> limit.ratio().isEmpty())
                .forEach(limit -> sheet.note(limit.option().label() + ": " + limit.derivation() + "."));
        return List.of(sheet.table());
    }

    private static Object fteToAdd(Days excess, Days limit, Days part) {
        if (excess.isZero()) {
            return Sheet.ada(Days.ZERO);
        }
        return part.isZero() || limit.isZero()
                ? "none can"
                : excess.dividedBy(limit).dividedBy(part).plus(Days.ZERO).rounded(4).setScale(2, RoundingMode.CEILING);
    }

    private Object fewer(Days excess, String modality, Days part) {
        var kept = modalities.getOrDefault(modality, new Ahead());
        if (excess.isZero()) {
            return 0;
        }
        var each = part.times(kept.rate());
        if (each.isZero()) {
            return "none can";
        }
        int needed = excess.dividedBy(each).rounded(6).setScale(0, RoundingMode.CEILING).intValueExact();
        return needed > kept.pupilsAhead.size() ? "none can" : (Object) needed;
    }

    private List<LocalDate> taught() {
        return Teaching.days(windows.schools().stream().map(school -> windows.of(AT, school)).toList());
    }

    private Teaching teaching() {
        return new Teaching(around.program(), taught());
    }

    private RatioLimits limits() {
        return RatioLimits.of(atEnd, windows, windows.ends(AT), teaching().ofOtherPrograms());
    }

    private Set<String> names() {
        var names = new TreeSet<>(modalities.keySet());
        around.program().all(Program.class).stream().map(program -> program.fact().modality())
                .filter(modality -> !teaching().ofModality(modality).isZero()).forEach(names::add);
        return names;
    }
}
