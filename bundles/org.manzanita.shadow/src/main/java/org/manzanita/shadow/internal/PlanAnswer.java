package org.manzanita.shadow.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.manzanita.console.Answer;
import org.manzanita.console.Outcome;
import org.manzanita.console.Part;
import org.manzanita.console.Part.Line;
import org.manzanita.console.Part.Tone;
import org.manzanita.platform.FeaturePlan;
import org.manzanita.rules.Table;
import org.manzanita.rules.Table.Field;

/** Says a plan in plain words. */
final class PlanAnswer {

    /** The fields of each table of a plan, as commands that answer with one declare them. */
    static final String OF_BUNDLES = "bundles: change, bundle";
    static final String OF_ACCESS = "access: bundle, asks, means, where";
    static final String OF_REMARKS = "remarks: what, says";
    static final String OF_UNCOMPARED = "uncompared: pupil, day, agreement, now, then, section, held";
    static final String OF_DAYS = "days: pupil, day, agreement, now, then, section, held";

    private static final List<Field> BUNDLES = List.of(new Field("change", "Change"), new Field("bundle", "Bundle"));
    private static final List<Field> ACCESS = List.of(new Field("bundle", "Bundle"), new Field("asks", "Asks for"),
            new Field("means", "Which means that it"), new Field("where", "Where it shows"));
    private static final List<Field> REMARKS = List.of(new Field("what", "What"), new Field("says", "Says"));
    private static final List<Field> DAYS = List.of(new Field("pupil", "Pupil"), new Field("day", "Day"),
            new Field("agreement", "Agreement"), new Field("now", "Now"), new Field("then", "Then"),
            new Field("section", "Section"), new Field("held", "Because"));

    private PlanAnswer() {}

    /**
     * The answer.
     *
     * @param run absent if there was no shadow run
     * @param sees whether days of pupils may be shown, and not their number alone
     * @param verbose whether the resolver's own words are shown
     */
    static Answer of(FeaturePlan plan, Optional<ShadowRun.Outcome> run, boolean sees, boolean verbose) {
        return of(plan, run, sees, verbose, Optional.empty());
    }

    /** @param close why no feature may come or go now */
    static Answer of(FeaturePlan plan, Optional<ShadowRun.Outcome> run, boolean sees, boolean verbose,
            Optional<String> close) {
        var parts = new ArrayList<Part>();
        var head = new ArrayList<Line>();
        head.add(Line.heading(heading(plan)));
        if (!plan.vendor().isEmpty()) {
            head.add(Line.of("Signed by " + plan.vendor() + "."));
        }
        if (!plan.vendor().isEmpty() && plan.kind() != FeaturePlan.Kind.REMOVE) {
            head.add(Line.of("One approval is for this installation, and so for each of its LEAs, those that join later"
                    + " too."));
        }
        if (!plan.sha256().isEmpty()) {
            head.add(Line.of("Its feature file has the sha256 digest " + plan.sha256() + ".").in(Tone.FAINT));
        }
        parts.add(new Part.Prose(head));
        var bundles = new ArrayList<List<Object>>();
        plan.added().forEach(each -> bundles.add(List.of("comes", each)));
        plan.removed().forEach(each -> bundles.add(List.of("goes", each)));
        parts.add(rows("bundles", new Table("Bundles that come and go", BUNDLES, bundles, List.of())));
        var access = plan.access().stream().map(each -> List.<Object>of(each.bundle(), each.what(), each.words(),
                each.where())).toList();
        parts.add(rows("access", new Table("What it asks to see and reach", ACCESS, access, List.of())));
        parts.add(new Part.Data("remarks", new Table("What is said of it", REMARKS, remarks(plan, close), List.of())));
        if (!plan.notes().isEmpty()) {
            parts.add(new Part.Prose(plan.notes().stream().map(Line::of).toList()));
        }
        run.ifPresent(outcome -> shadow(outcome, sees, parts));
        boolean isWhole = run.map(ShadowRun.Outcome::uncompared).orElse(List.of()).isEmpty();
        var last = last(plan, isWhole && close.isEmpty(), verbose);
        close.ifPresent(said -> last.add(Line.of("To wait for: " + said)));
        parts.add(new Part.Prose(last));
        return new Answer(parts, plan.isSound() && isWhole ? Outcome.DONE : Outcome.PROBLEMS);
    }

