package org.manzanita.policy.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.manzanita.model.Agreement;
import org.manzanita.model.EntityType;
import org.manzanita.model.Entry;
import org.manzanita.model.EntryId;
import org.manzanita.model.Lea;
import org.manzanita.model.LeaId;
import org.manzanita.model.PupilId;
import org.manzanita.model.SchoolYear;
import org.manzanita.model.Sets;
import org.manzanita.policy.PolicyException;
import org.manzanita.policy.PolicyReader;
import org.manzanita.rules.Law;
import org.manzanita.rules.Period;
import org.manzanita.rules.ProgramFile;
import org.manzanita.rules.PupilFile;
import org.manzanita.rules.Recorded;
import org.manzanita.rules.Ruling;

/** A policy that is installed and cannot be read: no day that it may govern earns. */
class UnreadablePolicyTest {

    private static final LeaId OURS = new LeaId("3467447");
    private static final LeaId ANOTHER = new LeaId("3467314");

    private static final String FAULTY = """
            format: manzanita-policy/1
            policy: {id: x, title: X, revision: 1, status: adopted, adopted: 2026-06-09, lea: "3467447", from: 2026-07-01, until: 2027-06-30}
            sources: {bp: BP 6158}
            provisions:
              - {id: X-1, kind: assignmentLenght, source: bp, weeks: 1}
            """;

    @Test
    void everyDayThatItGovernsIsRefusedAndTheReasonNamesFileAndLine() {
        assertThat(rulings(FAULTY)).singleElement().satisfies(ruling -> {
            assertThat(ruling.from()).isEqualTo(LocalDate.of(2026, 7, 1));
            assertThat(ruling.until()).isEqualTo(LocalDate.of(2026, 12, 18));
            assertThat(ruling.reason().isRefusal()).isTrue();
            assertThat(ruling.reason().code()).isEqualTo("POLICY_UNREADABLE");
            assertThat(ruling.reason().under().section()).isEqualTo("x.yaml:5");
            assertThat(ruling.reason().held()).contains("could not be read (1 fault)");
        });
    }

    @Test
    void itGovernsTheLeaItNamesAndNoOther() {
        assertThat(unreadable(FAULTY).governs(OURS)).isTrue();
        assertThat(unreadable(FAULTY).governs(ANOTHER)).isFalse();
    }

    @Test
    void aFileThatNamesNoLeaIsNotKnownToBeSomeoneElses() {
        var nameless = FAULTY.replace("\"3467447\"", "San Juan");

        assertThat(unreadable(nameless).governs(OURS)).isTrue();
        assertThat(unreadable(nameless).governs(ANOTHER)).isTrue();
        assertThat(unreadable("format: [").governs(ANOTHER)).isTrue();
    }

    @Test
    void aFileWithoutItsHeadOrWithNothingInItsTitleIsToldItsFaults() {
        assertThat(faults(FAULTY.replaceFirst("policy: .*\n", ""))).contains("x.yaml:1:1 'policy' is missing.");
        assertThat(faults(FAULTY.replace("title: X", "title: ''").replace("Lenght", "Length")))
                .containsExactly("x.yaml:2:24 Nothing stands here. Write what it is.");
        assertThat(faults(FAULTY.replace("bp: BP 6158", "bp: ''").replace("Lenght", "Length")))
                .containsExactly("x.yaml:3:15 Nothing stands here. Write what it is.");
    }

    @Test
    void aDateThatCannotBeReadLimitsNothing() {
        assertThat(rulings(FAULTY.replace("2026-07-01", "July 2026"))).singleElement()
                .satisfies(ruling -> assertThat(ruling.from()).isEqualTo(LocalDate.of(2026, 6, 1)));
    }

    @Test
    void agreementsBeforeItsTimeAreLeftAlone() {
        assertThat(rulings(FAULTY.replace("from: 2026-07-01", "from: 2027-01-01"))).isEmpty();
    }

    private static List<Ruling> rulings(String file) {
        var agreement = new Agreement("A-1", new PupilId("pupil"), "traditional", "program",
                LocalDate.of(2026, 6, 1), LocalDate.of(2026, 12, 18), OptionalInt.empty(), "teacher", Optional.empty(),
                Sets.of(), Optional.empty(), Optional.empty());
        var entry = new Entry(new EntryId(1), Instant.EPOCH, "test", "",
                new Lea(OURS, "San Juan Unified", EntityType.DISTRICT, "Sacramento"));
        return unreadable(file).rule(new Period(new PupilFile(new PupilId("pupil"), List.of()),
                new ProgramFile(EntryId.LATEST, List.of(entry)),
                new Recorded<>(new EntryId(2), Instant.EPOCH, agreement), SchoolYear.of("2026-27"), List.of()),
                Law.of(List.of()));
    }

    private static List<String> faults(String file) {
        return catchThrowableOfType(PolicyException.class,
                () -> PolicyReader.read("x.yaml", new StringReader(file), Law.of(List.of()))).faults().stream()
                .map(fault -> "x.yaml:" + fault).toList();
    }

    private static UnreadablePolicy unreadable(String file) {
        var refused = catchThrowableOfType(PolicyException.class,
                () -> PolicyReader.read("x.yaml", new StringReader(file), Law.of(List.of())));
        return new UnreadablePolicy("org.example.policy", "x.yaml", refused.faults(), refused.governed());
    }
}
