package org.manzanita.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.manzanita.credit.CreditService;
import org.manzanita.credit.Question;
import org.manzanita.credit.internal.LedgerCreditService;
import org.manzanita.ledger.Submission;
import org.manzanita.model.EntryId;
import org.manzanita.model.SchoolYear;
import org.manzanita.rules.Effect;
import org.manzanita.rules.Finding;
import org.manzanita.rules.JudgedDay;
import org.manzanita.rules.Modality;
import org.manzanita.rules.Reason;

/** What is recorded later, or holds from another day on, under the rules of every bundle. */
class LaterWordTest {

    private final Rulebook rules = DeployedRules.rulebook();
    private final InMemoryLedger ledger = new InMemoryLedger(() -> Instant.parse("2026-11-02T18:00:00Z"));
    private final CreditService credit = new LedgerCreditService(ledger, rules.law(), rules.modalities(),
            rules.stateRules(), rules.policies());

    private EntryId record(String year, Map<String, Object> words) {
        var facts = GeneratedPupil.facts(words, SchoolYear.of(year),
                rules.modalities().stream().map(Modality::name).sorted().toList());
        var lines = Stream.concat(facts.aboutProgram().stream(), facts.aboutPupil().stream())
                .map(entry -> new Submission.Line(entry.fact(), "")).toList();
        ledger.append(new Submission(SoundProgram.LEA, "registrar", lines, List.of()));
        return ledger.head(SoundProgram.LEA);
    }

    private static Map<String, Object> agreement(String id, String from, String until, String signed) {
        return Map.of("id", id, "program", "traditional-short", "from", from, "until", until, "allSigned", signed,
                "permission", "2022-07-01");
    }

    private static Map<String, Object> work(String agreement, String days, int minutes) {
        return Map.of("id", "W-" + days, "agreement", agreement, "for", days, "minutes",
                Integer.toString(minutes));
    }

    private List<LocalDate> earned(String year, EntryId asOf) {
        return days(year, asOf).stream().filter(day -> day.finding() instanceof Finding.Earned).map(JudgedDay::day)
                .toList();
    }

    private List<JudgedDay> days(String year, EntryId asOf) {
        var days = new ArrayList<JudgedDay>();
        credit.sweep(new Question(SoundProgram.LEA, SchoolYear.of(year), asOf, Optional.empty()),
                judged -> days.addAll(judged.days()));
        return days;
    }

    /** The codes of what refuses the day. */
    private List<String> refusals(String year, String day) {
        return days(year, EntryId.LATEST).stream().filter(judged -> judged.day().equals(LocalDate.parse(day)))
                .flatMap(judged -> judged.finding().reasons().stream())
                .filter(reason -> reason.effect() == Effect.REFUSES).map(Reason::code).toList();
    }

    @Test
    void fault36_aLaterCorrectionThatMakesADayTheSixteenthBringsItsDutiesAndLeavesWhatWasAnsweredBefore() {
        var first = List.of(agreement("A-1", "2025-09-15", "2025-09-19", "2025-09-08"),
                agreement("A-2", "2025-10-06", "2025-10-17", "2025-10-17"));
        var before = record("2025-26", Map.of("year", "2025-26", "agreement", first, "work",
                List.of(work("A-1", "2025-09-15..2025-09-19", 1200), work("A-2", "2025-10-06..2025-10-17", 2400))));
        assertThat(earned("2025-26", EntryId.LATEST)).hasSize(15).contains(LocalDate.of(2025, 10, 17));

        record("2025-26", Map.of("year", "2025-26", "agreement",
                List.of(agreement("A-0", "2025-09-08", "2025-09-10", "2025-09-05")), "work",
                List.of(work("A-0", "2025-09-08..2025-09-10", 720))));

        assertThat(earned("2025-26", EntryId.LATEST)).doesNotContain(LocalDate.of(2025, 10, 17))
                .contains(LocalDate.of(2025, 9, 10), LocalDate.of(2025, 10, 14));
        assertThat(refusals("2025-26", "2025-10-17")).containsExactly("AGREEMENT_SIGNED_LATE");
        assertThat(earned("2025-26", before)).hasSize(15).contains(LocalDate.of(2025, 10, 17));
    }

    @Test
    void fault39_twoDaysEarnNothingInJuneAndTwoInAugustWhenTheLawChangedBetweenThem() {
        record("2023-24", Map.of("year", "2023-24", "agreement",
                List.of(agreement("A-1", "2024-05-14", "2024-05-15", "2024-05-10")), "work",
                List.of(work("A-1", "2024-05-14..2024-05-15", 480))));
        record("2024-25", Map.of("year", "2024-25", "agreement",
                List.of(agreement("A-2", "2024-09-10", "2024-09-11", "2024-09-06")), "work",
                List.of(work("A-2", "2024-09-10..2024-09-11", 480))));

        assertThat(earned("2023-24", EntryId.LATEST)).isEmpty();
        assertThat(refusals("2023-24", "2024-05-14")).containsExactly("MIN_CONSECUTIVE_DAYS");
        assertThat(earned("2024-25", EntryId.LATEST)).containsExactly(LocalDate.of(2024, 9, 10),
                LocalDate.of(2024, 9, 11));
    }

    @Test
    void fault39_anAgreementThatRunsOverTheFirstOfJulyIsJudgedByTheYearOfEachDay() {
        record("2024-25", Map.of("year", "2024-25", "agreement",
                List.of(agreement("A-1", "2025-06-02", "2025-08-29", "2025-05-30")), "work",
                List.of(work("A-1", "2025-06-02..2025-06-06", 1200))));
        record("2025-26", Map.of("year", "2025-26", "agreement", List.of(), "work",
                List.of(work("A-1", "2025-08-18..2025-08-22", 1200))));

        assertThat(refusals("2024-25", "2025-06-03")).isEmpty();
        assertThat(earned("2024-25", EntryId.LATEST)).hasSize(5);
        assertThat(earned("2025-26", EntryId.LATEST)).isEmpty();
    }

    @Test
    void fault38_anEmergencyClosureTakesTheDayFromItsOwnSchoolAlone() {
        var stay = Map.of("year", "2025-26", "agreement",
                List.of(agreement("A-1", "2025-09-15", "2025-09-19", "2025-09-08")), "work",
                List.of(work("A-1", "2025-09-15..2025-09-19", 1200)));
        record("2025-26", stay);
        assertThat(earned("2025-26", EntryId.LATEST)).contains(LocalDate.of(2025, 9, 17));

        // The pupil's days at the closed school, recorded beside: enrolled there from 17 September on.
        var rows = new ArrayList<Map<String, Object>>();
        rows.add(Map.of("table", "schools", "schoolId", "34674479999999", "name", "Closed School", "schoolType",
                "regular", "calendarId", "closed"));
        rows.add(Map.of("table", "enrollments", "enrollmentId", "E-2", "pupil", "pupil", "schoolId", "34674479999999",
                "grade", "6", "placement", "regular", "from", "2025-09-15"));
        for (int day = 15; day <= 19; day++) {
            rows.add(Map.of("table", "calendar", "calendarId", "closed", "day", "2025-09-" + day, "kind",
                    day == 17 ? "emergencyClosure" : "instruction"));
        }
        record("2025-26", Map.of("year", "2025-26", "agreement", List.of(), "rows", rows));

        assertThat(earned("2025-26", EntryId.LATEST)).doesNotContain(LocalDate.of(2025, 9, 17))
                .contains(LocalDate.of(2025, 9, 16), LocalDate.of(2025, 9, 18));
    }
}
