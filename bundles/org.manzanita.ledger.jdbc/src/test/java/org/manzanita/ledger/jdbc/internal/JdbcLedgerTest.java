package org.manzanita.ledger.jdbc.internal;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.h2.Driver;
import org.h2.util.OsgiDataSourceFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.manzanita.ledger.Ledger;
import org.manzanita.testing.LedgerContract;

class JdbcLedgerTest extends LedgerContract {

    @TempDir
    private Path home = Path.of("");

    private final List<JdbcLedger> opened = new ArrayList<>();

    @Override
    protected Ledger begin(InstantSource clock) {
        var ledger = JdbcLedger.open(new OsgiDataSourceFactory(new Driver()), home.resolve("ledger"), 8,
                FileDatabase.Durability.FORCED, clock);
        opened.add(ledger);
        return ledger;
    }

    @Override
    protected Ledger reopen(Ledger ledger, InstantSource clock) {
        closeAll();
        return begin(clock);
    }

    @AfterEach
    void closeAll() {
        opened.forEach(JdbcLedger::close);
        opened.clear();
    }
}
