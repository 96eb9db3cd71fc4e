package org.manzanita.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import org.manzanita.credit.Judging;
import org.manzanita.credit.Question;
import org.manzanita.model.Days;
import org.manzanita.model.Entry;
import org.manzanita.model.EntryId;
import org.manzanita.model.Grade;
import org.manzanita.model.Judgement;
import org.manzanita.model.LeaId;
import org.manzanita.model.Participation;
import org.manzanita.model.Permission;
import org.manzanita.model.SchoolYear;
import org.manzanita.model.Signature;
import org.manzanita.reporting.internal.CreditReporting;
import org.manzanita.rules.Citation;
import org.manzanita.rules.Finding;
import org.manzanita.rules.JudgedDay;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.Law;
import org.manzanita.rules.Modality;
import org.manzanita.rules.Period;
import org.manzanita.rules.Policy;
import org.manzanita.rules.PolicyValue;
import org.manzanita.rules.ProgramFile;
import org.manzanita.rules.PupilFile;
import org.manzanita.rules.Reason;
import org.manzanita.rules.Ruling;
import org.manzanita.rules.Surroundings;

/**
 * What holds of any pupil under all rules together. The everyday run is short; a long one is
 * {@code mvn -B -pl bundles/org.manzanita.testing -am verify -Djqwik.tries.default=5000}.
 */
@Tag("properties")
class InvariantPropertiesTest {

    private static final Rulebook RULES = DeployedRules.rulebook();
    private static final List<String> MODALITIES = RULES.modalities().stream().map(Modality::name).sorted().toList();
    private static final Law LAW = Law.of(RULES.law());
    private static final Judging JUDGING = judging(LAW, List.of());

    /** A made-up pupil: its words can be kept as a case. */
    record Made(SchoolYear year, Map<String, Object> words) {

        CaseFacts facts() {
            return GeneratedPupil.facts(words, year, MODALITIES);
        }

        JudgedPupil judged() {
            return judged(JUDGING);
        }

        JudgedPupil judged(Judging judging) {
            var facts = facts();
            return judged(judging, facts.aboutPupil(), facts.aboutProgram());
        }

        JudgedPupil judged(Judging judging, List<Entry> pupil, List<Entry> program) {
            return judging.judge(new PupilFile(CasePupil.PUPIL, pupil), new ProgramFile(EntryId.LATEST, program), year);
        }

        @Override
        public String toString() {
            return year + " " + words;
        }
    }

    @Provide
    Arbitrary<Made> pupils() {
        return Combinators.combine(Arbitraries.longs(), Arbitraries.integers().between(2019, 2026),
                Arbitraries.of(MODALITIES)).as((start, starts, modality) -> {
                    var year = new SchoolYear(starts);
                    return new Made(year, GeneratedPupil.words(start, year, modality));
                });
    }

    @Property
    @Label("EC 51747.5(b)(3)-(4): never more than one day of attendance a day")
    void oneDayADay(@ForAll("pupils") Made made) {
        assertThat(byDay(made.judged()).values()).allSatisfy(credit -> assertThat(credit)
                .isBetween(Days.ZERO, Days.ONE));
    }

    @Property
    @Label("EC 51747(g): no day is earned outside the agreement, before a late signature, or when school is not taught")
    void noDayBeforeTheAgreementLetsIt(@ForAll("pupils") Made made) {
        var facts = made.facts();
        var file = new PupilFile(CasePupil.PUPIL, facts.aboutPupil());
        var calendar = new ProgramFile(EntryId.LATEST, facts.aboutProgram()).calendarOf(SoundProgram.SCHOOL);
        for (var day : made.judged().days()) {
            if (day.earned()) {
                var agreement = file.agreements().stream()
                        .filter(one -> one.fact().agreementId().equals(day.agreementId())).findFirst().orElseThrow();
                assertThat(agreement.fact().covers(day.day())).as("%s", day).isTrue();
                assertThat(calendar.isTaught(day.day())).as("%s", day).isTrue();
                int scheduled = calendar.taughtBetween(agreement.fact().from(), agreement.fact().until()).size();
                var timing = LAW.need("signatureTiming", day.modality() + (isLong(day, scheduled) ? "/long" : "/short"),
                        agreement.fact().from());
                var signed = file.signaturesOf(day.agreementId()).stream().map(one -> one.fact().signedOn()).toList();
                assertThat(signed).as("%s", day).isNotEmpty();
                if (timing.value().equals("beforeStart") && Collections.max(signed).isAfter(agreement.fact().from())) {
                    assertThat(signed).as("%s under %s", day, timing).allMatch(on -> on.isBefore(day.day()));
                }
            }
        }
    }

