package org.manzanita.exchange;

import java.nio.file.Path;
import java.util.List;
import org.manzanita.model.EntryId;
import org.manzanita.model.LeaId;
import org.manzanita.rules.ExchangeAdapter;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Brings a folder of CSV files into the ledger, and writes one from it.
 *
 * <p>The folder holds one file for each table, such as {@code agreements.csv}. What it takes is described in
 * {@code docs/reference/exchange}.
 */
@ProviderType
public interface ProgramFolder {

    /** The file beside the tables that says where each row came from, in a folder that {@link #write} wrote. */
    String ORIGINS = "README-origins.csv";

    /**
     * Does all that an import does, except the recording.
     *
     * @throws ExchangeException if there is no such folder
     */
    ImportResult check(Path folder, Progress progress);

    /**
     * Records what the folder says and the ledger does not yet say: all of it together, or nothing if there is any
     * fault. A row whose key the ledger knows with other content withdraws what stood, and stands in its place. What
     * the folder leaves out stays as it is.
     *
     * @param by who imports
     * @throws ExchangeException if there is no such folder
     * @throws org.manzanita.ledger.LedgerException if the ledger could not record it; then nothing was
     */
    ImportResult importFrom(Path folder, String by, Progress progress);

    /**
     * Writes every fact that stood after the entry {@code asOf}, with the names, so that an import of the folder into
     * an empty ledger gives them back.
     *
     * @param folder a folder that is empty or not there yet; only its owner may read what is written
     * @throws ExchangeException if the ledger knows no such LEA, the folder is not empty, or it cannot be written;
     *     then no folder is left behind
     */
    ExportResult exportTo(LeaId lea, EntryId asOf, Path folder, Progress progress);

    /**
     * Writes rows that a plug-in took from a file of another system, for people to look at and to import. No cell is
     * checked here: an import does that.
     *
     * @param folder a folder that is empty or not there yet; only its owner may read what is written
     * @throws ExchangeException if a row is of a table that is not taken here, or has a cell of no column of it, or the
     *     folder is not empty or cannot be written; then no folder is left behind
     */
    ExportResult write(List<ExchangeAdapter.Row> rows, Path folder);
}
