package org.manzanita.console.internal;

import java.io.PrintStream;
import org.manzanita.console.internal.show.Screen;

/**
 * Where results go, and beside them messages, progress and errors.
 *
 * @param screen what results in text are shown on
 */
public record Streams(PrintStream out, PrintStream err, Screen screen) {}
