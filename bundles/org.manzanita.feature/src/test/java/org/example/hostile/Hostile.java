package org.example.hostile;

import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntConsumer;

/** One class for each thing that a plug-in may not do, or that is told to whoever approves it. */
public final class Hostile {

    private Hostile() {}

    /** Ends the process. */
    public static final class Exits {
        void run() {
            System.exit(1);
        }
    }

    /** Ends the process by a reference to the method. */
    public static final class ExitsByReference {
        IntConsumer run() {
            return System::exit;
        }
    }

    /** Ends the process at once. */
    public static final class Halts {
        void run() {
            Runtime.getRuntime().halt(1);
        }
    }

    /** Starts a program. */
    public static final class Executes {
        void run() throws IOException {
            new ProcessBuilder("true").start();
        }
    }

    /** Has native code. */
    public static final class Native {
        native void run();
    }

    /** Brings native code. */
    public static final class Loads {
        void run() {
            System.loadLibrary("hostile");
        }
    }

    /** Reads objects that say by themselves what is run. */
    public static final class Deserializes {
        Object run(InputStream in) throws IOException, ClassNotFoundException {
            return new ObjectInputStream(in).readObject();
        }
    }

    /** Is let in, and told of. */
    public static final class Talks {
        void run() throws IOException {
            try (var socket = new Socket("localhost", 9)) {
                Files.write(Path.of("out"), socket.getInputStream().readAllBytes());
            }
        }
    }
}
