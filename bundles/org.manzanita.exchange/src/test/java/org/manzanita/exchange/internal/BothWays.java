package org.manzanita.exchange.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import org.manzanita.exchange.ExportResult;
import org.manzanita.exchange.ImportResult;
import org.manzanita.exchange.ProgramFolder;
import org.manzanita.exchange.Progress;
import org.manzanita.ledger.Ledger;
import org.manzanita.model.EntryId;
import org.manzanita.model.LeaId;
import org.manzanita.rules.ExchangeAdapter;

/**
 * A program folder that reads whatever it is given twice, at once and in parts of one pupil each, and fails where the one
 * way tells or would record anything else than the other.
 */
final class BothWays implements ProgramFolder {

    private final Ledger ledger;
    private final String[] modalities;

    BothWays(Ledger ledger, String... modalities) {
        this.ledger = ledger;
        this.modalities = modalities;
    }

    @Override
    public ImportResult check(Path folder, Progress progress) {
        return same((door, asked) -> door.check(asked, progress), folder);
    }

    @Override
    public ImportResult importFrom(Path folder, String by, Progress progress) {
        same((door, asked) -> door.importFrom(asked, by, progress), folder);
        return SampleFolder.door(ledger, Long.MAX_VALUE, modalities).importFrom(folder, by, progress);
    }

    @Override
    public ExportResult exportTo(LeaId lea, EntryId asOf, Path folder, Progress progress) {
        return SampleFolder.door(ledger, Long.MAX_VALUE, modalities).exportTo(lea, asOf, folder, progress);
    }

    @Override
    public ExportResult write(List<ExchangeAdapter.Row> rows, Path folder) {
        return SampleFolder.door(ledger, Long.MAX_VALUE, modalities).write(rows, folder);
    }

    private ImportResult same(BiFunction<ProgramFolder, Path, ImportResult> work, Path folder) {
        var whole = new TriedLedger(ledger);
        var parted = new TriedLedger(ledger);
        var expected = work.apply(SampleFolder.door(whole, Long.MAX_VALUE, modalities), folder);
        var result = work.apply(SampleFolder.door(parted, 0, modalities), folder);
        assertThat(result).isEqualTo(expected);
        assertThat(parted.submissions()).isEqualTo(whole.submissions());
        return expected;
    }
}
