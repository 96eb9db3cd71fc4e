package org.manzanita.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.manzanita.ledger.Ledger;
import org.manzanita.ledger.LedgerException;
import org.manzanita.ledger.LongSubmission;
import org.manzanita.ledger.PersonName;
import org.manzanita.ledger.RedactedName;
import org.manzanita.ledger.Since;
import org.manzanita.ledger.Submission;
import org.manzanita.model.Assignment;
import org.manzanita.model.Column;
import org.manzanita.model.Entry;
import org.manzanita.model.EntryId;
import org.manzanita.model.Fact;
import org.manzanita.model.FactForm;
import org.manzanita.model.FormException;
import org.manzanita.model.LeaId;
import org.manzanita.model.Party;
import org.manzanita.model.PupilId;
import org.manzanita.model.Setting;
import org.manzanita.model.Signature;
import org.manzanita.model.SignatureMethod;
import org.manzanita.model.Withdrawn;

/** What every {@link Ledger} does. A provider extends it, and says how its ledger is begun and opened again. */
public abstract class LedgerContract {

    protected static final LeaId LEA = new LeaId("3467447");
    protected static final LeaId OTHER_LEA = new LeaId("1975309");
    protected static final PupilId ANA = new PupilId("P-1");
    protected static final PupilId BEN = new PupilId("P-2");

    private static final LocalDate TUE_2026_09_15 = LocalDate.of(2026, 9, 15);
    private static final Instant MORNING = Instant.parse("2026-09-15T15:00:00.123456Z");

    private Instant now = MORNING;
    private Ledger ledger = new InMemoryLedger();

    /** An empty ledger, whose entries carry the time of the clock. */
    protected abstract Ledger begin(InstantSource clock);

    /** Closes the ledger and opens what it kept; a ledger that only lives in memory is given back as it is. */
    protected abstract Ledger reopen(Ledger ledger, InstantSource clock);

    @BeforeEach
    void beginLedger() {
        ledger = begin(() -> now);
    }

    @Test
    void before_the_first_entry_there_is_nothing() {
        assertThat(ledger.leas()).isEmpty();
        assertThat(ledger.head(LEA)).isEqualTo(EntryId.NONE);
        assertThat(ledger.headHash(LEA)).isEqualTo("0".repeat(64));
        assertThat(ledger.aboutProgram(LEA, EntryId.LATEST)).isEmpty();
        assertThat(ledger.about(LEA, ANA, EntryId.LATEST)).isEmpty();
        assertThat(ledger.pupils(LEA, EntryId.LATEST)).isEmpty();
        assertThat(ledger.names(LEA)).isEmpty();
        assertThat(ledger.verify(LEA).intact()).isTrue();
    }

    @Test
    void entries_count_from_one_without_a_gap_in_the_order_given() {
        var first = ledger.append(of(LEA, work("A-1", BEN), setting("a"), work("A-2", ANA), work("A-3", BEN)));
        var second = ledger.append(of(LEA, work("A-4", ANA)));

        assertThat(first).extracting(entry -> entry.id().value()).containsExactly(1L, 2L, 3L, 4L);
        assertThat(first).extracting(Entry::fact)
                .containsExactly(work("A-1", BEN), setting("a"), work("A-2", ANA), work("A-3", BEN));
        assertThat(second).extracting(Entry::id).containsExactly(new EntryId(5));
        assertThat(ledger.head(LEA)).isEqualTo(new EntryId(5));
    }

    @Test
    void an_entry_says_who_recorded_it_when_and_from_where() {
        var entry = ledger.append(new Submission(LEA, "m.ruiz", List.of(new Submission.Line(work("A-1", ANA),
                "assignments.csv:17")), List.of())).getFirst();

        assertThat(entry).isEqualTo(new Entry(new EntryId(1), MORNING, "m.ruiz", "assignments.csv:17",
                work("A-1", ANA)));
        assertThat(ledger.about(LEA, ANA, EntryId.LATEST)).containsExactly(entry);
    }

