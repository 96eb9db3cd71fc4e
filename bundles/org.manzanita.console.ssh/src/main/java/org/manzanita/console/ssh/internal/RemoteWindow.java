package org.manzanita.console.ssh.internal;

import org.apache.sshd.server.Environment;
import org.apache.sshd.server.Signal;
import org.manzanita.console.RemoteConsole;

/** The window at the other end of a connection, by what its client says of it. */
record RemoteWindow(Environment environment) implements RemoteConsole.Window {

    private static final int LARGEST = 1000;

    @Override
    public String terminal() {
        return environment.getEnv().getOrDefault(Environment.ENV_TERM, "");
    }

    @Override
    public int columns() {
        return number(Environment.ENV_COLUMNS);
    }

    @Override
    public int rows() {
        return number(Environment.ENV_LINES);
    }

    private int number(String name) {
        try {
            return Math.clamp(Integer.parseInt(environment.getEnv().getOrDefault(name, "0")), 0, LARGEST);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    @Override
    public void whenResized(Runnable work) {
        environment.addSignalListener((channel, signal) -> work.run(), Signal.WINCH);
    }
}
