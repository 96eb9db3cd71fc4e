package org.manzanita.console;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import org.manzanita.access.Caller;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The console for whoever comes in by another door than the launcher's. The door has made sure who it is; commands,
 * rights, help and the record are the same as at the machine itself.
 */
@ProviderType
public interface RemoteConsole {

    /**
     * Runs one command line.
     *
     * @param only the commands that may be given; every one that the caller has a right to if empty
     * @param results what the command answers
     * @param messages progress and errors
     * @return the exit code
     */
    int run(Caller caller, Set<String> only, String line, OutputStream results, OutputStream messages);

    /** The same for a command line that is in words already, the first of which names the command. */
    int run(Caller caller, Set<String> only, List<String> words, OutputStream results, OutputStream messages);

    /**
     * Runs the shell until it is left, or the keys end.
     *
     * @return the exit code
     */
    int shell(Caller caller, Window window, InputStream keys, OutputStream screen);

    /** The window at the other end. */
    interface Window {

        /** What kind of terminal it says it is, such as {@code xterm-256color}. */
        String terminal();

        int columns();

        int rows();

        /** Says what to do when its size has changed. */
        void whenResized(Runnable work);
    }
}