    @Test
    void times_are_kept_in_whole_microseconds() {
        now = Instant.parse("2026-09-15T15:00:00.123456789Z");

        var entry = ledger.append(of(LEA, work("A-1", ANA))).getFirst();

        assertThat(entry.recorded()).isEqualTo(MORNING);
        assertThat(ledger.about(LEA, ANA, EntryId.LATEST)).containsExactly(entry);
    }

    @Test
    void a_submission_in_parts_becomes_the_ledger_that_it_becomes_whole() {
        ledger.append(of(LEA, work("A-0", BEN)));
        var parts = new ArrayList<List<Submission.Line>>();
        for (int i = 1; i < 40; i += 4) {
            parts.add(
                    of(LEA, work("A-" + i, ANA), work("A-" + (i + 1), ANA), setting("s" + i), work("A-" + (i + 2), BEN))
                            .lines());
        }
        parts.add(3, List.of());

        var submission = ledger.beginLong(LEA, "clerk");
        var added = submission.append(List.of(new PersonName("P-1", "Rossi", "Ana")),
                parts.parallelStream().map(submission::write).toList().iterator());

        var last = added.last();
        assertThat(added.before()).isEqualTo(new EntryId(1));
        var given = new ArrayList<>(of(LEA, work("A-0", BEN)).lines());
        parts.forEach(given::addAll);
        assertThat(last).isEqualTo(new EntryId(given.size())).isEqualTo(ledger.head(LEA));
        assertThat(Stream.of(ledger.about(LEA, ANA, EntryId.LATEST), ledger.about(LEA, BEN, EntryId.LATEST),
                ledger.aboutProgram(LEA, EntryId.LATEST)).flatMap(List::stream)
                .sorted(Comparator.comparing(Entry::id)))
                .extracting(Entry::fact).isEqualTo(given.stream().map(Submission.Line::fact).toList());
        assertThat(ledger.about(LEA, ANA, EntryId.LATEST)).allMatch(entry -> entry.by().equals("clerk"));
        assertThat(ledger.name(LEA, "P-1")).contains(new PersonName("P-1", "Rossi", "Ana"));
        ledger = reopen(ledger, () -> now);
        assertThat(ledger.head(LEA)).isEqualTo(last);
        assertThat(ledger.verify(LEA).intact()).isTrue();
    }

    @Test
    void a_submission_in_parts_can_begin_with_nothing_and_be_nothing() {
        var submission = ledger.beginLong(LEA, "clerk");
        var nothing = new LongSubmission.Added(EntryId.NONE, EntryId.NONE);

        assertThat(submission.append(List.of(), Collections.emptyIterator())).isEqualTo(nothing);
        assertThat(submission.append(List.of(), List.of(submission.write(List.of())).iterator())).isEqualTo(nothing);
        assertThat(ledger.leas()).isEmpty();
        assertThat(submission.append(List.of(),
                List.of(submission.write(of(LEA, work("A-1", ANA)).lines())).iterator()))
                .isEqualTo(new LongSubmission.Added(EntryId.NONE, new EntryId(1)));
    }

    @Test
    void of_a_submission_whose_parts_end_too_early_nothing_is_recorded() {
        ledger.append(of(LEA, work("A-0", BEN)));
        var hash = ledger.headHash(LEA);
        var submission = ledger.beginLong(LEA, "clerk");
        var parts = Stream.of(1, 2, 3).map(part -> {
            if (part == 3) {
                throw new IllegalStateException("The third part is lost.");
            }
            return submission.write(of(LEA, work("A-" + part, ANA)).lines());
        }).iterator();

        assertThatThrownBy(() -> submission.append(List.of(new PersonName("P-1", "Rossi", "Ana")), parts))
                .isInstanceOf(IllegalStateException.class).hasMessage("The third part is lost.");

        assertThat(ledger.head(LEA)).isEqualTo(new EntryId(1));
        assertThat(ledger.headHash(LEA)).isEqualTo(hash);
        assertThat(ledger.about(LEA, ANA, EntryId.LATEST)).isEmpty();
        assertThat(ledger.name(LEA, "P-1")).isEmpty();
        assertThat(ledger.append(of(LEA, work("A-1", ANA))).getFirst().id()).isEqualTo(new EntryId(2));
        assertThat(ledger.verify(LEA).intact()).isTrue();
    }

