package org.manzanita.ledger.jdbc.internal;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.manzanita.ledger.Ledger;
import org.manzanita.ledger.LedgerException;
import org.manzanita.ledger.LedgerVerification;
import org.manzanita.ledger.PersonName;
import org.manzanita.ledger.Submission;
import org.manzanita.model.Entry;
import org.manzanita.model.EntryId;
import org.manzanita.model.LeaId;
import org.manzanita.model.PupilId;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ComponentPropertyType;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jdbc.DataSourceFactory;

/**
 * Opens the ledger in the folder {@code ledger} of the home that the framework property {@code manzanita.home} names,
 * and closes it again. It decides nothing itself.
 */
@Component(service = Ledger.class, configurationPid = "org.manzanita.ledger.jdbc")
public final class LedgerComponent implements Ledger {

    private final JdbcLedger ledger;

    /** What can be set by configuration. */
    @ComponentPropertyType
    public @interface Settings {
        /** How much of the database is kept in memory. */
        int cache_mebibytes() default 32;
    }

    /** @throws LedgerException if the ledger cannot be opened; the message says what to do */
    @Activate
    public LedgerComponent(BundleContext context,
            @Reference(target = "(osgi.jdbc.driver.class=org.h2.Driver)") DataSourceFactory driver, Settings settings) {
        var home = context.getProperty("manzanita.home");
        if (home == null || home.isBlank()) {
            throw new LedgerException("It is not said where the ledger is kept. Set the framework property"
                    + " manzanita.home to a folder.");
        }
        this.ledger = JdbcLedger.open(driver, Path.of(home).toAbsolutePath().normalize().resolve("ledger"),
                settings.cache_mebibytes(), Database.Durability.FORCED, InstantSource.system());
    }

    @Deactivate
    public void close() {
        ledger.close();
    }

    @Override
    public List<Entry> append(Submission submission) {
        return ledger.append(submission);
    }

    @Override
    public List<LeaId> leas() {
        return ledger.leas();
    }

    @Override
    public EntryId head(LeaId lea) {
        return ledger.head(lea);
    }

    @Override
    public List<Entry> aboutProgram(LeaId lea, EntryId asOf) {
        return ledger.aboutProgram(lea, asOf);
    }

    @Override
    public List<Entry> about(LeaId lea, PupilId pupil, EntryId asOf) {
        return ledger.about(lea, pupil, asOf);
    }

    @Override
    public List<PupilId> pupils(LeaId lea, EntryId asOf) {
        return ledger.pupils(lea, asOf);
    }

    @Override
    public void sweep(LeaId lea, EntryId asOf, BiConsumer<PupilId, List<Entry>> each) {
        ledger.sweep(lea, asOf, each);
    }

    @Override
    public Optional<PersonName> name(LeaId lea, String personId) {
        return ledger.name(lea, personId);
    }

    @Override
    public List<PersonName> names(LeaId lea) {
        return ledger.names(lea);
    }

    @Override
    public boolean redactName(LeaId lea, String personId) {
        return ledger.redactName(lea, personId);
    }

    @Override
    public String headHash(LeaId lea) {
        return ledger.headHash(lea);
    }

    @Override
    public LedgerVerification verify(LeaId lea) {
        return ledger.verify(lea);
    }

    @Override
    public LedgerVerification verify(LeaId lea, EntryId knownHead, String knownHash) {
        return ledger.verify(lea, knownHead, knownHash);
    }
}
