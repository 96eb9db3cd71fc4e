package org.manzanita.console.internal.show;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import org.manzanita.console.Answer;
import org.manzanita.console.Part;
import org.manzanita.exchange.SafeCell;
import org.manzanita.rules.Table;

/**
 * The first table or sheet of an answer as CSV (RFC 4180), under a line of field names; a file holds one table.
 *
 * <p>A text that a spreadsheet would take for a formula has an apostrophe before it, as in the program folder; numbers,
 * days and what is true or false are written as they are.
 */
final class CsvFormat {

    private CsvFormat() {}

    static String show(Answer answer) {
        for (var part : answer.parts()) {
            switch (part) {
                case Part.Rows rows -> {
                    return show(rows.table());
                }
                case Part.Data data -> {
                    return show(data.table());
                }
                case Part.Sheet sheet -> {
                    return write(sheet.items().stream().map(Part.Item::field).toList(),
                            List.of(sheet.items().stream().map(Part.Item::value).toList()));
                }
                case Part.Told told -> {
                }
                case Part.Prose prose -> {
                }
            }
        }
        return "";
    }

    private static String show(Table table) {
        return write(table.fields().stream().map(Table.Field::name).toList(), table.rows());
    }

    private static String write(List<String> header, List<List<Object>> rows) {
        var text = new StringWriter();
        try (var writer = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            writer.writeRecord(header);
            rows.forEach(row -> writer.writeRecord(row.stream().map(CsvFormat::cell).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static String cell(Object value) {
        return switch (value) {
            case List<?> list -> SafeCell.write(list.stream().map(Cell::text).collect(Collectors.joining(";")));
            case String text -> SafeCell.write(Cell.text(text));
            default -> Cell.text(value);
        };
    }
}
