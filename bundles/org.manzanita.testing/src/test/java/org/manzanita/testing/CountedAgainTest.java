package org.manzanita.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.manzanita.credit.CountedPupil;
import org.manzanita.credit.CreditService;
import org.manzanita.credit.Question;
import org.manzanita.credit.internal.LedgerCreditService;
import org.manzanita.ledger.Submission;
import org.manzanita.model.Fact;
import org.manzanita.model.PupilId;
import org.manzanita.model.SchoolYear;
import org.manzanita.model.Setting;
import org.manzanita.model.Signature;
import org.manzanita.model.Withdrawn;
import org.manzanita.rules.Citation;
import org.manzanita.rules.Law;
import org.manzanita.rules.Period;
import org.manzanita.rules.Reason;
import org.manzanita.rules.Ruling;
import org.manzanita.rules.StateRule;
import org.manzanita.testing.sample.SamplePrograms;

/** What was counted once is used again, as long as it is what a sweep would find, and not a day longer. */
class CountedAgainTest {

    private static final SchoolYear YEAR = SchoolYear.of("2026-27");
    private static final Submission SAMPLE = SamplePrograms.all().getOrDefault("2026-27",
            new Submission(SoundProgram.LEA, "", List.of(), List.of()));

    @TempDir
    private Path folder = Path.of("");

    private final Rulebook rules = DeployedRules.rulebook();
    private final Question question = Question.of(SAMPLE.lea(), YEAR);
    private final Noting noting = new Noting();
    private InMemoryLedger ledger = new InMemoryLedger(() -> Instant.parse("2027-02-02T18:00:00Z"));

    /** Notes of which pupils anything was asked. */
    private static final class Noting implements StateRule {

        private final Set<PupilId> judged = ConcurrentHashMap.newKeySet();
        private volatile boolean fails;

        @Override
        public List<String> rules() {
            return List.of("E-01");
        }

        @Override
        public List<Ruling> rule(Period period, Law law) {
            judged.add(period.pupil().pupil());
            return fails
                    ? List.of(Ruling.throughout(period,
                            Reason.refuses("PLUGIN_FAILED", new Citation("E-01", "EC 51745"),
                                    "No opinion.", List.of())))
                    : List.of();
        }
    }

    @BeforeEach
    void importTheSample() {
        ledger.append(SAMPLE);
    }

    private LedgerCreditService service() {
        return new LedgerCreditService(ledger, rules.law(), rules.modalities(),
                Stream.concat(rules.stateRules().stream(), Stream.of(noting)).toList(), List.of());
    }

    private CreditService keeping() {
        return service().keeping(folder, "these rules");
    }

    /** What the service counts; a sweep must find the same. */
    private List<CountedPupil> count(CreditService credit) {
        noting.judged.clear();
        var counted = new ArrayList<CountedPupil>();
        credit.count(question, counted::add);
        var asked = Set.copyOf(noting.judged);
        var swept = new ArrayList<CountedPupil>();
        credit.sweep(question, judged -> swept.add(CountedPupil.of(judged)));
        assertThat(counted).isEqualTo(swept).hasSize(20);
        noting.judged.clear();
        noting.judged.addAll(asked);
        return counted;
    }

    private Set<PupilId> judged() {
        return Set.copyOf(noting.judged);
    }

    private Set<PupilId> everyone() {
        return Set.copyOf(ledger.pupils(SAMPLE.lea(), ledger.head(SAMPLE.lea())));
    }

    private void record(Fact fact) {
        ledger.append(new Submission(SAMPLE.lea(), "m.ruiz", List.of(new Submission.Line(fact, "")), List.of()));
    }

    private static Signature aSignature() {
        return SAMPLE.lines().stream().map(Submission.Line::fact).filter(Signature.class::isInstance)
                .map(Signature.class::cast).findFirst().orElseThrow();
    }

    @Test
    @DisplayName("fault 68: the report of a year that was counted before judges nobody anew, also by the next process")
    void nobodyIsJudgedTwiceWhenNothingWasRecordedBetweenTwoCounts() {
        var credit = keeping();
        var first = count(credit);
        assertThat(judged()).isEqualTo(everyone());
        assertThat(first).anySatisfy(pupil -> assertThat(pupil.days()).anyMatch(day -> day.isEarned()));
        assertThat(first).anySatisfy(pupil -> assertThat(pupil.days()).anyMatch(day -> !day.refusals().isEmpty()));

        assertThat(count(credit)).isEqualTo(first);
        assertThat(judged()).isEmpty();
        assertThat(count(keeping())).as("by the next process").isEqualTo(first);
        assertThat(judged()).isEmpty();
    }

