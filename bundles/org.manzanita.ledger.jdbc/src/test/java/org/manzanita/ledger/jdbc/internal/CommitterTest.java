package org.manzanita.ledger.jdbc.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.h2.Driver;
import org.h2.util.OsgiDataSourceFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.manzanita.ledger.LedgerException;

class CommitterTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void a_change_that_fails_takes_no_other_of_its_batch_with_it() throws Exception {
        var release = new CountDownLatch(1);
        try (var database = FileDatabase.open(new OsgiDataSourceFactory(new Driver()), folder, 8,
                FileDatabase.Durability.FORCED);
                var committer = new Committer(database);
                var writers = Executors.newCachedThreadPool()) {
            // The first change keeps the committer busy until all the others wait, so that they make one batch.
            var first = writers.submit(() -> committer.commit(Set.of(Trial.LEA), transaction -> await(release)));
            var good = new ArrayList<Future<Long>>();
            var bad = new ArrayList<Future<Long>>();
            for (int i = 0; i < 10; i++) {
                good.add(writers.submit(() -> committer.commit(Set.of(Trial.LEA), CommitterTest::add)));
                bad.add(writers.submit(() -> committer.commit(Set.of(Trial.LEA), transaction -> {
                    add(transaction);
                    throw new SQLException("no");
                })));
            }
            Thread.sleep(200);
            release.countDown();

            assertThat(first.get()).isTrue();
            var before = new ArrayList<Long>();
            for (var answer : good) {
                before.add(answer.get());
            }
            assertThat(before).containsExactlyInAnyOrder(0L, 3L, 6L, 9L, 12L, 15L, 18L, 21L, 24L, 27L);
            for (var answer : bad) {
                assertThatThrownBy(answer::get).hasCauseInstanceOf(LedgerException.class)
                        .hasMessageContaining("Nothing of this was recorded");
            }
            var verified = new Verifying(database, Trial.LEA, committer.durable().getOrDefault(Trial.LEA, Head.NONE))
                    .run(Optional.empty());
            assertThat(verified.fault()).isEmpty();
            assertThat(verified.head().value()).isEqualTo(30);
        }
    }

    @Test
    void a_change_that_broke_its_connection_is_taken_back_and_the_next_one_succeeds() {
        try (var database = FileDatabase.open(new OsgiDataSourceFactory(new Driver()), folder, 8,
                FileDatabase.Durability.FORCED);
                var committer = new Committer(database)) {
            committer.commit(Set.of(Trial.LEA), CommitterTest::add);

            assertThatThrownBy(() -> committer.commit(Set.of(Trial.LEA), transaction -> {
                add(transaction);
                try (var other = database.connect(); var statement = other.createStatement()) {
                    statement.execute("shutdown immediately");
                }
                throw new SQLException("the disk is full");
            })).isInstanceOf(LedgerException.class).hasMessageContaining("Nothing of this was recorded");

            assertThat(committer.<Long>commit(Set.of(Trial.LEA), CommitterTest::add)).isEqualTo(3);
            assertThat(new Verifying(database, Trial.LEA, committer.durable().getOrDefault(Trial.LEA, Head.NONE))
                    .run(Optional.empty()).fault()).isEmpty();
        }
    }

    @Test
    void whoever_records_more_than_there_is_memory_for_is_told_to_give_more_and_the_next_is_recorded() {
        try (var database = FileDatabase.open(new OsgiDataSourceFactory(new Driver()), folder, 8,
                FileDatabase.Durability.FORCED);
                var committer = new Committer(database)) {
            assertThatThrownBy(() -> committer.commit(Set.of(Trial.LEA), transaction -> {
                add(transaction);
                throw new OutOfMemoryError("Java heap space");
            })).isInstanceOf(LedgerException.class).hasMessageStartingWith("Nothing of this was recorded.")
                    .hasMessageContaining("MANZANITA_JAVA_OPTIONS=-Xmx4g");

            assertThat(committer.<Long>commit(Set.of(Trial.LEA), CommitterTest::add)).isZero();
            assertThat(committer.refusal()).isEmpty();
        }
    }

    private static Long add(Transaction transaction) throws SQLException {
        var submission = Trial.submission("s", 3);
        return transaction.add(submission.lea(), submission.by(), List.of(Drafts.of(submission.lines())),
                Instant.EPOCH);
    }

    private static Boolean await(CountDownLatch release) {
        try {
            release.await();
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }
}
