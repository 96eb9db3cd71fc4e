package org.manzanita.health.internal.log;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.manzanita.health.internal.log.LogFolder.Entry;

/** How a record stands in a file: {@code 2026-11-22T10:15:30.123Z WARNING org.example: words}, and a fault indented below it. */
final class LogLine extends Formatter {

    private static final Pattern FORM = Pattern.compile("(\\S+Z) ([A-Z]+) (\\S+): (.*)");
    private static final String BELOW = "    ";

    @Override
    public String format(LogRecord record) {
        var text = new StringBuilder(formatMessage(record));
        if (record.getThrown() != null) {
            var trace = new StringWriter();
            record.getThrown().printStackTrace(new PrintWriter(trace, true));
            text.append('\n').append(trace);
        }
        var logger = Optional.ofNullable(record.getLoggerName()).filter(name -> !name.isEmpty()).orElse("root");
        // What was logged cannot make a line that looks like a record of its own, nor steer a terminal.
        var shown = text.toString().strip().replaceAll("[\\p{Cntrl}&&[^\n\t]]", "?").replace("\n", "\n" + BELOW);
        return record.getInstant().truncatedTo(ChronoUnit.MILLIS) + " " + record.getLevel().getName() + " "
                + logger.replaceAll("[\\s\\p{Cntrl}]", "_") + ": " + shown + "\n";
    }

    static List<Entry> read(String text) {
        var entries = new ArrayList<Entry>();
        for (var line : text.split("\n", -1)) {
            var form = FORM.matcher(line);
            if (line.startsWith(BELOW) && !entries.isEmpty()) {
                var last = entries.removeLast();
                entries.add(new Entry(last.at(), last.level(), last.logger(), last.text() + "\n" + line));
            } else if (form.matches()) {
                entry(form).ifPresent(entries::add);
            }
        }
        return entries;
    }

    private static Optional<Entry> entry(Matcher form) {
        try {
            return Optional.of(new Entry(Instant.parse(form.group(1)), Level.parse(form.group(2)), form.group(3),
                    form.group(4)));
        } catch (DateTimeException | IllegalArgumentException e) {
            // A line that was cut off where the disk was full is no record.
            return Optional.empty();
        }
    }
}
