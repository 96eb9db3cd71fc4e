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
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.manzanita.access.Acting;
import org.manzanita.access.Appointment;
import org.manzanita.access.Caller;
import org.manzanita.access.Matrix;
import org.manzanita.access.NotAllowedException;
import org.manzanita.access.Right;
import org.manzanita.access.Role;
import org.manzanita.access.Tables;
import org.manzanita.ledger.Ledger;
import org.manzanita.ledger.PersonName;
import org.manzanita.ledger.Submission;
import org.manzanita.model.Agreement;
import org.manzanita.model.Assignment;
import org.manzanita.model.Enrollment;
import org.manzanita.model.EntityType;
import org.manzanita.model.EntryId;
import org.manzanita.model.Fact;
import org.manzanita.model.FactForm;
import org.manzanita.model.Grade;
import org.manzanita.model.Lea;
import org.manzanita.model.LeaId;
import org.manzanita.model.PupilId;
import org.manzanita.model.Sets;
import org.manzanita.testing.InMemoryLedger;

/** Every cell of the matrix, tried at the ledger: the test reads the table itself, as text, and not through the code. */
class RoleMatrixTest {

    private static final LeaId LEA = new LeaId("3467447");
    private static final LeaId OTHER_LEA = new LeaId("3467999");
    private static final PupilId IN = new PupilId("P-in");
    private static final PupilId OUT = new PupilId("P-out");
    private static final LocalDate DAY = LocalDate.of(2026, 9, 14);
    private static final Instant NOW = Instant.parse("2026-09-14T20:00:00Z");
    private static final Set<String> BY_PUPIL = Set.of("o", "c", "a", "sample");

    /** The tables of facts that are tried, and one fact of each. */
    private static final Map<String, Fact> FACTS = Map.of("agreements", agreement(IN, "A-9", "T-1"), "assignments",
            new Assignment("W-1", IN, "A-P-in", "english", Optional.empty(), DAY, DAY.plusDays(4), "Essay"),
            "enrollments", enrollment(IN, "E-9", "school-1"));

    @TempDir
    Path folder;

    private RoleAccess access = new RoleAccess(Path.of("target", "unused"), Clock.systemUTC());
    private Ledger guarded = new InMemoryLedger(() -> NOW);

    static Stream<Arguments> cells() {
        var lines = Tables.lines("matrix.tsv");
        var roles = lines.getFirst().split("\t", -1);
        return lines.stream().skip(1).map(line -> line.split("\t", -1)).flatMap(cells -> IntStream
                .range(2, cells.length).mapToObj(at -> Arguments.of(cells[0], Role.of(roles[at]), cells[at])));
    }

    private void named(Role role) {
        access = new RoleAccess(folder, Clock.fixed(NOW, ZoneOffset.UTC));
        access.people().appoint(new Appointment("someone", role, Optional.of(LEA),
                new TreeSet<>(Set.of("school-1", "P-in", "T-1")), DAY, Optional.empty(), "test", DAY));
        var raw = new InMemoryLedger(() -> NOW);
        for (var lea : List.of(LEA, OTHER_LEA)) {
            var lines = new ArrayList<Submission.Line>();
            lines.add(line(new Lea(lea, "Example", EntityType.DISTRICT, "Sacramento")));
            lines.add(line(enrollment(IN, "E-1", "school-1")));
            lines.add(line(agreement(IN, "A-P-in", "T-1")));
            lines.add(line(enrollment(OUT, "E-2", "school-2")));
            lines.add(line(agreement(OUT, "A-P-out", "T-2")));
            raw.append(new Submission(lea, "test", lines,
                    List.of(new PersonName("P-in", "Within", "Wanda"), new PersonName("P-out", "Outer", "Otto"))));
        }
        guarded = new RightsBeforeTheLedger(access).before(raw);
    }

    @ParameterizedTest(name = "{0} by {1}: {2}")
    @MethodSource("cells")
    void aCellSaysWhoIsSeenWhoseNameAndWhatIsRecorded(String action, Role role, String cell) {
        named(role);
        var reach = cell.split(":", -1)[0];
        var part = cell.contains(":") ? cell.substring(cell.indexOf(':') + 1) : "";
        var right = new Right(action, part);

        assertThat(access.decide(AtTheMachine.named("someone"), new Right(action, "")).isPresent())
                .as("the whole action")
                .isEqualTo(!cell.equals("-") && part.isEmpty());
        assertThat(access.decide(AtTheMachine.named("nobody"), right)).as("someone who is not named").isEmpty();
        if (cell.equals("-")) {
            assertThatThrownBy(() -> access.demand(AtTheMachine.named("someone"), right))
                    .isInstanceOf(NotAllowedException.class)
                    .hasMessageContaining("someone is " + role.title());
            return;
        }
        var grant = access.decide(AtTheMachine.named("someone"), right).orElseThrow();
        var acting = new Acting(new Caller("someone", "test", "1", ""), right, grant, Optional.of(grant));
        boolean isImport = action.equals("records.import");
        boolean seesIn = isImport || BY_PUPIL.contains(reach) || reach.startsWith("s") || reach.startsWith("d");
        boolean seesOut = isImport || reach.startsWith("d");
        acting.during(() -> {
            assertThat(guarded.about(LEA, IN, EntryId.LATEST).isEmpty()).as("sees his own").isEqualTo(!seesIn);
            assertThat(guarded.about(LEA, OUT, EntryId.LATEST).isEmpty()).as("sees others").isEqualTo(!seesOut);
            assertThat(guarded.pupils(LEA, EntryId.LATEST)).isEqualTo(
                    Stream.of(IN, OUT).filter(pupil -> pupil.equals(IN) ? seesIn : seesOut).toList());
            assertThat(guarded.since(LEA, EntryId.NONE, EntryId.LATEST).isPresent()).as("is told of everyone")
                    .isEqualTo(seesOut);
            assertThat(guarded.leas()).as("sees LEAs").containsExactly(LEA);
            if (!isImport) {
                assertThat(guarded.about(OTHER_LEA, IN, EntryId.LATEST)).as("sees another LEA").isEmpty();
                assertThat(guarded.name(LEA, "P-in").orElseThrow().lastName()).isEqualTo(seesIn ? "Within" : "W…");
                assertThat(guarded.name(LEA, "P-out").orElseThrow().lastName()).isEqualTo(seesOut ? "Outer" : "O…");
            }
            return true;
        });
        assertThat(acting.namesSeen()).isEqualTo(isImport ? 0 : (seesIn ? 1 : 0) + (seesOut ? 1 : 0));
    }

