package org.manzanita.modality.traditional;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.manzanita.model.Days;
import org.manzanita.model.EntityType;
import org.manzanita.model.Fact;
import org.manzanita.model.Grade;
import org.manzanita.model.Judgement;
import org.manzanita.model.Participation;
import org.manzanita.model.ParticipationEvidence;
import org.manzanita.model.School;
import org.manzanita.model.SchoolType;
import org.manzanita.model.WorkKind;
import org.manzanita.rules.DayValue;
import org.manzanita.rules.Finding;
import org.manzanita.rules.Reason;

/** What holds of any two weeks of work and sessions, in whatever order a clerk wrote them down. */
class EvidencePropertiesTest {

    private static final LocalDate MONDAY = LocalDate.of(2025, 9, 15);
    private static final int DAYS = 12;

    /** One thing that a clerk records. */
    private record Event(int kind, int from, int length, int minutes, int late) {

        void addTo(Study study, int number) {
            var first = MONDAY.plusDays(from);
            var last = MONDAY.plusDays(Math.min(from + length, DAYS - 1));
            var id = "W" + number;
            switch (kind) {
                case 0 -> study.work(id, first, minutes);
                case 1 -> study.packet(id, first, last, last.plusDays(Math.max(0, late)), minutes);
                case 2 -> study.platform(id, first, minutes, late > 0 ? Optional.empty() : Optional.of("log"));
                case 3 -> study.session("S" + number, first, minutes % 120,
                        late > 0 ? ParticipationEvidence.NONE : ParticipationEvidence.WORK, Optional.empty());
                case 4 -> study.assigned(id, first, last);
                default -> study.assigned(id, first, last).judged(id, WorkKind.WORK_PRODUCT, first, first,
                        "nobody", Optional.empty(), minutes, first, last, Optional.empty());
            }
        }
    }

    @Provide
    Arbitrary<Study> studies() {
        var event = Combinators.combine(Arbitraries.integers().between(0, 5),
                Arbitraries.integers().between(0, DAYS - 1), Arbitraries.integers().between(0, 5),
                Arbitraries.integers().between(0, 1_500), Arbitraries.integers().between(-2, 1)).as(Event::new);
        var school = Arbitraries.of(SchoolType.REGULAR, SchoolType.CHARTER, SchoolType.OPPORTUNITY);
        return Combinators.combine(school, event.list().ofMinSize(1).ofMaxSize(25))
                .as((type, events) -> with(events, type));
    }

    @Provide
    Arbitrary<Study> hourlyStudies() {
        return studies().map(study -> {
            var hourly = Study.of(Grade.GRADE_9, SchoolType.CONTINUATION, EntityType.DISTRICT, MONDAY,
                    MONDAY.plusDays(DAYS - 1));
            study.facts().stream().filter(fact -> !hourly.facts().contains(fact))
                    .filter(fact -> !(fact instanceof School)).forEach(hourly::fact);
            return hourly;
        });
    }

    private static Study with(List<Event> events, SchoolType type) {
        var study = Study.of(Grade.GRADE_6, type, EntityType.DISTRICT, MONDAY, MONDAY.plusDays(DAYS - 1));
        for (int i = 0; i < events.size(); i++) {
            events.get(i).addTo(study, i);
        }
        return study;
    }

    @Property(tries = 200)
    @Label("the order in which entries are read never changes a finding")
    void orderOfReading(@ForAll("studies") Study study, @ForAll Random random) {
        var shuffled = new ArrayList<>(study.entries());
        Collections.shuffle(shuffled, random);

        assertThat(study.judged(shuffled, Study.law())).isEqualTo(study.judged());
    }

    @Property(tries = 200)
    @Label("the order in which facts were recorded changes nothing but the numbers of the entries")
    void orderOfRecording(@ForAll("studies") Study study, @ForAll Random random) {
        var shuffled = new ArrayList<>(study.facts());
        Collections.shuffle(shuffled, random);

        assertThat(told(study.judged(Study.entries(shuffled), Study.law()))).isEqualTo(told(study.judged()));
    }

    private static List<String> told(List<DayValue> values) {
        return values.stream().map(value -> value.day() + " " + value.finding().credit() + " "
                + value.finding().counted() + " "
                + value.finding().reasons().stream().map(reason -> reason.code() + reason.held()).toList()).toList();
    }

    @Property(tries = 200)
    @Label("EC 51747.5(b): taking evidence away never raises what a day earns")
    void lessEvidence(@ForAll("studies") Study study, @ForAll Random random) {
        var before = study.judged();
        var after = study.judged(Study.entries(lessOne(study.facts(), random)), Study.law());

        for (int i = 0; i < before.size(); i++) {
            assertThat(after.get(i).finding().credit()).isLessThanOrEqualTo(before.get(i).finding().credit());
        }
    }

    @Property(tries = 200)
    @Label("EC 46170: taking evidence away never raises what the hours of a period earn together")
    void lessEvidenceOfHours(@ForAll("hourlyStudies") Study study, @ForAll Random random) {
        assertThat(sum(study.judged(Study.entries(lessOne(study.facts(), random)), Study.law())))
                .isLessThanOrEqualTo(sum(study.judged()));
    }

    private static Days sum(List<DayValue> values) {
        return values.stream().map(value -> value.finding().credit()).reduce(Days.ZERO, Days::plus);
    }

    private static List<Fact> lessOne(List<Fact> facts, Random random) {
        var evidence = facts.stream().filter(fact -> fact instanceof Judgement || fact instanceof Participation)
                .toList();
        var less = new ArrayList<>(facts);
        if (!evidence.isEmpty()) {
            less.remove(evidence.get(random.nextInt(evidence.size())));
        }
        return less;
    }

    @Property(tries = 200)
    @Label("no minute counts twice, and a day is earned only when its minutes meet the minimum")
    void minutesAreCountedOnce(@ForAll("studies") Study study) {
        long recorded = study.facts().stream().mapToLong(fact -> switch (fact) {
            case Judgement judgement -> judgement.minutes().count();
            case Participation participation -> participation.minutes().count();
            default -> 0;
        }).sum();
        var values = study.judged();

        assertThat(values.stream().mapToLong(value -> value.finding().counted().count()).sum())
                .isLessThanOrEqualTo(recorded);
        assertThat(values).allSatisfy(value -> {
            var finding = value.finding();
            if (finding instanceof Finding.Earned) {
                assertThat(finding.counted().reaches(finding.needed())).isTrue();
            }
            assertThat(finding.reasons()).extracting(Reason::code)
                    .allSatisfy(code -> assertThat(Study.law().reasonCode(code)).as(code).isPresent());
        });
    }
}