    @Test
    void submissions_that_belong_together_are_added_one_behind_another() {
        ledger.append(of(LEA, work("A-0", BEN)));

        ledger.append(List.of(of(LEA, work("A-1", ANA)), of(OTHER_LEA, setting("b")),
                new Submission(LEA, "registrar", of(LEA, work("A-2", ANA)).lines(),
                        List.of(new PersonName("P-1", "Rossi", "Ana")))),
                Map.of(LEA, new EntryId(1), OTHER_LEA, EntryId.NONE));

        assertThat(ledger.about(LEA, ANA, EntryId.LATEST)).extracting(Entry::id, Entry::by)
                .containsExactly(tuple(new EntryId(2), "test"), tuple(new EntryId(3), "registrar"));
        assertThat(ledger.name(LEA, "P-1")).isPresent();
        assertThat(ledger.head(OTHER_LEA)).isEqualTo(new EntryId(1));
        assertThat(ledger.verify(LEA).intact()).isTrue();
    }

    @Test
    void of_submissions_that_belong_together_nothing_is_added_once_a_ledger_has_grown() {
        ledger.append(of(LEA, work("A-0", BEN)));
        var hash = ledger.headHash(LEA);

        assertThatThrownBy(() -> ledger.append(List.of(of(OTHER_LEA, setting("b")), of(LEA, work("A-1", ANA))),
                Map.of(OTHER_LEA, EntryId.NONE, LEA, EntryId.NONE)))
                .isInstanceOfSatisfying(LedgerException.class, e -> assertThat(e.isOvertaken()).isTrue())
                .hasMessageContaining("ends with #1, and with " + EntryId.NONE);

        assertThat(ledger.headHash(LEA)).isEqualTo(hash);
        assertThat(ledger.leas()).containsExactly(LEA);
        assertThat(ledger.append(of(LEA, work("A-1", ANA))).getFirst().id()).isEqualTo(new EntryId(2));
    }

    @Test
    void each_lea_has_a_ledger_of_its_own() {
        ledger.append(of(LEA, work("A-1", ANA), work("A-2", ANA)));
        ledger.append(of(OTHER_LEA, work("B-1", ANA)));

        assertThat(ledger.leas()).containsExactly(OTHER_LEA, LEA);
        assertThat(ledger.head(OTHER_LEA)).isEqualTo(new EntryId(1));
        assertThat(ledger.about(OTHER_LEA, ANA, EntryId.LATEST)).extracting(Entry::fact)
                .containsExactly(work("B-1", ANA));
    }

    @Test
    void it_tells_about_whom_something_was_added_since_a_head() {
        ledger.append(of(LEA, work("A-1", ANA), setting("a"), work("A-2", BEN), work("A-3", ANA)));
        var first = ledger.head(LEA);
        ledger.append(of(LEA, work("A-4", BEN), work("A-5", new PupilId("P-3"))));
        var second = ledger.head(LEA);
        ledger.append(of(LEA, setting("b")));
        var third = ledger.head(LEA);
        ledger.append(of(OTHER_LEA, setting("c"), work("A-6", ANA)));

        assertThat(ledger.since(LEA, EntryId.NONE, first)).contains(since(true, ANA, BEN));
        assertThat(ledger.since(LEA, first, first)).contains(since(false));
        assertThat(ledger.since(LEA, first, second)).contains(since(false, BEN, new PupilId("P-3")));
        assertThat(ledger.since(LEA, second, third)).contains(since(true));
        assertThat(ledger.since(LEA, first, third)).contains(since(true, BEN, new PupilId("P-3")));
        assertThat(ledger.since(LEA, third, EntryId.LATEST)).contains(since(false));
    }

    private static Since since(boolean program, PupilId... pupils) {
        return new Since(program, new TreeSet<>(List.of(pupils)));
    }

