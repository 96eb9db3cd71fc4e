package org.manzanita.ledger.jdbc.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import org.manzanita.model.LeaId;

/** Adds rows to the table {@code page}, many at a time. */
final class PageRows implements AutoCloseable {

    /** Rows sent to the database at a time. */
    private static final int ROWS = 200;

    private final PreparedStatement insert;
    private int waiting;

    PageRows(Connection connection) throws SQLException {
        this.insert = connection.prepareStatement("insert into page (lea, page, pupil, first_entry, last_entry,"
                + " entries, recorded_at, recorded_by, facts, hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    }

    void add(LeaId lea, Page page) throws SQLException {
        insert.setString(1, lea.value());
        insert.setLong(2, page.number());
        insert.setString(3, page.pupil());
        insert.setLong(4, page.first());
        insert.setLong(5, page.last());
        insert.setInt(6, page.entries());
        insert.setObject(7, page.recorded().atOffset(ZoneOffset.UTC));
        insert.setString(8, page.by());
        insert.setBytes(9, page.facts());
        insert.setString(10, page.hash());
        insert.addBatch();
        if (++waiting == ROWS) {
            flush();
        }
    }

    /** Sends the last of them. */
    void flush() throws SQLException {
        if (waiting > 0) {
            insert.executeBatch();
            waiting = 0;
        }
    }

    @Override
    public void close() throws SQLException {
        insert.close();
    }
}
