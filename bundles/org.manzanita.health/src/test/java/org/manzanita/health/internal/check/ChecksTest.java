package org.manzanita.health.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.felix.hc.api.HealthCheck;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.manzanita.access.Acting;
import org.manzanita.access.Appointment;
import org.manzanita.access.Caller;
import org.manzanita.access.Grant;
import org.manzanita.access.Key;
import org.manzanita.access.Right;
import org.manzanita.access.Role;
import org.manzanita.health.internal.Check;
import org.manzanita.health.internal.Checked;
import org.manzanita.health.internal.Checked.State;
import org.manzanita.health.internal.Examination;
import org.manzanita.health.internal.Host;
import org.manzanita.ledger.Ledger;
import org.manzanita.ledger.LedgerException;
import org.manzanita.ledger.LedgerFault;
import org.manzanita.ledger.LedgerVerification;
import org.manzanita.model.EntryId;
import org.manzanita.platform.Ailment;
import org.manzanita.platform.Doctor;
import org.manzanita.rules.LawRow;
import org.manzanita.rules.LawSource;
import org.manzanita.rules.ReasonCode;
import org.manzanita.rules.RegisteredRule;

class ChecksTest {

    private static final long MIB = 1024L * 1024;
    private static final String KEY = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAA";

    @TempDir
    Path home;

    private Host host;

    @BeforeEach
    void anInstallation() {
        host = new Host(home);
    }

    private static Checked asked(HealthCheck check) {
        return new Examination(Duration.ofMinutes(5)).of(List.of(new Check("check", List.of(), check))).getFirst();
    }

    private void appoint(String person, Role role) {
        host.access.people().appoint(new Appointment(person, role, Optional.empty(), new TreeSet<>(),
                LocalDate.of(2020, 1, 1), Optional.empty(), "test", LocalDate.of(2020, 1, 1)));
    }

    private void done(String command, int exitCode) {
        var acting = new Acting(new Caller("oper", "console", "1", ""), Right.of("platform.run"), Grant.UNLIMITED,
                Optional.empty());
        host.journal.ended(host.journal.intend(acting, command, true), acting, command, exitCode, Duration.ZERO);
    }

