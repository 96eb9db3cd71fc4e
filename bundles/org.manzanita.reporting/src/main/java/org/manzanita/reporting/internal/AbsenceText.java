package org.manzanita.reporting.internal;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.manzanita.reporting.AbsenceFault;
import org.manzanita.reporting.AbsenceLine;

/** The form of the state's file (CAL-01): a caret between the cells, no header, each line ended by CR LF. */
final class AbsenceText {

    private static final int MOST_FAULTS = 1000;

    private AbsenceText() {}

    static byte[] write(List<AbsenceLine> lines) {
        return writeCells(lines.stream().map(AbsenceLine::cells).toList());
    }

    /** The bytes of lines of any of the state's files. */
    static byte[] writeCells(List<List<String>> lines) {
        var text = new StringBuilder();
        lines.forEach(cells -> text.append(String.join("^", cells)).append("\r\n"));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Takes the file apart, and tells of every line whose form is wrong. */
    static List<AbsenceLine> read(byte[] file, List<AbsenceFault> faults) {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
        } catch (CharacterCodingException e) {
            faults.add(new AbsenceFault(0, 0, "ENCODING", "The file is not UTF-8. Save it so where it comes from; its "
                    + "letters are never guessed."));
            return List.of();
        }
        if (text.isEmpty()) {
            faults.add(new AbsenceFault(0, 0, "EMPTY_FILE", "The file has no lines."));
            return List.of();
        }
        if (text.charAt(0) == '\uFEFF') {
            faults.add(new AbsenceFault(1, 0, "BYTE_ORDER_MARK", "The file begins with a byte order mark, which the "
                    + "state would take for a part of the record type. Save it without."));
            text = text.substring(1);
        }
        var lines = new ArrayList<AbsenceLine>();
        int at = 0;
        while (at < text.length()) {
            int end = text.indexOf('\n', at);
            boolean ended = end > at && text.charAt(end - 1) == '\r';
            if (!ended && faults.size() < MOST_FAULTS) {
                faults.add(new AbsenceFault(lines.size() + 1, 0, "LINE_END", end < 0
                        ? "The last line is not ended by CR LF."
                        : "The line is ended by LF alone, where CR LF is needed."));
            }
            int stop = end < 0 ? text.length() : ended ? end - 1 : end;
            lines.add(new AbsenceLine(List.of(text.substring(at, stop).split("\\^", -1))));
            at = end < 0 ? text.length() : end + 1;
        }
        return lines;
    }
}
