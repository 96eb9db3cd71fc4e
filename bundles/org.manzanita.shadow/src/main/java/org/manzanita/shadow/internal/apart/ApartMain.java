package org.manzanita.shadow.internal.apart;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.ArrayBlockingQueue;

/**
 * The process in which a plug-in runs that runs apart. It knows the packages that rules are written against, and the plug-in;
 * it is asked in frames on its standard input, one at a time, and ends when that ends.
 */
public final class ApartMain {

    private ApartMain() {}

    /** @param words the folder in which the bundle is unpacked */
    public static void main(String... words) {
        var questions = new DataInputStream(new BufferedInputStream(System.in, 1 << 16));
        var answers = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        // What the plug-in prints goes nowhere, and it finds nothing to read.
        System.setIn(InputStream.nullInputStream());
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        var waiting = new ArrayBlockingQueue<byte[]>(1);
        var thread = new Thread(() -> answer(Path.of(words[0]), waiting, answers), "answers");
        thread.setDaemon(true);
        thread.start();
        try {
            while (true) {
                waiting.put(Asked.read(questions, Asked.LONGEST_QUESTION));
            }
        } catch (IOException | InterruptedException e) {
            // Nobody asks any more. Whatever the plug-in is at does not keep this process, nor what it started.
            ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
            Runtime.getRuntime().halt(0);
        }
    }

    private static void answer(Path folder, ArrayBlockingQueue<byte[]> waiting, DataOutputStream answers) {
        var answering = new Answering(folder);
        try {
            while (true) {
                Asked.write(answers, answering.answer(waiting.take()));
            }
        } catch (IOException | InterruptedException e) {
            Runtime.getRuntime().halt(1);
        }
    }
}
