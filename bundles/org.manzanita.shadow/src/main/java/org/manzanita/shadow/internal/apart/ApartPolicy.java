package org.manzanita.shadow.internal.apart;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.manzanita.credit.AskedApart;
import org.manzanita.model.Grade;
import org.manzanita.model.LeaId;
import org.manzanita.rules.Law;
import org.manzanita.rules.Period;
import org.manzanita.rules.Policy;
import org.manzanita.rules.PolicyValue;
import org.manzanita.rules.ProgramFile;
import org.manzanita.rules.Ruling;
import org.manzanita.shadow.internal.Wire;

/** Stands in for a policy that runs apart. */
final class ApartPolicy implements Policy, AskedApart {

    private final ApartPlugIn asked;
    private final int place;
    private final Hello.Head head;
    private final Map<LeaId, Boolean> governed = new ConcurrentHashMap<>();

    /** @param place of the policy among those that the plug-in offers */
    ApartPolicy(ApartPlugIn asked, int place, Hello.Head head) {
        this.asked = asked;
        this.place = place;
        this.head = head;
    }

    @Override
    public String plugIn() {
        return head.type();
    }

    @Override
    public String policyId() {
        return head.policyId();
    }

    @Override
    public LeaId lea() {
        if (head.lea().isEmpty()) {
            throw new UnsupportedOperationException(head.policyId() + " names no LEA.");
        }
        return new LeaId(head.lea());
    }

    @Override
    public boolean governs(LeaId other) {
        var known = governed.get(other);
        if (known != null) {
            return known;
        }
        boolean governs = asked.ask(Asked.GOVERNS, out -> {
            out.writeInt(place);
            Wire.text(out, other.value());
        }, in -> in.readBoolean());
        governed.put(other, governs);
        return governs;
    }

    @Override
    public boolean isInForce(ProgramFile program, LocalDate day) {
        return asked.ask(Asked.IN_FORCE, program, out -> {
            out.writeInt(place);
            Wire.text(out, day.toString());
        }, in -> in.readBoolean());
    }

    @Override
    public List<Ruling> rule(Period period, Law law) {
        return asked.ask(Asked.RULE, period, law, out -> {
            out.writeInt(place);
            FileForm.period(out, period);
        }, RulingForm::rulings);
    }

    @Override
    public List<PolicyValue> values() {
        return head.values();
    }

    @Override
    public Optional<PolicyValue> value(String parameter, Grade grade, String programId, LocalDate day) {
        return asked.ask(Asked.VALUE, out -> {
            out.writeInt(place);
            Wire.texts(out, List.of(parameter, grade.name(), programId, day.toString()));
        }, RulingForm::values).stream().findFirst();
    }
}
