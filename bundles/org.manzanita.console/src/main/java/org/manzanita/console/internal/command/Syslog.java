package org.manzanita.console.internal.command;

import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.manzanita.access.Journal;
import org.manzanita.access.Journal.Kind;

/** A record of a command as a line of syslog, RFC 5424: facility 13 (log audit), every field as structured data. */
final class Syslog {

    private static final int FACILITY = 13;
    private static final int WARNING = 4;
    private static final int NOTICE = 5;
    private static final int INFORMATIONAL = 6;
    /** The number that RFC 5612 sets aside for documents; an LEA's log server maps it to its own. */
    private static final String ID = "command@32473";

    private Syslog() {}

    static String of(Journal.Line line) {
        var told = new StringBuilder("<").append(FACILITY * 8 + severity(line)).append(">1 ")
                .append(line.at().truncatedTo(ChronoUnit.MILLIS)).append(" - manzanita - ").append(line.kind())
                .append(" [").append(ID);
        fields(line).forEach((name, value) -> {
            if (!value.isEmpty()) {
                told.append(' ').append(name).append("=\"").append(escaped(value)).append('"');
            }
        });
        return told.append(']').toString();
    }

    private static int severity(Journal.Line line) {
        if (line.kind() == Kind.REFUSED || !line.flags().isEmpty()) {
            return WARNING;
        }
        return line.exitCode() > 0 ? NOTICE : INFORMATIONAL;
    }

    private static Map<String, String> fields(Journal.Line line) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("number", Long.toString(line.number()));
        fields.put("of", line.of() == 0 ? "" : Long.toString(line.of()));
        fields.put("person", line.caller().person());
        fields.put("roles", line.roles());
        fields.put("leas", line.leas());
        fields.put("door", line.caller().door());
        fields.put("session", line.caller().session());
        fields.put("address", line.caller().address());
        fields.put("key", line.caller().key());
        fields.put("command", line.command());
        fields.put("right", line.right());
        fields.put("exitCode", line.kind() == Kind.OUTCOME ? Integer.toString(line.exitCode()) : "");
        fields.put("names", line.kind() == Kind.OUTCOME ? Integer.toString(line.names()) : "");
        fields.put("recorded", line.recorded());
        fields.put("digests", line.digests());
        fields.put("flags", line.flags());
        fields.put("before", line.before());
        fields.put("hash", line.hash());
        return fields;
    }

    /** RFC 5424 6.3.3; controls besides, so that one event stays one line. */
    private static String escaped(String value) {
        var escaped = new StringBuilder();
        value.codePoints().forEach(point -> {
            if (point == '"' || point == '\\' || point == ']') {
                escaped.append('\\').appendCodePoint(point);
            } else if (Character.isISOControl(point) || point == 0x2028 || point == 0x2029
                    || Character.getType(point) == Character.SURROGATE) {
                escaped.append("\\\\u%04x".formatted(point));
            } else {
                escaped.appendCodePoint(point);
            }
        });
        return escaped.toString();
    }
}
