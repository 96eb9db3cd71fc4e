package org.manzanita.console.internal;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.manzanita.console.internal.show.Format;
import picocli.CommandLine.Option;

/** What every command can be told about its output. */
final class OutputOptions {

    @Option(names = "--output", paramLabel = "FORMAT", description = "text (unless given), json, csv, or plain: a record a line, tabs between")
    Format format = Format.TEXT;

    @Option(names = "--columns", paramLabel = "FIELDS", split = ",", description = "only these fields of the table, by their names in JSON, with commas between")
    List<String> columns = List.of();

    @Option(names = "--where", paramLabel = "FIELD=VALUE", description = "only rows whose field holds this; may be given repeatedly")
    Map<String, String> where = new TreeMap<>();

    @Option(names = "--sort", paramLabel = "FIELD", description = "rows in the order of this field; -FIELD turns it round")
    String sort = "";

    @Option(names = "--first", paramLabel = "ROWS", description = "so many rows at most")
    int first;

    @Option(names = "--wide", description = "every column of a table, none narrowed")
    boolean wide;

    @Option(names = "--no-color", description = "no colour, as with the variable NO_COLOR")
    boolean noColour;

    @Option(names = "--quiet", description = "no progress and no messages but errors")
    boolean quiet;

    @Option(names = "--long", hidden = true, description = "with --help: all there is to say")
    boolean isLong;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "this text")
    boolean help;
}
