package org.manzanita.shadow.internal.apart;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.manzanita.model.EntryId;
import org.manzanita.rules.Citation;
import org.manzanita.rules.Effect;
import org.manzanita.rules.PolicyValue;
import org.manzanita.rules.Reason;
import org.manzanita.rules.Ruling;

/** How what a policy answers goes from one process to another: as rows of texts. */
final class RulingForm {

    static final int OF_A_REASON = 6;

    private RulingForm() {}

    static void rulings(DataOutputStream out, List<Ruling> rulings) throws IOException {
        LawForm.rows(out, rulings.stream().map(RulingForm::row).toList());
    }

    private static List<String> row(Ruling ruling) {
        var row = new ArrayList<String>(List.of(ruling.from().toString(), ruling.until().toString()));
        row.addAll(texts(ruling.reason()));
        return row;
    }

    static List<Ruling> rulings(DataInputStream in) throws IOException {
        return LawForm.rows(in, 2 + OF_A_REASON, row -> new Ruling(LocalDate.parse(row.get(0)),
                LocalDate.parse(row.get(1)), reason(row.subList(2, row.size()))));
    }

    /** A reason as {@value #OF_A_REASON} texts. */
    static List<String> texts(Reason reason) {
        return List.of(reason.effect().name(), reason.code(), reason.under().rule(), reason.under().section(),
                reason.held(), evidence(reason.evidence()));
    }

    static Reason reason(List<String> texts) {
        return new Reason(Effect.valueOf(texts.get(0)), texts.get(1), new Citation(texts.get(2), texts.get(3)),
                texts.get(4), evidence(texts.get(5)));
    }

    static String evidence(List<EntryId> entries) {
        return String.join(" ", entries.stream().map(each -> Long.toString(each.value())).toList());
    }

    static List<EntryId> evidence(String text) {
        return Stream.of(text.split(" ")).filter(each -> !each.isEmpty())
                .map(each -> new EntryId(Long.parseLong(each))).toList();
    }

    static void values(DataOutputStream out, List<PolicyValue> values) throws IOException {
        LawForm.rows(out, values.stream().map(each -> List.of(each.parameter(), each.appliesTo(),
                each.value(), each.source().rule(), each.source().section())).toList());
    }

    static List<PolicyValue> values(DataInputStream in) throws IOException {
        return LawForm.rows(in, 5, row -> new PolicyValue(row.get(0), row.get(1), row.get(2),
                new Citation(row.get(3), row.get(4))));
    }
}