    @Test
    void a_ledger_continues_from_each_head_that_it_had_and_from_no_other() {
        var heads = new LinkedHashMap<EntryId, String>();
        for (var work : List.of(work("A-1", ANA), work("A-2", BEN), work("A-3", ANA))) {
            ledger.append(of(LEA, work, setting(work.assignmentId())));
            heads.put(ledger.head(LEA), ledger.headHash(LEA));
        }

        assertThat(heads).hasSize(3).allSatisfy((head, hash) -> {
            assertThat(ledger.continues(LEA, head, hash)).isTrue();
            assertThat(ledger.continues(OTHER_LEA, head, hash)).isFalse();
            assertThat(ledger.continues(LEA, head, "0".repeat(64))).isFalse();
        });
        assertThat(ledger.continues(LEA, new EntryId(4), heads.getOrDefault(new EntryId(6), ""))).isFalse();
        assertThat(ledger.continues(LEA, new EntryId(8), heads.getOrDefault(new EntryId(6), ""))).isFalse();
    }

    @Test
    void as_of_an_entry_the_ledger_stands_as_it_stood_then_even_within_one_submission() {
        ledger.append(of(LEA, work("A-1", ANA), work("A-2", BEN), work("A-3", ANA), setting("a"), setting("b")));
        ledger.append(of(LEA, work("A-4", ANA), work("A-5", new PupilId("P-3"))));

        assertThat(ids(ledger.about(LEA, ANA, new EntryId(2)))).containsExactly(1L);
        assertThat(ids(ledger.about(LEA, ANA, new EntryId(3)))).containsExactly(1L, 3L);
        assertThat(ids(ledger.about(LEA, ANA, EntryId.LATEST))).containsExactly(1L, 3L, 6L);
        assertThat(ids(ledger.aboutProgram(LEA, new EntryId(4)))).containsExactly(4L);
        assertThat(ids(ledger.aboutProgram(LEA, EntryId.LATEST))).containsExactly(4L, 5L);
        assertThat(ledger.pupils(LEA, EntryId.NONE)).isEmpty();
        assertThat(ledger.pupils(LEA, new EntryId(1))).containsExactly(ANA);
        assertThat(ledger.pupils(LEA, new EntryId(6))).containsExactly(ANA, BEN);
    }

    @Test
    void a_withdrawal_stands_beside_what_it_withdraws_and_nothing_is_taken_out() {
        ledger.append(of(LEA, work("A-1", ANA), setting("a")));
        ledger.append(of(LEA, new Withdrawn(Optional.of(ANA), new EntryId(1), "typed for the wrong pupil"),
                new Withdrawn(Optional.empty(), new EntryId(2), "never decided")));

        assertThat(ledger.about(LEA, ANA, EntryId.LATEST)).extracting(Entry::fact).containsExactly(work("A-1", ANA),
                new Withdrawn(Optional.of(ANA), new EntryId(1), "typed for the wrong pupil"));
        assertThat(ledger.aboutProgram(LEA, EntryId.LATEST)).extracting(Entry::fact).containsExactly(setting("a"),
                new Withdrawn(Optional.empty(), new EntryId(2), "never decided"));
    }

    @Test
    void a_sweep_gives_every_pupil_once_in_order_of_the_ids_each_pupils_oldest_entry_first() {
        var ids = List.of("p", "P-10", "P-2", "P-1", "É", "A");
        for (int round = 0; round < 3; round++) {
            var lines = new ArrayList<Fact>();
            for (var id : ids) {
                lines.add(work(id + "/" + round, new PupilId(id)));
            }
            lines.add(setting("s" + round));
            ledger.append(of(LEA, lines.toArray(Fact[]::new)));
        }

        var swept = new LinkedHashMap<PupilId, List<Entry>>();
        ledger.sweep(LEA, new EntryId(19), (pupil, entries) -> assertThat(swept.put(pupil, entries)).isNull());

        assertThat(swept.keySet()).extracting(PupilId::value).containsExactly("A", "P-1", "P-10", "P-2", "p", "É");
        assertThat(List.copyOf(swept.keySet())).isEqualTo(ledger.pupils(LEA, new EntryId(19)));
        swept.forEach((pupil, entries) -> assertThat(entries).isEqualTo(ledger.about(LEA, pupil, new EntryId(19))));
        assertThat(ids(swept.getOrDefault(new PupilId("p"), List.of()))).containsExactly(1L, 8L, 15L);
        assertThat(ids(swept.getOrDefault(new PupilId("A"), List.of()))).containsExactly(6L, 13L);
    }