    /** What people are told in sentences, for programs. */
    private static List<List<Object>> remarks(FeaturePlan plan, Optional<String> close) {
        var remarks = new ArrayList<List<Object>>();
        plan.notes().forEach(each -> remarks.add(List.of("note", each)));
        plan.objections().forEach(each -> remarks.add(List.of("refused", each)));
        plan.missing().forEach(each -> remarks.add(List.of("missing", each)));
        plan.open().forEach(each -> remarks.add(List.of("toDoFirst", each)));
        close.ifPresent(each -> remarks.add(List.of("toWaitFor", each)));
        return remarks;
    }

    /** People are not shown that there are none. */
    private static Part rows(String name, Table table) {
        return table.rows().isEmpty() ? new Part.Data(name, table) : new Part.Rows(name, table);
    }

    private static String heading(FeaturePlan plan) {
        return plan.kind().words() + " " + plan.feature() + " " + plan.version()
                + (plan.kind() == FeaturePlan.Kind.UPDATE ? ", in the place of " + plan.before() : "")
                + (plan.title().equals(plan.feature()) ? "" : ": " + plan.title());
    }

    private static void shadow(ShadowRun.Outcome outcome, boolean sees, List<Part> parts) {
        parts.add(new Part.Prose(List.of(Line.of("Credit, in a shadow run over " + outcome.pupils() + " pupils and "
                + outcome.days() + " days: " + (outcome.differences().isEmpty()
                        ? "none would change."
                        : outcome.differences().size() + (outcome.differences().size() == 1 ? " day of " : " days of ")
                                + outcome.affected() + (outcome.affected() == 1 ? " pupil" : " pupils")
                                + " would come out otherwise: " + outcome.gained() + " gained or changed, "
                                + outcome.lost() + " lost.")
                + " Nothing was recorded."))));
        var uncompared = outcome.uncompared();
        if (!uncompared.isEmpty()) {
            parts.add(new Part.Prose(List.of(Line.of(uncompared.size() + (uncompared.size() == 1 ? " day" : " days")
                    + " could not be compared: a plug-in did not answer in time, here or there, so nobody can say what "
                    + (uncompared.size() == 1 ? "it earns" : "they earn")
                    + ". Run the same line again when the machine has less to do.").in(Tone.BAD))));
        }
        parts.add(new Part.Data("uncompared", new Table("Days that could not be compared", DAYS,
                sees ? cells(uncompared) : List.of(), List.of())));
        if (sees) {
            parts.addAll(ChangedDays.parts("Days that would come out otherwise", DAYS, cells(outcome.differences())));
        } else if (!outcome.differences().isEmpty()) {
            parts.add(new Part.Prose(List.of(Line.of("Which days those are is for people who may see the reports of"
                    + " attendance."))));
        }
    }

    private static List<List<Object>> cells(List<ShadowRun.Difference> days) {
        return days.stream().map(each -> List.<Object>of(each.pupil(), each.day(), each.agreement(), each.now(),
                each.then(), each.section(), each.held())).toList();
    }

    private static List<Line> last(FeaturePlan plan, boolean isWhole, boolean verbose) {
        var lines = new ArrayList<Line>();
        plan.objections().forEach(each -> lines.add(Line.of("Refused: " + each).in(Tone.BAD)));
        plan.missing().forEach(each -> lines.add(Line.of("Missing: " + each).in(Tone.BAD)));
        plan.open().forEach(each -> lines.add(Line.of("To do first: " + each)));
        if (verbose && !plan.resolver().isEmpty()) {
            lines.add(Line.of("The resolver: " + plan.resolver()).in(Tone.FAINT));
        }
        if (plan.isSound() && isWhole && plan.open().isEmpty()) {
            lines.add(Line.of("Nothing speaks against it.").in(Tone.GOOD));
        }
        return lines;
    }
}
