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
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.manzanita.access.Acting;
import org.manzanita.access.Appointment;
import org.manzanita.access.Caller;
import org.manzanita.access.NotAllowedException;
import org.manzanita.access.Right;
import org.manzanita.access.Role;
import org.manzanita.ledger.Ledger;
import org.manzanita.ledger.Submission;
import org.manzanita.model.EntityType;
import org.manzanita.model.Entry;
import org.manzanita.model.EntryId;
import org.manzanita.model.Fact;
import org.manzanita.model.Lea;
import org.manzanita.model.LeaId;
import org.manzanita.model.PupilId;
import org.manzanita.model.PupilStatus;
import org.manzanita.model.Setting;
import org.manzanita.model.Status;
import org.manzanita.model.Withdrawn;
import org.manzanita.testing.InMemoryLedger;

@DisplayName("EC 49062: a legal hold is put and taken off under the right to hold and destroy alone")
class LegalHoldsTest {

    private static final LeaId LEA = new LeaId("3467447");
    private static final PupilId PUPIL = new PupilId("P-1");
    private static final LocalDate DAY = LocalDate.of(2026, 9, 14);
    private static final Instant NOW = Instant.parse("2026-09-14T20:00:00Z");
    private static final Fact OF_THE_PUPIL = new PupilStatus(PUPIL, Status.LEGAL_HOLD, DAY, Optional.empty(), "appeal");
    private static final Fact OF_THE_LEA = new Setting("legalHold", "lawsuit", DAY, Optional.empty(), "counsel");

    @TempDir
    Path folder;

    private final InMemoryLedger raw = new InMemoryLedger(() -> NOW);
    private EntryId pupilHeld = EntryId.LATEST;
    private EntryId leaHeld = EntryId.LATEST;

    @BeforeEach
    void holdsStand() {
        var entries = raw.append(submission(new Lea(LEA, "Example", EntityType.DISTRICT, "Sacramento"), OF_THE_PUPIL,
                OF_THE_LEA));
        pupilHeld = entries.get(1).id();
        leaHeld = entries.get(2).id();
    }

    private static Submission submission(Fact... facts) {
        var lines = new ArrayList<Submission.Line>();
        List.of(facts).forEach(fact -> lines.add(new Submission.Line(fact, "")));
        return new Submission(LEA, "someone", lines, List.of());
    }

    private List<Entry> record(Role role, String right, Fact... facts) {
        var access = new RoleAccess(folder, Clock.fixed(NOW, ZoneOffset.UTC));
        access.people().appoint(new Appointment(role.token(), role, Optional.of(LEA), new TreeSet<>(), DAY,
                Optional.empty(), "test", DAY));
        Ledger ledger = new RightsBeforeTheLedger(access).before(raw);
        var caller = new Caller(role.token(), "test", "1", "");
        return new Acting(caller, Right.of(right), access.demand(caller, Right.of(right)), Optional.empty())
                .during(() -> ledger.append(submission(facts)));
    }

    @Test
    void anAdministratorPutsAHoldAndTakesItOff() {
        assertThat(record(Role.ADMINISTRATOR, "records.destroy", new Withdrawn(Optional.of(PUPIL), pupilHeld, "over"),
                new Withdrawn(Optional.empty(), leaHeld, "over"))).hasSize(2);
        assertThat(record(Role.ADMINISTRATOR, "records.destroy", OF_THE_PUPIL, OF_THE_LEA)).hasSize(2);
    }

    @Test
    void noImportTakesAHoldOffOrWritesAnotherOverIt() {
        for (var fact : List.of(new Withdrawn(Optional.of(PUPIL), pupilHeld, "corrected"),
                new Withdrawn(Optional.empty(), leaHeld, "corrected"),
                new Setting("legalHold", "none", DAY.plusDays(1), Optional.empty(), "clerk"))) {
            assertThatThrownBy(() -> record(Role.ADMINISTRATOR, "records.import", fact))
                    .isInstanceOf(NotAllowedException.class).hasMessageContaining("a hold ends by record:release");
        }
        assertThat(raw.head(LEA)).isEqualTo(leaHeld);
    }

    @Test
    void anImportMayBringHoldsThatStoodElsewhere() {
        assertThat(record(Role.ADMINISTRATOR, "records.import",
                new PupilStatus(new PupilId("P-2"), Status.LEGAL_HOLD, DAY, Optional.empty(), "appeal"),
                new Setting("missedDueDateIsViolation", "false", DAY, Optional.empty(), "memo"))).hasSize(2);
    }

    @Test
    void whoMayImportStatusesOrCorrectDaysMayNotTakeAHoldOffByAnotherRight() {
        assertThatThrownBy(() -> record(Role.PRINCIPAL, "self.see",
                new Withdrawn(Optional.of(PUPIL), pupilHeld, "corrected"))).isInstanceOf(NotAllowedException.class)
                .hasMessageContaining("hold or destroy records");
        assertThatThrownBy(() -> record(Role.CLERK, "self.see", OF_THE_PUPIL)).isInstanceOf(NotAllowedException.class)
                .hasMessageContaining("hold or destroy records");
    }
}