    @Test
    void a_sweep_does_not_see_what_is_added_while_it_runs() {
        ledger.append(of(LEA, work("A-1", ANA), work("A-2", BEN)));

        var seen = new ArrayList<Long>();
        ledger.sweep(LEA, EntryId.LATEST, (pupil, entries) -> {
            seen.addAll(ids(entries));
            ledger.append(of(LEA, work("N-" + pupil, BEN), work("M-" + pupil, new PupilId("P-9"))));
        });

        assertThat(seen).containsExactly(1L, 2L);
        assertThat(ledger.head(LEA)).isEqualTo(new EntryId(6));
    }

    @Test
    void hundreds_of_entries_about_one_pupil_in_one_submission_keep_their_order() {
        var facts = new ArrayList<Fact>();
        for (int i = 0; i < 3_000; i++) {
            facts.add(work("A-" + i, i % 3 == 0 ? BEN : ANA));
        }

        var entries = ledger.append(of(LEA, facts.toArray(Fact[]::new)));

        assertThat(ledger.about(LEA, BEN, EntryId.LATEST))
                .isEqualTo(entries.stream().filter(entry -> entry.id().value() % 3 == 1).toList());
        assertThat(ids(ledger.about(LEA, ANA, new EntryId(2_000)))).hasSize(1_333).endsWith(2_000L);
        assertThat(ledger.verify(LEA).fault()).isEmpty();
    }

    @Test
    void every_kind_of_fact_is_read_as_it_was_written() throws FormException {
        var facts = new ArrayList<Fact>();
        for (var form : FactForm.all()) {
            facts.add(sample(form, true));
            facts.add(sample(form, false));
            facts.add(sample(form, true));
        }

        var entries = ledger.append(of(LEA, facts.toArray(Fact[]::new)));

        var read = new ArrayList<>(ledger.aboutProgram(LEA, EntryId.LATEST));
        for (var pupil : ledger.pupils(LEA, EntryId.LATEST)) {
            read.addAll(ledger.about(LEA, pupil, EntryId.LATEST));
        }
        assertThat(read).containsExactlyInAnyOrderElementsOf(entries);
    }

    @Test
    void texts_come_back_whatever_characters_they_hold() {
        var texts = List.of("", "\"", "\"\"", "0", "tab\there", "line\nend\r\n", "back\\slash \\t", "ñandú 学校 🎒",
                "🎒🎒", "🎒🎓", "x".repeat(100), "x".repeat(99) + "y", "x".repeat(100), "\u0000\u0001", " ", "null",
                ";",
                "a,b;c");
        var facts = texts.stream().map(text -> (Fact) new Assignment("A", ANA, text, "s", Optional.empty(),
                TUE_2026_09_15, TUE_2026_09_15, text)).toList();
        var lines = facts.stream().map(fact -> new Submission.Line(fact, ((Assignment) fact).title())).toList();

        var entries = ledger.append(new Submission(LEA, "x \"y\" ñ", lines, List.of()));

        assertThat(entries).extracting(Entry::fact).isEqualTo(facts);
        assertThat(ledger.about(LEA, ANA, EntryId.LATEST)).isEqualTo(entries);
    }

