package org.manzanita.access;

import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.manzanita.model.LeaId;

/**
 * What is being done on this thread, by whom, and under which right. Services ask it; where nothing is said to be done,
 * the platform works by itself, for nobody.
 */
public final class Acting {

    private static final ThreadLocal<Acting> NOW = new ThreadLocal<>();

    private final Caller caller;
    private final Right right;
    private final Grant grant;
    private final Optional<Grant> names;
    private final Optional<Trial> trial;
    private final Optional<Batch> batch;
    private final AtomicInteger namesSeen = new AtomicInteger();
    private final Queue<Recorded> recorded = new ConcurrentLinkedQueue<>();

    private final Queue<String> flags = new ConcurrentLinkedQueue<>();
    private final AtomicInteger mostNames = new AtomicInteger(Integer.MAX_VALUE);
    private volatile BooleanSupplier unwanted = () -> false;

    private record Recorded(String what, String before, String after) {}

    /**
     * @param grant how far the right reaches
     * @param names whose names are shown in full; empty if all are masked
     */
    public Acting(Caller caller, Right right, Grant grant, Optional<Grant> names) {
        this(caller, right, grant, names, Optional.empty(), Optional.empty());
    }

    private Acting(Caller caller, Right right, Grant grant, Optional<Grant> names, Optional<Trial> trial,
            Optional<Batch> batch) {
        this.caller = caller;
        this.right = right;
        this.grant = grant;
        this.names = names;
        this.trial = trial;
        this.batch = batch;
    }

    /** The same, but only tried: nothing is kept, and every name stays masked. */
    public Acting tried() {
        return new Acting(caller, right, grant, Optional.empty(), Optional.of(new Trial()), batch);
    }

    /** The same, as one of several whose records go into the ledger together. */
    public Acting within(Batch together) {
        return new Acting(caller, right, grant, names, trial, Optional.of(together));
    }

    /** What its records go into the ledger with; empty if they go by themselves. */
    public Optional<Batch> batch() {
        return batch;
    }

    /** What it would change, if it is only tried. */
    public Optional<Trial> trial() {
        return trial;
    }

    public static Optional<Acting> now() {
        return Optional.ofNullable(NOW.get());
    }

    /** Does the work as this. */
    public <T> T during(Supplier<T> work) {
        var before = NOW.get();
        NOW.set(this);
        try {
            return work.get();
        } finally {
            if (before == null) {
                NOW.remove();
            } else {
                NOW.set(before);
            }
        }
    }

    public Caller caller() {
        return caller;
    }

    public Right right() {
        return right;
    }

    public Grant grant() {
        return grant;
    }

    /** Whose names may be shown in full, if any. */
    public Optional<Grant> names() {
        return names;
    }

    /**
     * Notes what was added to a ledger.
     *
     * @param before the hash of its last entry before; empty if it had none
     * @param after the hash of its last entry now
     */
    public void recorded(String what, String before, String after) {
        recorded.add(new Recorded(what, before, after));
    }

    /**
     * What was added to ledgers, such as {@code 3467447 #12-#40}; in a batch that is open, what will have been once it is
     * recorded, and nothing in one that was dropped.
     */
    public String recorded() {
        if (batch.filter(together -> !together.isOpen() && !together.isRecorded()).isPresent()) {
            return "";
        }
        return recorded.stream().map(Recorded::what).collect(Collectors.joining("; "));
    }

    /**
     * The digests of the ledgers that were added to, before and after: {@code 9f2c…>71ab…}, in the same order; in a batch,
     * those before and after all of it.
     */
    public String digests() {
        if (batch.isPresent() && trial.isEmpty()) {
            return recorded().isEmpty() ? "" : batch.get().digests();
        }
        return recorded.stream().map(each -> each.before() + ">" + each.after()).collect(Collectors.joining("; "));
    }

    /** The roles under which it is done, such as {@code clerk}; empty if the right is limited by none. */
    public String roles() {
        return grant.held().stream().map(held -> held.appointment().role().token()).distinct().sorted()
                .collect(Collectors.joining(" "));
    }

    /** The LEAs to which the right reaches, by their codes; {@code *} for every one of the installation. */
    public String leas() {
        return grant.held().stream().map(held -> held.appointment().lea().map(LeaId::value).orElse("*")).distinct()
                .sorted().collect(Collectors.joining(" "));
    }

    /** Lets it be broken off once it is not wanted any more, up to the moment in which something of it is in the ledger. */
    public void stopOnce(BooleanSupplier isUnwanted) {
        unwanted = isUnwanted;
    }

    /**
     * Goes on, if it is still wanted. Asked wherever the ledger is, and whenever progress is told.
     *
     * @throws StoppedException if it is not, and nothing of it is in the ledger yet
     */
    public void goOn() {
        boolean isOpen = trial.isPresent() || batch.map(Batch::isOpen).orElse(recorded.isEmpty());
        if (isOpen && unwanted.getAsBoolean()) {
            throw new StoppedException();
        }
    }

    /** Says how many names at most may be given in full. */
    public void limitNames(int most) {
        mostNames.set(most);
    }

    /**
     * Counts names that are about to be given in full.
     *
     * @throws TooManyNamesException if they would be too many; then none of them may be given
     */
    public void saw(int count) {
        if (count > 0 && namesSeen.get() + count > mostNames.get()) {
            flag("more names than one person may see in an hour");
            throw new TooManyNamesException("That would show " + count + " names of pupils.");
        }
        namesSeen.addAndGet(count);
    }

    /** Marks it for those who look over the record. */
    public void flag(String why) {
        flags.add(why);
    }

    /** Why those who look over the record should look at it; empty if there is no reason. */
    public String flags() {
        return flags.stream().distinct().collect(Collectors.joining("; "));
    }

    public int namesSeen() {
        return namesSeen.get();
    }
}
