package org.manzanita.access.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.manzanita.access.Acting;
import org.manzanita.access.Appointment;
import org.manzanita.access.Caller;
import org.manzanita.access.NotAllowedException;
import org.manzanita.access.Right;
import org.manzanita.access.Role;
import org.manzanita.ledger.Ledger;
import org.manzanita.ledger.LedgerException;
import org.manzanita.ledger.LongSubmission;
import org.manzanita.ledger.Submission;
import org.manzanita.model.Agreement;
import org.manzanita.model.Enrollment;
import org.manzanita.model.EntityType;
import org.manzanita.model.Entry;
import org.manzanita.model.EntryId;
import org.manzanita.model.Fact;
import org.manzanita.model.Grade;
import org.manzanita.model.Lea;
import org.manzanita.model.LeaId;
import org.manzanita.model.Minutes;
import org.manzanita.model.Participation;
import org.manzanita.model.ParticipationEvidence;
import org.manzanita.model.PupilId;
import org.manzanita.model.Sets;
import org.manzanita.model.Withdrawn;
import org.manzanita.testing.InMemoryLedger;

/** Nobody turns a teacher's absent into present but the teacher, with a reason. */
class SeparationTest {

    private static final LeaId LEA = new LeaId("3467447");
    private static final PupilId PUPIL = new PupilId("P-1");
    private static final LocalDate DAY = LocalDate.of(2026, 9, 14);
    private static final Instant NOW = Instant.parse("2026-09-14T20:00:00Z");

    @TempDir
    Path folder;

    private final InMemoryLedger raw = new InMemoryLedger(() -> NOW);

    private Ledger ledger(EntryId[] absent) {
        var entries = raw.append(submission(new Lea(LEA, "Example", EntityType.DISTRICT, "Sacramento"),
                new Enrollment("E-1", PUPIL, "school-1", Grade.GRADE_6, "IS", DAY, Optional.empty()),
                new Agreement("A-1", PUPIL, "example", "independent", DAY, DAY.plusDays(30), OptionalInt.empty(),
                        "T-1", Optional.empty(), Sets.of("objectives"), Optional.empty(), Optional.empty()),
                took(0)));
        absent[0] = entries.getLast().id();
        return new RightsBeforeTheLedger(access()).before(raw);
    }

    private RoleAccess access() {
        return new RoleAccess(folder, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static Participation took(int minutes) {
        return took("S-1", minutes);
    }

    private static Participation took(String session, int minutes) {
        return new Participation(session, PUPIL, Minutes.of(minutes),
                minutes == 0 ? ParticipationEvidence.NONE : ParticipationEvidence.VISUAL,
                minutes == 0 ? Optional.empty() : Optional.of("T-1"));
    }

    private static Submission submission(Fact... facts) {
        var lines = new ArrayList<Submission.Line>();
        List.of(facts).forEach(fact -> lines.add(new Submission.Line(fact, "")));
        return new Submission(LEA, "someone", lines, List.of());
    }

    private List<Entry> record(Ledger ledger, Role role, String right, Fact... facts) {
        return during(role, right, () -> ledger.append(submission(facts)));
    }

    private <T> T during(Role role, String right, Supplier<T> work) {
        var access = access();
        access.people().appoint(new Appointment(role.token(), role, Optional.of(LEA),
                new TreeSet<>(Set.of("school-1", "T-1")), DAY, Optional.empty(), "test", DAY));
        var caller = new Caller(role.token(), "test", "1", "");
        return new Acting(caller, Right.of(right), access.demand(caller, Right.of(right)), Optional.empty())
                .during(work);
    }

    @Test
    void aClerkAndAnAdministratorCannotTurnAbsentIntoPresent() {
        var absent = new EntryId[1];
        var ledger = ledger(absent);

        for (var role : List.of(Role.CLERK, Role.ADMINISTRATOR)) {
            assertThatThrownBy(() -> record(ledger, role, "records.import", took(30))).as(role.token())
                    .isInstanceOf(NotAllowedException.class)
                    .hasMessageContaining("Only the teacher can say otherwise");
        }
        assertThat(record(ledger, Role.CLERK, "records.import", took(0))).as("the same again contradicts nothing")
                .isNotNull();
    }

    @Test
    void whatComesInPartsIsLookedAtInEveryPart() {
        var ledger = ledger(new EntryId[1]);
        var head = ledger.head(LEA);

        assertThatThrownBy(() -> inParts(ledger, took(0), took(30)))
                .isInstanceOf(NotAllowedException.class).hasMessageContaining("Only the teacher can say otherwise");
        assertThat(ledger.head(LEA)).isEqualTo(head);
        assertThat(inParts(ledger, took(0), took(0)).last()).isEqualTo(new EntryId(head.value() + 2));
    }

    @Test
    void whatComesInPartsIsHeldAgainstWhatSomebodyElseSaidMeanwhile() {
        var ledger = ledger(new EntryId[1]);

        during(Role.CLERK, "records.import", () -> {
            var submission = ledger.beginLong(LEA, "clerk");
            var part = submission.write(submission(took("S-2", 30)).lines());
            raw.append(submission(took("S-2", 0)));
            assertThatThrownBy(() -> submission.append(List.of(), List.of(part).iterator()))
                    .isInstanceOfSatisfying(LedgerException.class, e -> assertThat(e.isOvertaken()).isTrue());
            return true;
        });
    }

    private LongSubmission.Added inParts(Ledger ledger, Fact... facts) {
        return during(Role.CLERK, "records.import", () -> {
            var submission = ledger.beginLong(LEA, "clerk");
            return submission.append(List.of(), Stream.of(facts)
                    .map(fact -> submission.write(submission(fact).lines())).toList().iterator());
        });
    }

    @Test
    void theTeacherTurnsItWithAReason() {
        var absent = new EntryId[1];
        var ledger = ledger(absent);

        assertThatThrownBy(() -> record(ledger, Role.TEACHER, "session.record", took(30)))
                .isInstanceOf(NotAllowedException.class).hasMessageContaining("withdraw that entry with a reason");
        assertThat(ledger.about(LEA, PUPIL, EntryId.LATEST)).noneMatch(
                entry -> entry.fact() instanceof Participation now && now.minutes().count() > 0);
    }

    @Test
    void whatWasWithdrawnWithAReasonIsRecordedAnewByTheTeacherAlone() {
        var absent = new EntryId[1];
        var ledger = ledger(absent);
        ledger.append(submission(new Withdrawn(Optional.of(PUPIL), absent[0], "The camera was off; she answered.")));

        assertThat(record(ledger, Role.TEACHER, "session.record", took(30))).hasSize(1);
        assertThatThrownBy(() -> record(ledger, Role.CLERK, "records.import", took(45)))
                .isInstanceOf(NotAllowedException.class);
    }
}