    @Test
    void writers_at_one_time_get_numbers_without_a_gap_and_keep_their_submissions_together() throws Exception {
        var batches = new ArrayList<List<Entry>>();
        try (var writers = Executors.newFixedThreadPool(8)) {
            var waiting = new ArrayList<Future<List<Entry>>>();
            for (int i = 0; i < 64; i++) {
                var name = "A-" + i;
                Callable<List<Entry>> writing = () -> ledger
                        .append(of(LEA, work(name + "a", ANA), work(name + "b", BEN), work(name + "c", ANA)));
                waiting.add(writers.submit(writing));
            }
            for (var answer : waiting) {
                batches.add(answer.get());
            }
        }

        batches.sort((one, two) -> one.getFirst().id().compareTo(two.getFirst().id()));
        assertThat(batches.stream().flatMap(List::stream).mapToLong(entry -> entry.id().value()).toArray())
                .isEqualTo(LongStream.rangeClosed(1, 192).toArray());
        assertThat(ledger.about(LEA, BEN, EntryId.LATEST)).hasSize(64);
        assertThat(ledger.verify(LEA).fault()).isEmpty();
    }

    @Test
    @DisplayName("fault 69: fifty parents sign while the clerk certifies, and every word of it is kept")
    void fifty_parents_sign_while_the_clerk_certifies() throws Exception {
        var signed = new ArrayList<Entry>();
        try (var people = Executors.newFixedThreadPool(51)) {
            var waiting = new ArrayList<Future<List<Entry>>>();
            for (int i = 0; i < 50; i++) {
                var signature = new Signature("A-1", new PupilId("P-" + i), Party.PARENT_OR_GUARDIAN, "parent-" + i,
                        TUE_2026_09_15, SignatureMethod.PAPER, Optional.empty(), Optional.empty());
                waiting.add(people.submit(() -> ledger.append(of(LEA, signature))));
            }
            var claims = IntStream.range(0, 100).mapToObj(at -> setting("claim-" + at)).toArray(Fact[]::new);
            var certifying = people.submit(() -> ledger.append(of(LEA, claims)));
            for (var answer : waiting) {
                signed.addAll(answer.get());
            }
            assertThat(certifying.get()).hasSize(100).extracting(entry -> entry.id().value())
                    .isSorted().satisfies(ids -> assertThat(ids.getLast() - ids.getFirst()).isEqualTo(99));
        }

        var kept = reopen(ledger, () -> now);
        assertThat(signed).hasSize(50).allSatisfy(entry -> assertThat(
                kept.about(LEA, ((Signature) entry.fact()).pupil(), EntryId.LATEST)).containsExactly(entry));
        assertThat(kept.head(LEA)).isEqualTo(new EntryId(150));
        assertThat(kept.verify(LEA).fault()).isEmpty();
    }

    @Test
    void an_empty_submission_adds_nothing() {
        assertThat(ledger.append(of(LEA))).isEmpty();
        assertThat(ledger.leas()).isEmpty();
    }

    @Test
    @DisplayName("EC 49070: a name is redacted without touching an entry")
    void a_name_is_redacted_without_touching_an_entry() {
        var ana = new PersonName("P-1", "Rossi", "Ana");
        var ben = new PersonName("P-2", "Okafor", "Ben");
        ledger.append(new Submission(LEA, "import", List.of(new Submission.Line(work("A-1", ANA), "")),
                List.of(ben, ana)));
        var hash = ledger.headHash(LEA);

        assertThat(ledger.names(LEA)).containsExactly(ana, ben);
        assertThat(ledger.name(LEA, "P-1")).contains(ana);
        assertThat(ledger.name(OTHER_LEA, "P-1")).isEmpty();

        assertThat(ledger.redactName(LEA, "P-1", "m.ruiz", "EC 49070, order of 2026-09-14")).isTrue();

        assertThat(ledger.redactName(LEA, "P-1", "m.ruiz", "again")).isFalse();
        assertThat(ledger.redactedNames(LEA)).containsExactly(
                new RedactedName("P-1", MORNING, "m.ruiz", "EC 49070, order of 2026-09-14"));
        assertThat(ledger.redactedNames(OTHER_LEA)).isEmpty();
        assertThat(ledger.name(LEA, "P-1")).isEmpty();
        assertThat(ledger.names(LEA)).containsExactly(ben);
        assertThat(ledger.about(LEA, ANA, EntryId.LATEST)).hasSize(1);
        assertThat(ledger.headHash(LEA)).isEqualTo(hash);
        assertThat(ledger.verify(LEA).intact()).isTrue();
    }