    @Test
    void whatIsRecordedAboutOnePupilHasThatOneJudgedAnew() {
        var credit = keeping();
        var before = count(credit);
        var signature = aSignature();
        var wrong = ledger.about(SAMPLE.lea(), signature.pupil(), ledger.head(SAMPLE.lea())).stream()
                .filter(entry -> entry.fact().equals(signature)).findFirst().orElseThrow();
        record(new Withdrawn(Optional.of(signature.pupil()), wrong.id(), "Another pupil's."));

        assertThat(count(credit)).isNotEqualTo(before);
        assertThat(judged()).containsExactly(signature.pupil());
        assertThat(count(keeping())).isNotEqualTo(before);
        assertThat(judged()).as("by the next process").isEmpty();
    }

    @Test
    void whatIsRecordedAboutTheProgramHasEveryoneJudgedAnew() {
        count(keeping());
        record(new Setting("syncOnlyUnderPlan", "true", LocalDate.of(2026, 7, 1), Optional.empty(), "the board"));

        count(keeping());

        assertThat(judged()).isEqualTo(everyone());
    }

    @Test
    void otherRulesJudgeEveryoneAnew() {
        count(keeping());

        count(service().keeping(folder, "other rules"));

        assertThat(judged()).isEqualTo(everyone());
    }

    @Test
    void aLedgerWrittenAnewHasEveryoneJudgedAnewThoughItsEntriesHaveTheSameNumbers() {
        count(keeping());
        ledger = new InMemoryLedger(() -> Instant.parse("2027-02-03T18:00:00Z"));
        importTheSample();

        count(keeping());

        assertThat(judged()).isEqualTo(everyone());
    }

    @Test
    void aKeptCountThatWasTouchedAnywhereIsNotUsed() throws IOException {
        count(keeping());
        var file = onlyFile();
        var sound = Files.readAllBytes(file);
        for (int at = 0; at < sound.length; at += 1 + sound.length / 10) {
            var touched = sound.clone();
            touched[at] ^= 1;
            Files.write(file, touched);

            count(keeping());

            assertThat(judged()).as("byte " + at + " of " + sound.length).isEqualTo(everyone());
        }
        Files.write(file, new byte[0]);
        count(keeping());
        assertThat(judged()).as("nothing left of it").isEqualTo(everyone());
    }

    @Test
    void aKeptCountOfAnotherFormIsNotUsedThoughItIsWhole() throws Exception {
        count(keeping());
        var file = onlyFile();
        var sound = Files.readAllBytes(file);
        var words = Arrays.copyOf("Manzanita, counted days, form 1".getBytes(StandardCharsets.UTF_8),
                sound.length - 32);
        var digest = MessageDigest.getInstance("SHA-256").digest(words);
        Files.write(file, words);
        Files.write(file, digest, StandardOpenOption.APPEND);

        count(keeping());

        assertThat(judged()).isEqualTo(everyone());
    }

    @Test
    void whatCannotBeKeptIsCountedAllTheSame() throws IOException {
        var blocked = Files.createFile(folder.resolve("blocked"));

        count(service().keeping(blocked, "these rules"));

        assertThat(judged()).isEqualTo(everyone());
    }

    @Test
    void aCountInWhichARuleFailedIsNotKept() {
        noting.fails = true;
        count(keeping());
        noting.fails = false;

        count(keeping());

        assertThat(judged()).isEqualTo(everyone());
    }

    @Test
    void ofTheLedgerAsItStoodEarlierNothingIsKept() {
        var credit = keeping();
        count(credit);
        var earlier = question.asOf(ledger.head(SAMPLE.lea()));
        record(new Setting("syncOnlyUnderPlan", "true", LocalDate.of(2026, 7, 1), Optional.empty(), "the board"));
        noting.judged.clear();

        credit.count(earlier, pupil -> {});

        assertThat(judged()).isEqualTo(everyone());
    }

    private Path onlyFile() throws IOException {
        try (var files = Files.list(folder)) {
            return files.findFirst().orElseThrow();
        }
    }
}
