package org.manzanita.console.ssh.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.sshd.server.Environment;
import org.apache.sshd.server.ExitCallback;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;

/** A shell, or one command, on a connection; it works on a thread of its own until it is done or the other side is gone. */
final class Channel implements Command {

    /** What is done there. */
    @FunctionalInterface
    interface Work {

        /** @return the exit code */
        int on(Environment environment, InputStream in, OutputStream out, OutputStream err) throws IOException;
    }

    private static final int FAILED = 1;

    private final String name;
    private final Work work;
    private InputStream in = InputStream.nullInputStream();
    private OutputStream out = OutputStream.nullOutputStream();
    private OutputStream err = OutputStream.nullOutputStream();
    private ExitCallback ended = (code, message, immediately) -> {};

    Channel(String name, Work work) {
        this.name = name;
        this.work = work;
    }

    /** Says why nothing is done here, and ends. */
    static Channel refusing(String message, int code) {
        return new Channel("ssh: refused", (environment, in, out, err) -> {
            err.write((message + "\r\n").getBytes(StandardCharsets.UTF_8));
            return code;
        });
    }

    @Override
    public void setInputStream(InputStream stream) {
        in = stream;
    }

    @Override
    public void setOutputStream(OutputStream stream) {
        out = stream;
    }

    @Override
    public void setErrorStream(OutputStream stream) {
        err = stream;
    }

    @Override
    public void setExitCallback(ExitCallback callback) {
        ended = callback;
    }

    @Override
    public void start(ChannelSession channel, Environment environment) {
        var thread = new Thread(() -> run(environment), name);
        thread.setDaemon(true);
        thread.setContextClassLoader(Channel.class.getClassLoader());
        thread.start();
    }

    private void run(Environment environment) {
        int code = FAILED;
        try {
            code = work.on(environment, in, out, err);
            out.flush();
            err.flush();
        } catch (IOException | RuntimeException e) {
            // Who has hung up is told nothing; what went wrong in a command was told by the command.
            System.getLogger(Channel.class.getName()).log(System.Logger.Level.DEBUG, "A channel broke off", e);
        } finally {
            ended.onExit(code);
        }
    }

    @Override
    public void destroy(ChannelSession channel) {
        // The streams end with the channel, and what reads them ends with the streams.
    }
}
