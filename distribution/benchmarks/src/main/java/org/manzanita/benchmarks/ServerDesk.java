package org.manzanita.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.manzanita.model.FactForm;
import org.manzanita.model.Judgement;

/** A row inserted into a PostgreSQL server that forces to disk, and hand-written SQL for the pupil's days. */
final class ServerDesk implements SingleRecords.Desk {

    private final Connection connection;
    private final PreparedStatement insert;
    private final PreparedStatement days;

    ServerDesk(Connection connection, String query) throws SQLException {
        this.connection = connection;
        this.insert = connection.prepareStatement("insert into judgements values ("
                + "?, ?, ?, ?, ?::date, ?, ?, ?, ?::integer, ?::date, ?::date, ?, ?)");
        this.days = connection.prepareStatement(query);
    }

    @Override
    public long record(Judgement judgement) throws SQLException {
        var cells = FactForm.of(judgement).write(judgement);
        for (int i = 0; i < cells.size(); i++) {
            insert.setString(i + 1, cells.get(i));
        }
        insert.executeUpdate();
        for (int i = 1; i <= 4; i++) {
            days.setString(i, judgement.pupil().value());
        }
        try (var rows = days.executeQuery()) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
