package org.manzanita.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.manzanita.model.EntityType;
import org.manzanita.model.Entry;
import org.manzanita.model.EntryId;
import org.manzanita.model.Lea;
import org.manzanita.model.SchoolYear;
import org.manzanita.reporting.internal.CreditAbsenceFiles;
import org.manzanita.rules.Law;
import org.manzanita.rules.ProgramFile;
import org.manzanita.rules.Surroundings;

/**
 * Whatever the bytes of a file of the state's absence summary: its lines are read and each breach is told in its place,
 * and a file with none is the same when it is written again.
 */
class AbsenceFileFuzzTest {

    private static final String SOUND = "STAS^^L-1^1234567^3430386^2025-2026^1234567890^P-1^Paz^Jimenez^20110228^F^N^N"
            + "^39^33^0^0^1^0^2^3^^0\r\n";
    private static final CreditAbsenceFiles FILES = files();

    private static CreditAbsenceFiles files() {
        var rules = DeployedRules.rulebook();
        var law = Law.of(rules.law());
        var lea = new Entry(new EntryId(1), Instant.EPOCH, "clerk", "lea.csv:2",
                new Lea(SoundProgram.LEA, "Example Unified", EntityType.DISTRICT, "Sacramento"));
        var year = SchoolYear.of("2025-26");
        var seen = new Surroundings(new ProgramFile(EntryId.LATEST, List.of(lea)), law, List.of(), year,
                year.lastDay());
        return new CreditAbsenceFiles(new CaseCredit(law, rules.modalities(), List.of(), seen), new InMemoryLedger());
    }

    static Stream<Arguments> lines() {
        return Stream.of(SOUND, SOUND.repeat(2).replace("\r", ""), "\uFEFF" + SOUND,
                SOUND.replace("^N^N^", "^Y^N^"), SOUND.replace("2025-2026", "2024-2025").replace("33", "99.999"))
                .map(text -> Arguments.of((Object) text.getBytes(StandardCharsets.UTF_8)));
    }

    @MethodSource("lines")
    @FuzzTest
    void aFileIsReadOrItsBreachesAreTold(byte[] input) throws Exception {
        var read = Bounds.hold(() -> FILES.read(input));
        assertThat(read.faults()).allSatisfy(fault -> {
            assertThat(fault.line()).isBetween(0, read.lines().size());
            assertThat(fault.in("stas.txt")).doesNotContainPattern("\\p{Cntrl}");
        });
        if (read.faults().isEmpty()) {
            assertThat(FILES.write(read.lines())).isEqualTo(input);
        }
    }
}