    @Test
    @DisplayName("EC 49062.5: a name that is given again takes the place of the old one")
    void a_name_that_is_given_again_takes_the_place_of_the_old_one() {
        ledger.append(new Submission(LEA, "import", List.of(), List.of(new PersonName("P-1", "Rossi", "Ana"))));
        ledger.append(new Submission(LEA, "import", List.of(), List.of(new PersonName("P-1", "Rossi", "Anna"),
                new PersonName("P-1", "Rossi", "Max"))));

        assertThat(ledger.names(LEA)).containsExactly(new PersonName("P-1", "Rossi", "Max"));
        assertThat(ledger.leas()).isEmpty();
    }

    @Test
    void everything_acknowledged_is_there_when_the_ledger_is_opened_again() {
        var entries = ledger.append(new Submission(LEA, "import", List.of(new Submission.Line(work("A-1", ANA), "a:1"),
                new Submission.Line(setting("a"), "b:2")), List.of(new PersonName("P-1", "Rossi", "Ana"))));
        var hash = ledger.headHash(LEA);

        ledger = reopen(ledger, () -> now);

        assertThat(ledger.leas()).containsExactly(LEA);
        assertThat(ledger.head(LEA)).isEqualTo(new EntryId(2));
        assertThat(ledger.headHash(LEA)).isEqualTo(hash);
        assertThat(ledger.about(LEA, ANA, EntryId.LATEST)).containsExactly(entries.getFirst());
        assertThat(ledger.aboutProgram(LEA, EntryId.LATEST)).containsExactly(entries.getLast());
        assertThat(ledger.name(LEA, "P-1")).isPresent();
        assertThat(ids(ledger.append(of(LEA, work("A-2", ANA))))).containsExactly(3L);
        assertThat(ledger.verify(LEA, new EntryId(2), hash).fault()).isEmpty();
    }

    @Test
    @DisplayName("fault 61: a head kept outside shows that entries were cut off, or written anew")
    void a_head_kept_outside_shows_that_entries_were_cut_off_or_written_anew() {
        ledger.append(of(LEA, work("A-1", ANA)));
        var hash = ledger.headHash(LEA);
        ledger.append(of(LEA, work("A-2", ANA)));

        assertThat(ledger.headHash(LEA)).isNotEqualTo(hash).matches("[0-9a-f]{64}");
        assertThat(ledger.verify(LEA, new EntryId(1), hash).fault()).isEmpty();
        assertThat(ledger.verify(LEA, EntryId.NONE, "0".repeat(64)).fault()).isEmpty();
        assertThat(ledger.verify(LEA, new EntryId(1), "f".repeat(64)).fault().orElseThrow().held())
                .contains("up to #1", "written anew");
        assertThat(ledger.verify(LEA, new EntryId(9), hash).fault()).hasValueSatisfying(fault -> {
            assertThat(fault.first()).isEqualTo(new EntryId(3));
            assertThat(fault.last()).isEqualTo(new EntryId(9));
            assertThat(fault.held()).contains("ends at #2", "once ended at #9");
        });
    }

    @Test
    @DisplayName("fault 58: a clock set back is noted, and entries stay in their order")
    void a_clock_set_back_is_noted_and_entries_stay_in_their_order() {
        ledger.append(of(LEA, work("A-1", ANA)));
        now = MORNING.minusSeconds(3600);
        ledger.append(of(LEA, work("A-2", ANA)));

        assertThat(ids(ledger.about(LEA, ANA, EntryId.LATEST))).containsExactly(1L, 2L);
        assertThat(ledger.verify(LEA).intact()).isTrue();
        assertThat(ledger.verify(LEA).doubtfulTime()).contains(new EntryId(2));
    }

