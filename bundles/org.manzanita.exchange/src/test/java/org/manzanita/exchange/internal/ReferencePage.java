package org.manzanita.exchange.internal;

import java.util.stream.Collectors;
import org.manzanita.exchange.FaultCode;
import org.manzanita.exchange.internal.TableGuide.ColumnGuide;
import org.manzanita.model.Column;

/** Writes the reference page of the program folder from what the code holds it to. */
final class ReferencePage {

    private static final String BEGINNING = """
            # The program folder

            All that an LEA records of Independent Study, as a folder of CSV files: one file for each table, the door in
            and the door out. `datapackage.json` beside this page says the same to programs (Frictionless Data Package).

            This page is written from the code. After a change of the code write it anew:

                mvn -B -pl bundles/org.manzanita.exchange -am verify -Dexchange.docs=write

            ## Rules for every file

            - **UTF-8**, with or without a byte order mark; commas between cells; quotes as in RFC 4180; lines may end in
              any way. A line break inside a quoted cell belongs to the cell.
            - The first row is the **header**: every column of the table by its exact name. Another order is taken and
              noted. `lastName` and `firstName` may be left out together.
            - A **day** is written `2026-09-16`, a **school year** `2026-27`, **minutes** as a whole number, a truth value
              `true` or `false`. **Words** of a list have `;` between them and no spaces. An **empty cell** says that there
              is nothing to say.
            - **Identifiers** are texts of 1 to 120 visible characters; zeros in front belong to them. Official codes have
              all their digits. Nothing is padded or guessed.
            - `lea.csv` is always needed, with one row. `calendar.csv` and `schools.csv` are needed unless the ledger has
              some already. Every other file may be left out; a file that is there has at least one row.
            - Only files that an installed feature takes may be in the folder; beside them a README, a LICENSE and
              hidden files, which are not read, and `datapackage.json`, of which only the ledger's entry is read. Workbooks
              (XLSX, ODS) and archives (ZIP) are refused by name, and by their first bytes under any name. What only one
              modality uses is taken while that modality is installed.
            - A cell that begins with `=`, `+`, `-`, `@`, a tab or a line end is **written with an apostrophe before it**, so
              that no spreadsheet runs it; so is one whose apostrophes stand before such a beginning. Reading takes one
              apostrophe away again, so every text comes back as it was. Numbers and days are never written so.

            ## What an import does

            All of the folder is recorded together, or nothing if there is any fault. A row whose **key** the ledger does
            not know is new. One that says what the ledger says is left alone. One that says otherwise **corrects**: the
            old entry is withdrawn, and the row stands in its place. Rows that are not in the folder stay as they are.
            A row may refer to what the folder holds or to what the ledger holds already. Names go beside the facts.

            A folder that an export wrote says in `datapackage.json` after which entry of the ledger. A row of it that
            would undo a later entry is refused, so that a folder that lay about for a week undoes nobody's work.

            An export writes each table's rows by pupil, where it has one, and then by key, with line feeds, so that the
            same facts give the same bytes; columns stand in the order below. Where two entries with one key stand, the
            later is written.

            ## The tables
            """;

    private static final String FAULTS = """
            ## Faults and notes

            Each is told as `file:line:column CODE message`: the line on which the row begins and the place of the cell in
            it, both counted from 1. All are told at once: the first 1,000, and how many there are. With any fault nothing
            is recorded. A **note** stops nothing.

            | code | | what is so | what to do |
            |---|---|---|---|
            """;

    private ReferencePage() {}

    static String text() {
        var page = new StringBuilder(BEGINNING);
        TableGuide.all().forEach(guide -> table(guide, page));
        page.append('\n').append(FAULTS);
        for (var code : FaultCode.values()) {
            page.append("| `").append(code).append("` | ")
                    .append(code.weight() == FaultCode.Weight.FAULT ? "fault" : "note").append(" | ")
                    .append(code.means()).append(" | ").append(code.cure()).append(" |\n");
        }
        return page.toString();
    }

    private static void table(TableGuide guide, StringBuilder page) {
        page.append("\n### ").append(guide.file()).append("\n\n").append(guide.meaning()).append("\n\nKey: ")
                .append(guide.key().stream().map(column -> "`" + column + "`").collect(Collectors.joining(", ")))
                .append(".\n\n| column | holds | needed | meaning |\n|---|---|---|---|\n");
        for (var column : guide.columns()) {
            page.append("| `").append(column.name()).append("` | ").append(holds(column)).append(" | ")
                    .append(column.needed() ? "yes" : "").append(" | ").append(column.meaning())
                    .append(column.refers().map(target -> " In `" + target + "`.").orElse("")).append(" |\n");
        }
        page.append("\n```csv\n").append(guide.columns().stream().map(ColumnGuide::name)
                .collect(Collectors.joining(","))).append('\n');
        page.append(guide.columns().stream().map(ColumnGuide::example)
                .map(cell -> cell.contains(",") ? "\"" + cell + "\"" : cell).collect(Collectors.joining(",")))
                .append("\n```\n");
    }

    private static String holds(ColumnGuide column) {
        var range = column.form().least().isPresent()
                ? ", " + column.form().least().orElseThrow() + " to " + column.form().most().orElseThrow()
                : "";
        if (column.form() == CellForm.MODALITY) {
            return "an installed modality";
        } else if (column.form().pattern().isPresent()) {
            return "code, `" + column.form().pattern().orElseThrow().replace("|", "` or `") + "`";
        } else if (column.form().isIdentifier()) {
            return "identifier";
        }
        return switch (column.fact().map(Column::type).orElse(Column.Type.TEXT)) {
            case TEXT -> "text";
            case INTEGER -> "whole number" + range;
            case DECIMAL -> "number" + range;
            case BOOLEAN -> "true or false";
            case DATE -> "day";
            case SCHOOL_YEAR -> "school year";
            case TOKEN -> column.fact().orElseThrow().tokens().stream().map(token -> "`" + token + "`")
                    .collect(Collectors.joining(" "));
            case WORDS -> "words";
        };
    }
}
