package org.manzanita.shadow.internal.apart;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.manzanita.rules.LawShare;
import org.manzanita.rules.PolicyValue;
import org.manzanita.shadow.internal.Wire;

/** What a plug-in that runs apart offers. */
record Hello(List<Head> policies, List<LawShare> law, List<Point.Offer> others) {

    Hello {
        policies = List.copyOf(policies);
        law = List.copyOf(law);
        others = List.copyOf(others);
    }

    /**
     * What a policy says of itself.
     *
     * @param lea empty if it names none
     */
    record Head(String type, String policyId, String lea, List<PolicyValue> values) {

        Head {
            values = List.copyOf(values);
        }
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(policies.size());
        for (var each : policies) {
            Wire.texts(out, List.of(each.type(), each.policyId(), each.lea()));
            RulingForm.values(out, each.values());
        }
        out.writeInt(law.size());
        for (var each : law) {
            LawForm.share(out, each);
        }
        LawForm.rows(out, others.stream()
                .map(each -> List.of(each.point().name(), each.type(), each.name(), each.title())).toList());
    }

    /** @throws IOException if it breaks off, or is none */
    static Hello read(DataInputStream in) throws IOException {
        var policies = new ArrayList<Head>();
        for (int left = Wire.count(in); left > 0; left--) {
            var texts = Wire.texts(in);
            if (texts.size() != 3) {
                throw new IOException("A policy says " + texts.size() + " texts of itself, and 3 are needed.");
            }
            policies.add(new Head(texts.get(0), texts.get(1), texts.get(2), RulingForm.values(in)));
        }
        var law = new ArrayList<LawShare>();
        for (int left = Wire.count(in); left > 0; left--) {
            law.add(LawForm.share(in));
        }
        return new Hello(policies, law, LawForm.rows(in, 4,
                row -> new Point.Offer(Point.valueOf(row.get(0)), row.get(1), row.get(2), row.get(3))));
    }
}
