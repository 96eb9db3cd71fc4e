package org.manzanita.exchange.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manzanita.exchange.ExchangeException;
import org.manzanita.exchange.ExportResult;
import org.manzanita.exchange.ImportResult;
import org.manzanita.exchange.ProgramFolder;
import org.manzanita.exchange.Progress;
import org.manzanita.ledger.Ledger;
import org.manzanita.model.EntryId;
import org.manzanita.model.LeaId;
import org.manzanita.rules.ExchangeAdapter;
import org.manzanita.rules.Modality;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** The program folder of the ledger at hand, for the modalities that are installed. */
@Component
public final class LedgerProgramFolder implements ProgramFolder {

    private final Ledger ledger;
    private final Offer offer;
    private final Clock clock;
    private final long atOnce;

    @Activate
    public LedgerProgramFolder(@Reference Ledger ledger,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) List<Modality> modalities) {
        // A row takes some five times as much memory as it has bytes.
        this(ledger, modalities, Clock.system(ZoneId.of("America/Los_Angeles")),
                Runtime.getRuntime().maxMemory() / 16);
    }

    /** @param atOnce how many bytes of rows about pupils are read at once */
    LedgerProgramFolder(Ledger ledger, Collection<? extends Modality> modalities, Clock clock, long atOnce) {
        this.ledger = ledger;
        this.offer = new Offer(modalities.stream().map(Modality::name).toList());
        this.clock = clock;
        this.atOnce = atOnce;
    }

    @Override
    public ImportResult check(Path folder, Progress progress) {
        return run(folder, null, progress);
    }

    @Override
    public ImportResult importFrom(Path folder, String by, Progress progress) {
        return run(folder, by, progress);
    }

    @Override
    public ExportResult exportTo(LeaId lea, EntryId asOf, Path folder, Progress progress) {
        if (ledger.head(lea).equals(EntryId.NONE)) {
            throw new ExchangeException("The ledger knows no LEA " + lea + ". Name one of " + ledger.leas() + ".");
        }
        return whole(folder, beside -> {
            try (var exporting = new Exporting(beside)) {
                return exporting.run(ledger, lea, asOf, progress);
            }
        });
    }

    @Override
    public ExportResult write(List<ExchangeAdapter.Row> rows, Path folder) {
        return whole(folder, beside -> new AdaptedFolder(offer).write(rows, beside));
    }

    /** Fills a folder. */
    private interface Filling {
        ExportResult in(Path folder) throws IOException;
    }

    /** Fills a new folder beside the target, and moves it there when it is whole. */
    private static ExportResult whole(Path folder, Filling filling) {
        var target = folder.toAbsolutePath().normalize();
        try {
            var beside = OwnerOnly.folderBeside(target);
            try {
                var result = filling.in(beside);
                move(beside, target);
                return result;
            } finally {
                delete(beside);
            }
        } catch (IOException | UncheckedIOException e) {
            throw new ExchangeException("The folder " + folder + " could not be written: " + e.getMessage()
                    + ". Nothing was left there.", e);
        }
    }

    private ImportResult run(Path folder, @Nullable String by, Progress progress) {
        return ImportTurn
                .take(() -> new Importing(ledger, offer, LocalDate.now(clock), atOnce, progress).run(folder, by));
    }

    private static void move(Path from, Path to) throws IOException {
        Files.deleteIfExists(to);
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }
            });
            Files.delete(folder);
        }
    }
}
