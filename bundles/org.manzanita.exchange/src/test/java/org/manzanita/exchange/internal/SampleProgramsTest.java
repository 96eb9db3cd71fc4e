package org.manzanita.exchange.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.manzanita.exchange.Progress;
import org.manzanita.ledger.Submission;
import org.manzanita.model.EntryId;
import org.manzanita.testing.InMemoryLedger;
import org.manzanita.testing.sample.SamplePrograms;

/**
 * The sample folders that the product ships are what the sample programs say, and import without a fault. Where this
 * fails after a change that was meant, write the folders anew with {@code -Dsample.folders=write}.
 */
class SampleProgramsTest {

    private static final Path SHIPPED = Path.of("..", "..", "distribution", "src", "main", "sample");

    @TempDir
    Path made;

    @TestFactory
    Stream<DynamicTest> everySampleFolderIsWhatItsProgramSays() {
        return SamplePrograms.all().entrySet().stream().map(sample -> DynamicTest.dynamicTest(sample.getKey(),
                () -> holds(sample.getKey(), sample.getValue())));
    }

    private void holds(String name, Submission submission) throws IOException {
        var ledger = new InMemoryLedger();
        ledger.append(submission);
        var exported = made.resolve(name);
        SampleFolder.door(ledger, "traditional", "course-based").exportTo(submission.lea(), EntryId.LATEST, exported,
                Progress.NONE);
        var shipped = SHIPPED.resolve(name);
        for (var file : csv(exported)) {
            if ("write".equals(System.getProperty("sample.folders"))) {
                Files.copy(exported.resolve(file), shipped.resolve(file), StandardCopyOption.REPLACE_EXISTING);
            }
            assertThat(shipped.resolve(file)).hasSameTextualContentAs(exported.resolve(file));
        }
        assertThat(csv(shipped)).isEqualTo(csv(exported));
        var result = SampleFolder.door(new InMemoryLedger(), "traditional", "course-based").importFrom(shipped, "test",
                Progress.NONE);
        assertThat(result.faults()).isEmpty();
    }

    private static List<String> csv(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).filter(file -> file.endsWith(".csv")).sorted()
                    .toList();
        }
    }
}
