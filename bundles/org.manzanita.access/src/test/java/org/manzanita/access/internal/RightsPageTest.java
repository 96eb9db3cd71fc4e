package org.manzanita.access.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.manzanita.access.Matrix;
import org.manzanita.access.Role;
import org.manzanita.access.Scope;

/** The page of rights is made from the matrix; it is written anew with {@code -Dreference=rewrite}. */
class RightsPageTest {

    private static final Path PAGE = Path.of("..", "..", "docs", "reference", "rights.md");

    @Test
    void thePageIsWhatTheMatrixSays() throws IOException {
        var made = page(Matrix.standard());
        if ("rewrite".equals(System.getProperty("reference"))) {
            Files.writeString(PAGE, made);
        }

        assertThat(PAGE).as("write it anew with -Dreference=rewrite").hasContent(made);
    }

    private static String page(Matrix matrix) {
        var page = new StringBuilder(
                """
                        # People and rights

                        This page is made from the matrix that every door and the ledger itself ask
                        (`org.manzanita.access`, `access/matrix.tsv`). Each command names the right that it needs; `access:whoami` shows
                        your own. Not every right has a command yet.

                        ## Roles

                        | | role |
                        |---|---|
                        """);
        for (var role : Role.values()) {
            page.append("| ").append(role.code()).append(" | ").append(role.title()).append(" (`").append(role.token())
                    .append("`) |\n");
        }
        page.append(
                """

                        ## How far a right reaches

                        `2` means that a second person has to approve each use, and a word after a colon that only this part is meant.

                        | | of |
                        |---|---|
                        """);
        for (var scope : Scope.values()) {
            page.append("| ").append(scope.token()).append(" | ").append(scope.words()).append(" |\n");
        }
        page.append("\n## Rights\n\n| right | to | ")
                .append(Arrays.stream(Role.values()).map(Role::code).collect(Collectors.joining(" | ")))
                .append(" |\n|---|---|").append("---|".repeat(Role.values().length)).append('\n');
        for (var action : matrix.actions()) {
            page.append("| `").append(action).append("` | ").append(matrix.words(action)).append(" |");
            for (var role : Role.values()) {
                var cell = matrix.cell(action, role);
                page.append(' ').append(cell.scope().token()).append(cell.second() ? "2" : "")
                        .append(cell.limit().isEmpty() ? "" : ":" + cell.limit()).append(" |");
            }
            page.append('\n');
        }
        return page.toString();
    }
}
