package org.manzanita.shadow.internal.apart;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.manzanita.model.SchoolYear;
import org.manzanita.rules.Law;
import org.manzanita.rules.LawRow;
import org.manzanita.rules.LawShare;
import org.manzanita.rules.NotComputed;
import org.manzanita.rules.OpenQuestion;
import org.manzanita.rules.ReasonCode;
import org.manzanita.rules.RegisteredRule;
import org.manzanita.shadow.internal.Wire;

/** How the law, and a bundle's share of it, goes from one process to another: as rows of texts. */
final class LawForm {

    private static final LocalDate ONE_YEAR = LocalDate.of(2000, 8, 1);

    private LawForm() {}

    static void law(DataOutputStream out, Law law) throws IOException {
        var ids = law.register().stream().map(RegisteredRule::rule).distinct().toList();
        share(out, new LawShare(law.everyRow(), law.register(), law.reasonCodes(),
                ids.stream().flatMap(rule -> law.notComputed(rule).stream()).toList(), law.openQuestions()));
        // The law of one year for every question is told by its answering for two years alike.
        var year = law.yearOf(ONE_YEAR);
        boolean fixed = year.equals(law.yearOf(ONE_YEAR.plusYears(1)));
        out.writeInt(fixed ? year.starts() : Integer.MIN_VALUE);
    }

    static Law law(DataInputStream in) throws IOException {
        var law = Law.of(List.of(share(in)));
        int year = in.readInt();
        return year == Integer.MIN_VALUE ? law : law.asIn(new SchoolYear(year));
    }

    static void share(DataOutputStream out, LawShare share) throws IOException {
        rows(out, share.rows().stream().map(row -> List.of(row.rule(), row.parameter(), row.applies(),
                row.from().toString(), until(row.until()), row.value(), row.section())).toList());
        rows(out, share.register().stream().map(rule -> List.of(rule.rule(), rule.title(), rule.from().toString(),
                until(rule.until()), rule.section(), rule.consequence(), rule.words())).toList());
        rows(out, share.reasonCodes().stream().map(code -> List.of(code.code(), Integer.toString(code.order()),
                code.means(), code.cure())).toList());
        rows(out, share.notComputed().stream().map(rule -> List.of(rule.rule(), rule.reason())).toList());
        rows(out, share.openQuestions().stream().map(each -> List.of(each.id(), each.asks(), each.section(),
                each.conservative(), each.setting(), each.others())).toList());
    }

    /** @throws IOException if it breaks off, or is none */
    static LawShare share(DataInputStream in) throws IOException {
        return new LawShare(
                rows(in, 7, row -> new LawRow(row.get(0), row.get(1), row.get(2), LocalDate.parse(row.get(3)),
                        until(row.get(4)), row.get(5), row.get(6))),
                rows(in, 7, row -> new RegisteredRule(row.get(0), row.get(1), LocalDate.parse(row.get(2)),
                        until(row.get(3)), row.get(4), row.get(5), row.get(6))),
                rows(in, 4, row -> new ReasonCode(row.get(0), Integer.parseInt(row.get(1)), row.get(2), row.get(3))),
                rows(in, 2, row -> new NotComputed(row.get(0), row.get(1))),
                rows(in, 6, row -> new OpenQuestion(row.get(0), row.get(1), row.get(2), row.get(3), row.get(4),
                        row.get(5))));
    }

    private static String until(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }

    private static Optional<LocalDate> until(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }

    static void rows(DataOutputStream out, List<List<String>> rows) throws IOException {
        out.writeInt(rows.size());
        for (var row : rows) {
            Wire.texts(out, row);
        }
    }

    /** What is made of a row. */
    @FunctionalInterface
    interface Made<T> {

        T of(List<String> row);
    }

    /** @throws IOException if they break off, have another number of texts, or nothing can be made of one */
    static <T> List<T> rows(DataInputStream in, int texts, Made<T> made) throws IOException {
        int count = Wire.count(in);
        var all = new ArrayList<T>();
        for (int i = 0; i < count; i++) {
            var row = Wire.texts(in);
            if (row.size() != texts) {
                throw new IOException("A row has " + row.size() + " texts, and " + texts + " are needed.");
            }
            try {
                all.add(made.of(row));
            } catch (DateTimeException | IllegalArgumentException e) {
                throw new IOException("Row " + (i + 1) + " of " + count + " cannot be read.", e);
            }
        }
        return all;
    }
}