    /** The same ledger, but for one question. */
    private Ledger except(String method, Object answer) {
        return (Ledger) Proxy.newProxyInstance(Ledger.class.getClassLoader(), new Class<?>[]{Ledger.class},
                (proxy, called, arguments) -> {
                    if (called.getName().equals(method)) {
                        if (answer instanceof RuntimeException thrown) {
                            throw thrown;
                        }
                        return answer;
                    }
                    try {
                        return called.invoke(host.ledger, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @Test
    void aLedgerIsReachableOrSaysWhyNot() {
        host.recorded();

        assertThat(asked(new LedgerCheck(Optional.of(host.ledger))).says()).contains("has one LEA");
        assertThat(asked(new LedgerCheck(Optional.empty())).state()).isEqualTo(State.FAILS);
        assertThat(asked(new LedgerCheck(Optional.of(except("refusal", Optional.of("The disk is full."))))))
                .extracting(Checked::state, Checked::says).containsExactly(State.FAILS, "The disk is full.");
        assertThat(asked(new LedgerCheck(Optional.of(except("leas", new LedgerException("gone")))))).extracting(
                Checked::state, Checked::says)
                .containsExactly(State.FAILS, "The ledger cannot be read: gone");
    }

    @Test
    void theChainIsHeldToItsHeadAndAFaultOrAClockThatWentBackIsTold() {
        assertThat(asked(new ChainCheck(Optional.of(host.ledger))).says()).contains("nothing to look at");
        host.recorded();
        assertThat(asked(new ChainCheck(Optional.of(host.ledger))))
                .extracting(Checked::state, Checked::says)
                .containsExactly(State.OK, "Every entry is as it was recorded: 3467447 to entry #3.");
        var faulty = except("verify", new LedgerVerification(new EntryId(3), "00",
                Optional.of(new LedgerFault(new EntryId(2), new EntryId(3), "other bytes")), Optional.empty()));
        assertThat(asked(new ChainCheck(Optional.of(faulty)))).extracting(Checked::state, Checked::says)
                .containsExactly(State.FAILS, "The ledger of 3467447 is not as it was recorded, from entry #2 on.");
        var doubtful = except("verify", new LedgerVerification(new EntryId(3), "00", Optional.empty(),
                Optional.of(new EntryId(3))));
        assertThat(asked(new ChainCheck(Optional.of(doubtful))).state()).isEqualTo(State.WARNS);
    }

    @Test
    void aDiskWithLittleRoomWarnsAndWithHardlyAnyFails() {
        var check = new DiskCheck(home);

        assertThat(asked(() -> check.of(DiskCheck.LITTLE)).state()).isEqualTo(State.OK);
        assertThat(asked(() -> check.of(DiskCheck.LITTLE - 1)).state()).isEqualTo(State.WARNS);
        assertThat(asked(() -> check.of(DiskCheck.TOO_LITTLE)).state()).isEqualTo(State.WARNS);
        assertThat(asked(() -> check.of(199 * MIB))).extracting(Checked::state, Checked::says)
                .containsExactly(State.FAILS, "The disk of " + home + " has 199 MiB free.");
        assertThat(asked(new DiskCheck(home.resolve("gone"))).state()).isEqualTo(State.FAILS);
        assertThat(asked(check).says()).contains("MiB free");
    }

    @Test
    void aClockIsNotBehindWhatIsOnRecordNorBeforeTheProgramWasMade() {
        done("ledger:head", 0);
        assertThat(asked(new ClockCheck(host.journal, host.clock)).state()).isEqualTo(State.OK);

        host.clock.set(Host.NOW.minus(Duration.ofMinutes(1)));
        assertThat(asked(new ClockCheck(host.journal, host.clock)).state()).isEqualTo(State.OK);

        host.clock.set(Host.NOW.minus(Duration.ofHours(1)));
        assertThat(asked(new ClockCheck(host.journal, host.clock))).extracting(Checked::state, Checked::says)
                .containsExactly(State.FAILS,
                        "The clock says 2026-10-05T16:00:00Z, and a command was put on record at 2026-10-05T17:00:00Z.");

        host.clock.set(java.time.Instant.parse("2012-01-01T00:00:00Z"));
        assertThat(asked(new ClockCheck(host.journal, host.clock)).says()).contains("before this program was made");
    }

    @Test
    void someoneHasLookedAtEveryCommandThatWasMarked() {
        var check = new AlarmsCheck(host.journal);
        assertThat(asked(check).state()).isEqualTo(State.OK);

        var right = Right.of("self.see");
        var acting = new Acting(new Caller("jdoe", "console", "1", ""), right, Grant.UNLIMITED, Optional.empty());
        acting.flag("asked for a pupil who does not exist");
        host.journal.ended(host.journal.intend(acting, "pupil:show P-9", false), acting, "pupil:show P-9", 0,
                Duration.ZERO);
        assertThat(asked(check)).extracting(Checked::state, Checked::says).containsExactly(State.WARNS,
                "Nobody has looked at 1 command that is marked.");

        var looking = new Acting(new Caller("asmith", "console", "2", ""), right, Grant.UNLIMITED, Optional.empty());
        host.journal.ended(host.journal.intend(looking, "log:review 2 Fine.", true), looking, "log:review 2 Fine.", 0,
                Duration.ZERO);
        assertThat(asked(check).state()).isEqualTo(State.OK);
    }

    @Test
    void theRecordOfCommandsIsWholeAndCanBeWritten() throws IOException {
        done("ledger:head", 0);
        var folder = home.resolve("journal");
        assertThat(asked(new RecordCheck(host.journal, folder)).says())
                .isEqualTo("It can be written, and all 2 records are as they were.");

        var blocked = Files.createFile(home.resolve("blocked"));
        assertThat(asked(new RecordCheck(host.journal, blocked))).extracting(Checked::state)
                .isEqualTo(State.FAILS);

        var file = folder.resolve("commands.jsonl");
        Files.writeString(file, Files.readString(file).replace("ledger:head", "ledger:haed"));
        assertThat(asked(new RecordCheck(host.journal, folder))).extracting(Checked::state).isEqualTo(State.FAILS);
    }

    @Test
    void aKeyThatEndsWithinAMonthIsToldOfBefore() {
        var today = LocalDate.of(2026, 10, 5);
        assertThat(asked(new KeysCheck(host.access, host.clock)).says()).isEqualTo("There are no keys.");
        key("lasting", "IAA=", today.plusDays(KeysCheck.SOON));
        assertThat(asked(new KeysCheck(host.access, host.clock)).state()).isEqualTo(State.OK);
        key("ending", "IAE=", today.plusDays(KeysCheck.SOON - 1));
        key("ended", "IAI=", today.minusDays(1));
        assertThat(asked(new KeysCheck(host.access, host.clock))).extracting(Checked::state, Checked::says)
                .containsExactly(State.WARNS, "1 of 2 keys end within 30 days: ending on 2026-11-03.");
    }

    private void key(String person, String end, LocalDate until) {
        host.access.keys().add(new Key(person, KEY + end, until.minusDays(100), until, List.of(), java.util.Set.of(),
                List.of(), "test", Optional.empty()));
    }

    @Test
    void theLastCopyOfTheLedgersMayNotBeOld() {
        var check = new BackupsCheck(host.journal, Optional.of(host.ledger), host.clock);
        assertThat(asked(check).says()).isEqualTo("There is nothing to copy yet.");
        host.recorded();
        done("ledger:backup /backup/one.copy", 5);
        assertThat(asked(check).says()).isEqualTo("The ledgers were never copied.");
        done("ledger:backup /backup/two.copy", 0);
        assertThat(asked(check).state()).isEqualTo(State.OK);
        host.clock.set(Host.NOW.plus(BackupsCheck.USUAL).plusSeconds(1));
        assertThat(asked(check).state()).isEqualTo(State.WARNS);
        host.clock.set(Host.NOW.plus(BackupsCheck.TOO_OLD).plusSeconds(1));
        assertThat(asked(check)).extracting(Checked::state, Checked::says)
                .containsExactly(State.FAILS, "The ledgers were last copied 31 days ago, on 2026-10-05T17:00:00Z.");
    }

    private static LawSource law(LocalDate from, Optional<LocalDate> until) {
        return new LawSource() {

            @Override
            public List<LawRow> rows() {
                return List.of(new LawRow("M-01", "minimumDay", "all", from, until, "230", "EC 46112"));
            }

            @Override
            public List<RegisteredRule> register() {
                return List.of();
            }

            @Override
            public List<ReasonCode> reasonCodes() {
                return List.of();
            }
        };
    }

    @Test
    void theLawOfThisSchoolYearIsThereAndNotThatOfYearsAgo() {
        var recent = LocalDate.of(2026, 7, 1);
        assertThat(asked(new LawCheck(List.of(), host.clock)).state()).isEqualTo(State.FAILS);
        assertThat(asked(new LawCheck(List.of(law(recent, Optional.of(recent))), host.clock)).says())
                .contains("No minimum day is in force today");
        assertThat(asked(new LawCheck(List.of(law(recent, Optional.empty())), host.clock)).state())
                .isEqualTo(State.OK);
        assertThat(asked(new LawCheck(List.of(law(LocalDate.of(2024, 7, 1), Optional.empty())), host.clock)))
                .extracting(Checked::state).isEqualTo(State.WARNS);
    }

    @Test
    void someoneIsNamedAndSomeoneElseToo() {
        var check = new PeopleCheck(host.access, Optional.of(host.ledger), host.clock);
        assertThat(asked(check).state()).isEqualTo(State.OK);
        host.recorded();
        assertThat(asked(check)).extracting(Checked::state, Checked::toDo)
                .containsExactly(State.WARNS, "Name the first people: access:grant");
        appoint("jdoe", Role.CLERK);
        assertThat(asked(check).state()).isEqualTo(State.FAILS);
        appoint("asmith", Role.ADMINISTRATOR);
        assertThat(asked(check).says()).contains("one administrator");
        appoint("bsmith", Role.ADMINISTRATOR);
        assertThat(asked(check).state()).isEqualTo(State.OK);
    }

    @Test
    void otherAccountsOfTheMachineCannotLookIn() throws IOException {
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
        assertThat(asked(new FilesCheck(home)).state()).isEqualTo(State.OK);
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
        assertThat(asked(new FilesCheck(home)).state()).isEqualTo(State.WARNS);
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxrwxrwx"));
        assertThat(asked(new FilesCheck(home)).state()).isEqualTo(State.FAILS);
    }

    @Test
    void aBundleThatDoesNotWorkIsToldWithItsCause() {
        Doctor ill = () -> List.of(new Ailment("org.example", "It needs a ledger.", "Install one."));
        Doctor well = List::of;
        var apart = new Doctor() {
            @Override
            public List<Ailment> examine() {
                return List.of();
            }

            @Override
            public List<String> notes() {
                return List.of("org.example runs apart.");
            }
        };

        assertThat(asked(new BundlesCheck(Optional.of(ill)))).extracting(Checked::state, Checked::says, Checked::toDo)
                .containsExactly(State.FAILS, "org.example: It needs a ledger.", "Install one.");
        assertThat(asked(new BundlesCheck(Optional.of(well))).state()).isEqualTo(State.OK);
        assertThat(asked(new BundlesCheck(Optional.of(apart)))).extracting(Checked::state, Checked::says)
                .containsExactly(State.OK, "Everything that is installed works. org.example runs apart.");
    }
}