    private static boolean isLong(JudgedDay day, int scheduled) {
        return scheduled >= LAW.need("longTermFrom", day.modality(), day.day()).integer();
    }

    @Property
    @Label("The order in which facts were recorded changes no finding")
    void orderOfRecording(@ForAll("pupils") Made made, @ForAll Random random) {
        var facts = made.facts();
        var shuffled = renumbered(facts.aboutPupil(), random);

        assertThat(told(made.judged(JUDGING, shuffled, facts.aboutProgram()))).isEqualTo(told(made.judged()));
    }

    private static List<Entry> renumbered(List<Entry> entries, Random random) {
        var order = new ArrayList<>(entries);
        Collections.shuffle(order, random);
        var renumbered = new ArrayList<Entry>();
        for (int i = 0; i < order.size(); i++) {
            var entry = order.get(i);
            renumbered.add(new Entry(entries.get(i).id(), entry.recorded(), entry.by(), entry.source(),
                    entry.fact()));
        }
        return renumbered;
    }

    @Property
    @Label("EC 51747.5(b): taking an entry of evidence away never raises credit")
    void lessEvidence(@ForAll("pupils") Made made, @ForAll Random random) {
        var facts = made.facts();
        var evidence = facts.aboutPupil().stream().filter(entry -> switch (entry.fact()) {
            case Judgement work -> true;
            case Participation participation -> true;
            case Signature signature -> true;
            case Permission permission -> true;
            default -> false;
        }).toList();
        if (evidence.isEmpty()) {
            return;
        }
        var less = new ArrayList<>(facts.aboutPupil());
        var taken = evidence.get(random.nextInt(evidence.size()));
        less.remove(taken);

        raisesNothing(made, made.judged(), made.judged(JUDGING, less, facts.aboutProgram()), "without " + taken);
    }

    @Property
    @Label("A policy that asks for more never raises credit")
    void tighterPolicy(@ForAll("pupils") Made made, @ForAll Random random) {
        raisesNothing(made, made.judged(), made.judged(judging(LAW, List.of(new Stern(random.nextLong())))),
                "under a sterner policy");
    }

    private static void raisesNothing(Made made, JudgedPupil before, JudgedPupil after, String how) {
        var earlier = byDay(before);
        if (!"continuation".equals(made.words().get("school"))) {
            byDay(after).forEach((day, credit) -> assertThat(credit).as("%s %s", day, how)
                    .isLessThanOrEqualTo(earlier.getOrDefault(day, Days.ZERO)));
        }
        assertThat(sum(byDay(after))).as(how).isLessThanOrEqualTo(sum(earlier));
    }

    @Property
    @Label("Every reason rests on entries that exist, and its code and section are known")
    void evidenceExists(@ForAll("pupils") Made made) {
        var facts = made.facts();
        var ids = new HashSet<EntryId>();
        facts.aboutPupil().forEach(entry -> ids.add(entry.id()));
        facts.aboutProgram().forEach(entry -> ids.add(entry.id()));
        made.judged().days().forEach(day -> day.finding().reasons().forEach(reason -> {
            assertThat(ids).as("%s", reason).containsAll(reason.evidence());
            assertThat(LAW.reasonCode(reason.code())).as("%s", reason).isPresent();
            assertThat(reason.held()).isNotBlank();
        }));
    }