    @Test
    @DisplayName("fault 58: a clock a year ahead, set right again, is noted and entries stay in their order")
    void a_clock_a_year_ahead_and_set_right_again_is_noted() {
        ledger.append(of(LEA, work("A-1", ANA)));
        now = MORNING.plus(Duration.ofDays(365));
        ledger.append(of(LEA, work("A-2", ANA)));
        assertThat(ledger.verify(LEA).doubtfulTime()).isEmpty();
        now = MORNING.plusSeconds(60);
        ledger.append(of(LEA, work("A-3", ANA)));

        assertThat(ids(ledger.about(LEA, ANA, EntryId.LATEST))).containsExactly(1L, 2L, 3L);
        assertThat(ledger.verify(LEA).intact()).isTrue();
        assertThat(ledger.verify(LEA).doubtfulTime()).contains(new EntryId(3));
    }

    @Test
    @DisplayName("fault 58: while a clock stands still entries stay in their order, and no time is doubted")
    void while_a_clock_stands_still_entries_stay_in_their_order() {
        for (int number = 1; number <= 3; number++) {
            ledger.append(of(LEA, work("A-" + number, ANA)));
        }

        assertThat(ids(ledger.about(LEA, ANA, EntryId.LATEST))).containsExactly(1L, 2L, 3L);
        assertThat(ledger.verify(LEA).intact()).isTrue();
        assertThat(ledger.verify(LEA).doubtfulTime()).isEmpty();
    }

    @Test
    @DisplayName("fault 44: what means something to a database is text like any other")
    void what_means_something_to_a_database_is_text_like_any_other() {
        for (var text : List.of("O'Brien", "'; DROP TABLE entry; --", "\" OR \"\"=\"", "100%", "a_b", "\\", "$1 ?",
                "{d}",
                "/* x */")) {
            var pupil = new PupilId(text.replace(" ", ""));
            ledger.append(new Submission(LEA, text, List.of(new Submission.Line(work(text, pupil), text)),
                    List.of(new PersonName(pupil.value(), text, text))));

            assertThat(ledger.name(LEA, pupil.value())).contains(new PersonName(pupil.value(), text, text));
            assertThat(ledger.about(LEA, pupil, EntryId.LATEST)).singleElement().satisfies(entry -> {
                assertThat(entry.fact()).isEqualTo(work(text, pupil));
                assertThat(entry.by()).isEqualTo(text);
                assertThat(entry.source()).isEqualTo(text);
            });
        }
        assertThat(ledger.pupils(LEA, EntryId.LATEST)).hasSize(9);
        assertThat(ledger.verify(LEA).intact()).isTrue();
    }

    protected static Submission of(LeaId lea, Fact... facts) {
        return new Submission(lea, "test", Arrays.stream(facts).map(fact -> new Submission.Line(fact, "")).toList(),
                List.of());
    }

    protected static Assignment work(String assignmentId, PupilId pupil) {
        return new Assignment(assignmentId, pupil, "AG-1", "mathematics", Optional.empty(), TUE_2026_09_15,
                TUE_2026_09_15.plusDays(7), "Fractions");
    }

    protected static Setting setting(String value) {
        return new Setting("partialDay", value, TUE_2026_09_15, Optional.empty(), "board");
    }

    protected static List<Long> ids(List<Entry> entries) {
        return entries.stream().map(entry -> entry.id().value()).toList();
    }

    /** A fact with every column filled, or with none that may be empty. */
    private static Fact sample(FactForm<?> form, boolean filled) throws FormException {
        var texts = new ArrayList<String>();
        for (var column : form.columns()) {
            texts.add(column.optional() && !filled ? "" : sample(column));
        }
        return form.read(texts);
    }

    private static String sample(Column column) {
        return switch (column.type()) {
            case TEXT -> column.name() + " 7";
            case INTEGER -> "7";
            case DECIMAL -> "7.50";
            case BOOLEAN -> "true";
            case DATE -> TUE_2026_09_15.toString();
            case SCHOOL_YEAR -> "2026-27";
            case TOKEN -> column.tokens().getFirst();
            case WORDS -> "b;a";
        };
    }
}
