package org.manzanita.exchange.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.manzanita.exchange.FaultCode;
import org.manzanita.exchange.ImportResult;
import org.manzanita.testing.InMemoryLedger;

/**
 * A program folder in which a test makes something wrong, and what an import tells of it.
 *
 * <p>The numbers in the names of tests are those of the list of bad inputs, {@code docs/reference/bad-inputs.md}.
 */
abstract class FolderTest {

    @TempDir
    Path temp = Path.of("");

    final InMemoryLedger ledger = new InMemoryLedger();
    SampleFolder sample = SampleFolder.in(temp);

    @BeforeEach
    final void folder() {
        sample = SampleFolder.in(temp);
    }

    /** What is wrong with the folder as it lies there. */
    final List<String> faults() {
        return SampleFolder.faults(temp, ledger);
    }

    /** What is wrong with the sample, once its rows are written. */
    final List<String> rowFaults() {
        return SampleFolder.faults(sample.write(), ledger);
    }

    final String rowFault() {
        assertThat(rowFaults()).hasSize(1);
        return rowFaults().getFirst();
    }

    /** What is worth knowing of the folder as it lies there, in which nothing is wrong. */
    final List<FaultCode> notes() {
        return notes(SampleFolder.check(temp, ledger));
    }

    final List<FaultCode> rowNotes() {
        return notes(SampleFolder.check(sample.write(), ledger));
    }

    private static List<FaultCode> notes(ImportResult result) {
        assertThat(SampleFolder.lines(result.faults())).isEmpty();
        return result.notes().stream().map(fault -> fault.code()).toList();
    }
}