    @Property
    @Label("Judging again, and replaying under any year's law, answers the same")
    void replayIsDeterministic(@ForAll("pupils") Made made) {
        assertThat(made.judged()).usingRecursiveComparison().ignoringFields("file").isEqualTo(made.judged());
        var same = judging(LAW.asIn(made.year()), List.of());
        assertThat(told(made.judged(same))).isEqualTo(told(made.judged()));
        var other = judging(LAW.asIn(new SchoolYear(2023)), List.of());
        assertThat(made.judged(other).days()).isEqualTo(made.judged(other).days());
    }

    @Property
    @Label("EC 41601: the total of P-2 is the sum of the findings of its days")
    void totalIsTheSumOfFindings(@ForAll("pupils") Made made) {
        var judged = made.judged();
        var program = new ProgramFile(EntryId.LATEST, made.facts().aboutProgram());
        var credit = new CaseCredit(LAW, RULES.modalities(), List.of(judged),
                new Surroundings(program, LAW, List.of(), made.year(), made.year().lastDay()));
        var table = CreditReporting.with(credit, List.of())
                .run("p2", Question.of(SoundProgram.LEA, made.year()), made.year().lastDay(), Map.of()).getFirst();
        var last = table.rows().getLast();
        int days = table.fields().stream().map(field -> field.name()).toList().indexOf("days");
        var end = LocalDate.of(made.year().starts() + 1, 4, 15);
        var months = program.calendarOf(SoundProgram.SCHOOL).months().stream()
                .filter(month -> !month.until().isAfter(end)).toList();
        var sum = judged.days().stream().filter(day -> !day.schoolId().isEmpty() && months.stream()
                .anyMatch(month -> !day.day().isBefore(month.from()) && !day.day().isAfter(month.until())))
                .map(day -> day.finding().credit()).reduce(Days.ZERO, Days::plus);

        assertThat(new BigDecimal(String.valueOf(last.get(days)))).isEqualByComparingTo(sum.rounded(2));
    }

    private static Judging judging(Law law, List<Policy> policies) {
        return new Judging(RULES.modalities(), RULES.stateRules(), policies, law);
    }

    private static Map<LocalDate, Days> byDay(JudgedPupil judged) {
        var days = new TreeMap<LocalDate, Days>();
        judged.days().forEach(day -> days.merge(day.day(), day.finding().credit(), Days::plus));
        return days;
    }

    private static Days sum(Map<LocalDate, Days> days) {
        return days.values().stream().reduce(Days.ZERO, Days::plus);
    }

    /** Findings without the numbers of entries. */
    private static List<String> told(JudgedPupil judged) {
        return judged.days().stream().map(day -> day.day() + " " + day.agreementId() + " " + told(day.finding()))
                .toList();
    }

    private static String told(Finding finding) {
        return finding.credit() + " " + finding.counted() + " " + finding.needed() + " "
                + finding.reasons().stream().map(Reason::code).sorted().toList();
    }

    /** A policy that refuses some days, which days it draws from its start value. */
    private record Stern(long start) implements Policy {

        @Override
        public String policyId() {
            return "stern";
        }

        @Override
        public LeaId lea() {
            return SoundProgram.LEA;
        }

        @Override
        public List<Ruling> rule(Period period, Law law) {
            var random = new Random(start);
            return period.schooldays().stream().filter(day -> random.nextInt(3) == 0)
                    .map(day -> Ruling.on(day, Reason.refuses("POLICY_ASKS_MORE", new Citation("POLICY", "BP 6158"),
                            "The district asks for more than the law on " + day + ".", List.of())))
                    .toList();
        }

        @Override
        public List<PolicyValue> values() {
            return List.of();
        }

        @Override
        public Optional<PolicyValue> value(String parameter, Grade grade, String programId, LocalDate day) {
            return Optional.empty();
        }
    }
}
