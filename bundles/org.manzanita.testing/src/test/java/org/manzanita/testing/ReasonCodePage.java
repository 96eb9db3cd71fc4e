package org.manzanita.testing;

import java.util.Comparator;
import java.util.List;
import org.manzanita.testing.LawTexts.Line;

/** Writes {@code docs/reference/reason-codes.md}: what each code means, and what cures it. */
final class ReasonCodePage {

    private static final String HEAD = """
            # Reason codes

            This page is made from the tables `law/reason-codes.tsv` of the bundles. Do not edit it: change the table, then

                mvn -B -pl bundles/org.manzanita.testing -am verify -Dlaw.docs=write

            Every reason of a finding has a code, the rule and section it was held under, what was held, and the entries it
            rests on (`credit:why`). Where several reasons refuse a day, the one that stands first here is its **primary** one, by
            which reports count it. `law:codes` lists the codes of what is installed.
            """;

    private ReasonCodePage() {}

    static String text(LawTexts texts) {
        var page = new StringBuilder(HEAD);
        page.append("\n| code | order | means | what to do | brought by |\n|---|---:|---|---|---|\n");
        for (var line : inOrder(texts)) {
            page.append("| `").append(line.cell("code")).append("` | ").append(line.cell("order")).append(" | ")
                    .append(line.cell("means")).append(" | ").append(line.cell("cure")).append(" | `")
                    .append(line.bundle().substring("org.manzanita.".length())).append("` |\n");
        }
        return page.toString();
    }

    private static List<Line> inOrder(LawTexts texts) {
        return texts.reasonCodes().stream().sorted(Comparator
                .comparingInt((Line line) -> Integer.parseInt(line.cell("order")))
                .thenComparing(line -> line.cell("code"))).toList();
    }
}