    @ParameterizedTest(name = "{0} records agreements, assignments, enrollments")
    @EnumSource
    void whatARoleMayNotRecordTheLedgerDoesNotTake(Role role) {
        named(role);
        var recorded = Tables.lines("facts.tsv").stream().skip(1).map(line -> line.split("\t", -1))
                .filter(cells -> FACTS.containsKey(cells[0])).toList();
        assertThat(recorded).hasSize(FACTS.size());
        for (var cells : recorded) {
            var cell = cell(cells[1], role);
            boolean may = !cell.equals("-") && !cell.contains(":");
            var acting = new Acting(new Caller("someone", "test", "1", ""), Right.of("self.see"),
                    access.demand(AtTheMachine.named("someone"), Right.of("self.see")), Optional.empty());
            var submission = new Submission(LEA, "someone", List.of(line(Objects.requireNonNull(FACTS.get(cells[0])))),
                    List.of());
            if (may) {
                assertThat(acting.during(() -> guarded.append(submission))).as(cells[0]).hasSize(1);
            } else {
                assertThatThrownBy(() -> acting.during(() -> guarded.append(submission))).as(cells[0])
                        .isInstanceOf(NotAllowedException.class);
            }
            var elsewhere = new Submission(OTHER_LEA, "someone",
                    List.of(line(Objects.requireNonNull(FACTS.get(cells[0])))), List.of());
            assertThatThrownBy(() -> acting.during(() -> guarded.append(elsewhere))).as("in another LEA")
                    .isInstanceOf(NotAllowedException.class);
        }
    }

    @Test
    void everyTableOfFactsSaysWhoRecordsIt() {
        assertThat(Tables.lines("facts.tsv").stream().skip(1).map(line -> line.split("\t", -1)[0]))
                .as("each table of facts has a line in access/facts.tsv that says which right records it")
                .containsExactlyInAnyOrderElementsOf(FactForm.all().stream().map(FactForm::table).toList());
        assertThat(Tables.lines("facts.tsv").stream().skip(1).map(line -> line.split("\t", -1)[1]))
                .isSubsetOf(Matrix.standard().actions());
    }

    @Test
    void aClerkImportsThePupilsOfHisSchoolsAlone() {
        named(Role.CLERK);
        var right = Right.of("records.import");
        var acting = new Acting(new Caller("someone", "test", "1", ""), right,
                access.demand(AtTheMachine.named("someone"), right),
                Optional.empty());

        assertThat(acting.during(() -> guarded.append(new Submission(LEA, "x",
                List.of(line(enrollment(new PupilId("P-new"), "E-3", "school-1"))), List.of())))).hasSize(1);
        for (var fact : List.of(enrollment(OUT, "E-4", "school-2"),
                new Lea(LEA, "Renamed", EntityType.DISTRICT, "Sacramento"))) {
            assertThatThrownBy(() -> acting.during(() -> guarded.append(
                    new Submission(LEA, "x", List.of(line(fact)), List.of()))))
                    .isInstanceOf(NotAllowedException.class);
        }
    }

    @Test
    void whatThePlatformDoesByItselfIsNotLimited() {
        named(Role.PUPIL);

        assertThat(guarded.names(LEA)).extracting(PersonName::lastName).containsExactly("Within", "Outer");
        assertThat(guarded.pupils(LEA, EntryId.LATEST)).containsExactly(IN, OUT);
    }

    @Test
    void aNameIsTakenOutOnlyByThoseWhoMayDestroyRecords() {
        named(Role.CLERK);
        var right = Right.of("agreement.read");
        var acting = new Acting(new Caller("someone", "test", "1", ""), right,
                access.demand(AtTheMachine.named("someone"), right),
                Optional.empty());

        assertThatThrownBy(() -> acting.during(() -> guarded.redactName(LEA, "P-in", "someone", "why")))
                .isInstanceOf(NotAllowedException.class);
    }

    private static String cell(String action, Role role) {
        return cells().filter(each -> each.get()[0].equals(action) && each.get()[1] == role)
                .map(each -> each.get()[2].toString()).findFirst().orElseThrow();
    }

    private static Submission.Line line(Fact fact) {
        return new Submission.Line(fact, "");
    }

    private static Enrollment enrollment(PupilId pupil, String id, String school) {
        return new Enrollment(id, pupil, school, Grade.GRADE_6, "IS", DAY, Optional.empty());
    }

    private static Agreement agreement(PupilId pupil, String id, String educator) {
        return new Agreement(id, pupil, "example", "independent", DAY, DAY.plusDays(30), OptionalInt.empty(), educator,
                Optional.empty(), Sets.of("objectives"), Optional.empty(), Optional.empty());
    }
}
