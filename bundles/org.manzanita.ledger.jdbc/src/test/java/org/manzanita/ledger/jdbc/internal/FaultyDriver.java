package org.manzanita.ledger.jdbc.internal;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import javax.sql.DataSource;
import org.postgresql.osgi.PGDataSourceFactory;

/** The driver of PostgreSQL on a network that loses answers and connections when it is told to. */
final class FaultyDriver extends PGDataSourceFactory {

    private static final String LOST = "08006";

    private volatile boolean losesAnswers;
    private volatile boolean isDown;

    /** From now on each commit is done by the server, and its answer is lost. */
    void loseAnswersOfCommits() {
        losesAnswers = true;
    }

    /** From now on the server cannot be reached, once an answer was lost or a connection is asked for. */
    void goDown() {
        isDown = true;
    }

    void comeBack() {
        losesAnswers = false;
        isDown = false;
    }

    @Override
    public DataSource createDataSource(Properties properties) throws SQLException {
        var source = super.createDataSource(properties);
        return (DataSource) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[]{DataSource.class},
                (proxy, method, arguments) -> {
                    if (isDown) {
                        throw new SQLException("Connection refused", LOST);
                    }
                    var given = called(source, method, arguments);
                    return given instanceof Connection connection ? faulty(connection) : given;
                });
    }

    private Connection faulty(Connection connection) {
        return (Connection) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[]{Connection.class},
                (proxy, method, arguments) -> {
                    var given = called(connection, method, arguments);
                    if (method.getName().equals("commit") && losesAnswers) {
                        losesAnswers = false;
                        connection.close();
                        throw new SQLException("An I/O error occurred while sending to the backend.", LOST);
                    }
                    return given;
                });
    }

    private static Object called(Object of, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(of, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
