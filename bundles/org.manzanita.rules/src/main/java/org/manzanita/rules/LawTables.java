package org.manzanita.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A bundle's share of the law, read from its tables: {@code law/numbers.tsv}, {@code law/register.tsv},
 * {@code law/reason-codes.tsv}, {@code law/not-computed.tsv} and {@code law/open-questions.tsv}.
 *
 * <p>The tables are text with tabs between the fields and a line of headings, so that an auditor can open them, and no
 * quoting can go wrong. A line that begins with {@code //} is a note. A table that is not there is empty.
 *
 * <p>A bundle makes its tables known by a component that extends this class and gives itself as the owner.
 */
public class LawTables implements LawSource {

    private final List<LawRow> rows;
    private final List<RegisteredRule> register;
    private final List<ReasonCode> reasonCodes;
    private final List<NotComputed> notComputed;
    private final List<OpenQuestion> openQuestions;

    /** @param owner a class of the bundle whose tables are read */
    public LawTables(Class<?> owner) {
        rows = read(owner, "law/numbers.tsv", 7, cells -> new LawRow(cells[0], cells[1], cells[2],
                LocalDate.parse(cells[3]), day(cells[4]), cells[5], cells[6]));
        register = read(owner, "law/register.tsv", 7, cells -> new RegisteredRule(cells[0], cells[1],
                LocalDate.parse(cells[2]), day(cells[3]), cells[4], cells[5], cells[6]));
        reasonCodes = read(owner, "law/reason-codes.tsv", 4,
                cells -> new ReasonCode(cells[0], Integer.parseInt(cells[1]), cells[2], cells[3]));
        notComputed = read(owner, "law/not-computed.tsv", 2, cells -> new NotComputed(cells[0], cells[1]));
        openQuestions = read(owner, "law/open-questions.tsv", 6,
                cells -> new OpenQuestion(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5]));
    }

    @Override
    public final List<LawRow> rows() {
        return rows;
    }

    @Override
    public final List<RegisteredRule> register() {
        return register;
    }

    @Override
    public final List<ReasonCode> reasonCodes() {
        return reasonCodes;
    }

    @Override
    public final List<NotComputed> notComputed() {
        return notComputed;
    }

    @Override
    public final List<OpenQuestion> openQuestions() {
        return openQuestions;
    }

    private static Optional<LocalDate> day(String cell) {
        return cell.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(cell));
    }

    private static <T> List<T> read(Class<?> owner, String table, int fields, Function<String[], T> make) {
        try (InputStream in = OwnResource.open(owner, table)) {
            if (in == null) {
                return List.of();
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1)
                    .filter(line -> !line.isBlank() && !line.startsWith("//"))
                    .map(line -> {
                        var cells = line.split("\t", -1);
                        if (cells.length != fields) {
                            throw new IllegalStateException("A line of " + table + " of " + owner.getName() + " has "
                                    + cells.length + " fields, not " + fields + ": " + line);
                        }
                        return make.apply(cells);
                    })
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + table + " of " + owner.getName(), e);
        }
    }
}
