package org.manzanita.shadow.internal.apart;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.LocalDate;
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

    private RulingForm() {}

    static void rulings(DataOutputStream out, List<Ruling> rulings) throws IOException {
        LawForm.rows(out, rulings.stream().map(RulingForm::row).toList());
    }

    private static List<String> row(Ruling ruling) {
        var reason = ruling.reason();
        return List.of(ruling.from().toString(), ruling.until().toString(), reason.effect().name(), reason.code(),
                reason.under().rule(), reason.under().section(), reason.held(),
                String.join(" ", reason.evidence().stream().map(each -> Long.toString(each.value())).toList()));
    }

    static List<Ruling> rulings(DataInputStream in) throws IOException {
        return LawForm.rows(in, 8, row -> new Ruling(LocalDate.parse(row.get(0)), LocalDate.parse(row.get(1)),
                new Reason(Effect.valueOf(row.get(2)), row.get(3), new Citation(row.get(4), row.get(5)), row.get(6),
                        Stream.of(row.get(7).split(" ")).filter(each -> !each.isEmpty())
                                .map(each -> new EntryId(Long.parseLong(each))).toList())));
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
