package org.manzanita.console.internal;

import org.manzanita.console.internal.show.Format;
import picocli.CommandLine.Option;

/** What every command can be told about its output. */
final class OutputOptions {

    @Option(names = "--output", paramLabel = "FORMAT", description = "text (unless given), json or csv")
    Format format = Format.TEXT;

    @Option(names = "--wide", description = "every column of a table, none narrowed")
    boolean wide;

    @Option(names = "--quiet", description = "no progress and no messages but errors")
    boolean quiet;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "this text")
    boolean help;
}
