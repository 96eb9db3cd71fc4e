package org.manzanita.exchange.internal;

import java.util.stream.Collectors;
import org.manzanita.exchange.internal.RosterGuide.Cell;
import org.manzanita.exchange.internal.RosterGuide.Dialect;

/** The reference of roster sets: every file and column of each standard, and what becomes of it. */
final class RosterPage {

    private RosterPage() {}

    static String written() {
        var page = new StringBuilder(
                """
                        # Roster sets

                        This page is made from the tables by which [roster sets are taken](../how-to/import-a-roster.md), and a test
                        fails when they differ. Columns stand in the order of the standard. **Bold** ones every row needs; a column
                        in (brackets) may be missing from the file. OneRoster is strict about the order, and about extra columns,
                        which begin with `metadata.`; with `--tolerant` columns are taken by name and the rest is left aside and
                        listed. School Data Sync is taken by name in either way.

                        *Becomes* names the table and column of the [program folder](exchange/README.md). What has no entry there is
                        checked, and makes no fact. What no roster says is named and never guessed:

                        | fact | where it comes from instead |
                        |---|---|
                        | the LEA, its kind, county and calendars | a program folder, first |
                        | `schools.schoolType`, `schools.calendarId` of a school that is not on record | `--say` |
                        | a school's code, where the set has another identifier | `--school ID=CODE` |
                        | `educators.certificated` | `educators.csv`, or `--say` of every teacher of the set |
                        | `enrollments.from`, where no row dates it | what is on record, or `--say` |
                        | `enrollments.placement` | what is on record, or `--say` |
                        | `statuses.from` of a flag | `--say` |
                        | `pupils.group` | what is on record: the standards' groups are fewer than the state's |
                        | who holds a pupil's rights | a person verifies that |
                        | agreements, work, sessions, courses as the law needs them | the program folder |

                        An enrollment on record that shares a day with what a roster says of the same pupil, school and grade keeps
                        its identifier and its first day. A new grade at the same school ends the old one on the day before. A row
                        of status `tobedeleted` ends what stands open, on the day of `dateLastModified` in California. Who is not in
                        a set at all stays as he is, and is counted.

                        The setting `rosterTaken` keeps when the last set was changed and written, and its digest, so that the same
                        set again changes nothing and an older one is refused.

                        A zip is read where it lies and never unpacked onto the disk. It is refused, before anything is read of it,
                        for more than 200 entries or 2 GiB, an entry of more than 1 MiB that would unpack to over 100 times its size,
                        an archive within, a name that leads out of the folder, names that are one, a link, encryption, and a list
                        of entries that breaks off.
                        """
                        .replaceAll("(?m)^ {16}", ""));
        for (var dialect : Dialect.values()) {
            page.append("\n## ").append(dialect.label()).append('\n');
            RosterGuide.of(dialect).values().forEach(guide -> page.append("\n### `").append(guide.file())
                    .append("`\n\n| column | holds | becomes |\n|---|---|---|\n")
                    .append(guide.cells().stream().map(RosterPage::row).collect(Collectors.joining())));
        }
        page.append("\nFiles of OneRoster of which nothing is taken: ").append(RosterGuide.leftAside().stream()
                .map(file -> "`" + file + "`").collect(Collectors.joining(", "))).append(".\n");
        return page.toString();
    }

    private static String row(Cell cell) {
        var name = cell.needed() ? "**`" + cell.name() + "`**" : "`" + cell.name() + "`";
        return "| " + (cell.optional() ? "(" + name + ")" : name) + " | " + holds(cell) + " | " + cell.into() + " |\n";
    }

    private static String holds(Cell cell) {
        var refers = " of `" + cell.refers() + "`";
        return switch (cell.form()) {
            case ID -> "identifier";
            case REF -> "identifier" + refers;
            case REFS -> "identifiers" + refers + ", with commas";
            case DATE -> "day, `2026-09-16`";
            case TIME -> "time, `2026-09-16T18:25:43.511Z`";
            case BOOLEAN -> "`true` or `false`";
            case YEAR -> "year, `2027`";
            case TOKEN -> cell.tokens().stream().map(token -> "`" + token + "`").collect(Collectors.joining(", "));
            case TEXT, PASSWORD -> "text";
        };
    }
}
