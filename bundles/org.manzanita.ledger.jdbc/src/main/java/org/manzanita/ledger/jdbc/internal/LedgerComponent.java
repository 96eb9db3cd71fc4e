package org.manzanita.ledger.jdbc.internal;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.manzanita.ledger.Ledger;
import org.manzanita.ledger.LedgerException;
import org.manzanita.ledger.LedgerCopies;
import org.manzanita.ledger.LedgerCopy;
import org.manzanita.ledger.LedgerGuard;
import org.manzanita.ledger.LedgerVerification;
import org.manzanita.ledger.LongSubmission;
import org.manzanita.ledger.PersonName;
import org.manzanita.ledger.RedactedName;
import org.manzanita.ledger.Since;
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
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.jdbc.DataSourceFactory;

/**
 * Opens the ledger in the folder {@code ledger} of the home that the framework property {@code manzanita.home} names, or
 * on the server that {@link Settings} name, and closes it again. It decides nothing itself.
 */
@Component(service = {Ledger.class, LedgerCopies.class}, configurationPid = "org.manzanita.ledger.jdbc")
public final class LedgerComponent implements Ledger, LedgerCopies {

    private final JdbcLedger unguarded;
    private final Ledger ledger;

    /** What can be set by configuration. */
    @ComponentPropertyType
    public @interface Cache {
        /** How much of a database in a file is kept in memory. */
        int cache_mebibytes() default 32;
    }

    /**
     * @param drivers the databases that are installed
     * @throws LedgerException if the ledger cannot be opened; the message says what to do
     */
    @Activate
    public LedgerComponent(BundleContext context,
            @Reference(service = DataSourceFactory.class, cardinality = ReferenceCardinality.AT_LEAST_ONE) List<Map.Entry<Map<String, Object>, DataSourceFactory>> drivers,
            @Reference LedgerGuard guard, Cache cache) {
        var home = Home.of(context);
        var server = Settings.in(home, System.getenv());
        this.unguarded = server.isPresent()
                ? JdbcLedger.open(driver(drivers, "org.postgresql.Driver", "postgresql"), server.get(),
                        InstantSource.system())
                : JdbcLedger.open(driver(drivers, "org.h2.Driver", "core"), home.resolve("ledger"),
                        cache.cache_mebibytes(), FileDatabase.Durability.FORCED, InstantSource.system());
        this.ledger = guard.before(unguarded);
    }

    private static DataSourceFactory driver(List<Map.Entry<Map<String, Object>, DataSourceFactory>> drivers,
            String wanted, String feature) {
        return drivers.stream()
                .filter(driver -> wanted.equals(driver.getKey().get(DataSourceFactory.OSGI_JDBC_DRIVER_CLASS)))
                .map(Map.Entry::getValue).findFirst()
                .orElseThrow(() -> new LedgerException("The driver " + wanted + ", with which the ledger is to be"
                        + " opened, is not installed. Deploy the feature " + feature + " as well."));
    }

    @Deactivate
    public void close() {
        unguarded.close();
    }

    @Override
    public Optional<String> refusal() {
        return ledger.refusal();
    }

    @Override
    public List<Entry> append(Submission submission) {
        return ledger.append(submission);
    }

    @Override
    public void append(List<Submission> together, Map<LeaId, EntryId> behind) {
        ledger.append(together, behind);
    }

    @Override
    public LongSubmission beginLong(LeaId lea, String by) {
        return ledger.beginLong(lea, by);
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
    public Optional<Since> since(LeaId lea, EntryId after, EntryId until) {
        return ledger.since(lea, after, until);
    }

    @Override
    public boolean continues(LeaId lea, EntryId head, String hash) {
        return ledger.continues(lea, head, hash);
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
    public boolean redactName(LeaId lea, String personId, String by, String reason) {
        return ledger.redactName(lea, personId, by, reason);
    }

    @Override
    public List<RedactedName> redactedNames(LeaId lea) {
        return ledger.redactedNames(lea);
    }

    @Override
    public LedgerCopy write(Path file, Optional<LeaId> only) {
        return unguarded.write(file, only);
    }

    @Override
    public LedgerCopy read(Path file, Room room) {
        return unguarded.read(file, room);
    }

    @Override
    public LedgerCopy check(Path file, Room room) {
        return unguarded.check(file, room);
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
