package org.manzanita.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.manzanita.credit.Judging;
import org.manzanita.credit.Question;
import org.manzanita.model.EntryId;
import org.manzanita.model.SchoolYear;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.Law;
import org.manzanita.rules.Modality;
import org.manzanita.rules.Notice;
import org.manzanita.rules.Policy;
import org.manzanita.rules.ProgramFile;
import org.manzanita.rules.PupilFile;
import org.manzanita.rules.Surroundings;

/** Judges cases by a rulebook, and says where they do not come out as they expect. */
public final class CaseRunner {

    /** What a case may ask of a notice, in the order in which it is told. */
    private static final List<String> WORDS = List.of("duty", "since", "due", "state", "who");

    private final Rulebook rulebook;
    private final Law law;
    private final Judging judging;
    private final CaseReports reports;
    private final CaseAudit audit;

    public CaseRunner(Rulebook rulebook, CaseReports reports, CaseAudit audit) {
        this.rulebook = rulebook;
        this.reports = reports;
        this.audit = audit;
        this.law = Law.of(rulebook.law());
        this.judging = rulebook.judging(law);
    }

    /**
     * What did not come out as expected, in sentences; empty when all did.
     *
     * @throws CaseException if the case is not written as cases are
     */
    public List<String> unmet(CaseFile.Case asked) {
        var said = new Part(asked.title(), asked.document());
        said.text("case");
        said.text("section");
        said.texts("rules");
        said.text("note");
        said.texts("shows");
        var year = SchoolYear.of(said.need("year"));
        var facts = facts(said, year);
        var program = new ProgramFile(EntryId.LATEST, facts.aboutProgram());
        var underLawOf = said.text("underLawOf").map(SchoolYear::of);
        var judge = underLawOf.map(other -> rulebook.judging(law.asIn(other))).orElse(judging);
        var judged = judge.judge(new PupilFile(CasePupil.PUPIL, facts.aboutPupil()), program, year);
        var unmet = new ArrayList<String>();
        var expected = said.map("expect");
        expected.forEach((range, says) -> unmet.addAll(new Expectation(range, says).unmet(judged)));
        var on = said.day("on", year.lastDay());
        var policies = new ArrayList<Policy>(rulebook.policies());
        if (said.has("policyText")) {
            policies.add(StatedPolicy.of(said.map("policyText")));
        }
        var seenBy = new Surroundings(program, underLawOf.map(law::asIn).orElse(law), policies, year, on);
        var expectedNotices = said.parts("notices");
        expectedNotices.forEach(notice -> unmet.addAll(unmet(notice, judged, seenBy)));
        var expectedReports = said.parts("reports");
        var expectedExceptions = said.parts("exceptions");
        var pupils = new ArrayList<>(Collections.nCopies(said.number("pupils", 1), judged));
        for (var differing : said.parts("others")) {
            var other = said.with(differing);
            var alike = judge.judge(new PupilFile(CasePupil.PUPIL, facts(other, year).aboutPupil()), program, year);
            pupils.addAll(Collections.nCopies(other.number("pupils", 1), alike));
            other.finished();
        }
        var credit = new CaseCredit(law, rulebook.modalities(), pupils, seenBy);
        expectedReports.forEach(report -> unmet.addAll(CaseReports.unmet(report, reports.run(report.need("report"),
                credit, new Question(SoundProgram.LEA, year, EntryId.LATEST, underLawOf), on))));
        if (!expectedExceptions.isEmpty()) {
            var taken = audit.run(credit, new Question(SoundProgram.LEA, year, EntryId.LATEST, underLawOf), on);
            expectedExceptions.forEach(exception -> unmet.addAll(CaseAudit.unmet(exception, taken)));
        }
        if (expected.isEmpty() && expectedNotices.isEmpty() && expectedReports.isEmpty()
                && expectedExceptions.isEmpty()) {
            unmet.add("The case expects nothing.");
        }
        said.finished();
        return unmet;
    }

    /** The pupil of the case, judged; whatever the case expects. */
    JudgedPupil judged(CaseFile.Case asked) {
        var said = new Part(asked.title(), asked.document());
        var year = SchoolYear.of(said.need("year"));
        var facts = facts(said, year);
        return judging.judge(new PupilFile(CasePupil.PUPIL, facts.aboutPupil()),
                new ProgramFile(EntryId.LATEST, facts.aboutProgram()), year);
    }

    private CaseFacts facts(Part said, SchoolYear year) {
        var facts = new CaseFacts();
        SoundProgram.addTo(facts, said, year, rulebook.modalities().stream().map(Modality::name).toList());
        CasePupil.addTo(facts, said, year);
        CaseWork.addTo(facts, said, year.toString());
        return facts;
    }

    /** A notice names its {@code watch}, and may say {@code duty}, {@code since}, {@code due}, {@code state}, {@code who} ({@code nobody}
     * where that is left open), {@code none}. */
    private List<String> unmet(Part expected, JudgedPupil judged, Surroundings surroundings) {
        var name = expected.need("watch");
        var watch = rulebook.watches().stream().filter(each -> each.name().equals(name)).findFirst()
                .orElseThrow(() -> new CaseException(expected.where() + ": there is no watch '" + name + "'. There are "
                        + rulebook.watches().stream().map(each -> each.name()).toList() + "."));
        var actors = rulebook.actors();
        var actions = rulebook.actions();
        var notices = new ArrayList<Notice>();
        watch.look(judged, surroundings).forEach(each -> {
            notices.add(actors.assigned(each, judged, surroundings));
            actions.proposed(each, judged, surroundings).ifPresent(notices::add);
        });
        notices.addAll(watch.look(surroundings));
        boolean none = expected.flag("none", false);
        var wanted = Map.of(
                "duty", expected.text("duty", ""), "since", expected.text("since", ""),
                "due", expected.text("due", ""), "state", expected.text("state", ""), "who", expected.text("who", ""));
        expected.finished();
        boolean found = notices.stream().anyMatch(notice -> matches(notice, wanted));
        return found != none
                ? List.of()
                : List.of((none ? "No notice was expected of " : "No such notice came of ") + name + asked(wanted)
                        + "; there came " + (notices.isEmpty()
                                ? "none."
                                : notices.stream().map(CaseRunner::told).collect(Collectors.joining("; ", "", "."))));
    }

    private static String asked(Map<String, String> wanted) {
        return WORDS.stream().filter(word -> !wanted.getOrDefault(word, "").isEmpty())
                .map(word -> ", " + word + " '" + wanted.get(word) + "'").collect(Collectors.joining());
    }

    private static String told(Notice notice) {
        return "duty '" + notice.duty() + "', since '" + notice.since() + "', due '"
                + notice.due().map(LocalDate::toString).orElse("none") + "', state '" + notice.state() + "', who '"
                + (notice.who().isEmpty() ? "nobody" : notice.who()) + "'";
    }

    private static boolean matches(Notice notice, Map<String, String> wanted) {
        return notice.duty().contains(wanted.getOrDefault("duty", ""))
                && said(wanted, "who", notice.who().isEmpty() ? "nobody" : notice.who())
                && said(wanted, "since", notice.since().toString())
                && said(wanted, "due", notice.due().map(LocalDate::toString).orElse("none"))
                && said(wanted, "state", notice.state().name());
    }

    private static boolean said(Map<String, String> wanted, String word, String is) {
        var text = wanted.getOrDefault(word, "");
        return text.isEmpty() || text.equals(is);
    }
}
