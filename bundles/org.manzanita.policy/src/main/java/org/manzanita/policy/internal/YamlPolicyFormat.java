package org.manzanita.policy.internal;

import java.io.Reader;
import java.util.List;
import java.util.Optional;
import org.manzanita.policy.PolicyException;
import org.manzanita.policy.PolicyReader;
import org.manzanita.rules.Law;
import org.manzanita.rules.PolicyFormat;
import org.manzanita.rules.PolicyReading;
import org.manzanita.rules.PolicyReading.Remark;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Offers the reader to whoever wants to look at a file that is not in force. */
@Component
public final class YamlPolicyFormat implements PolicyFormat {

    @Activate
    public YamlPolicyFormat() {}

    @Override
    public PolicyReading read(String name, Reader in, Law law) {
        try {
            var read = PolicyReader.read(name, in, law);
            return new PolicyReading(List.of(),
                    read.breaches().stream()
                            .map(breach -> new Remark(breach.line(), breach.column(), breach.words())).toList(),
                    read.undecided().stream()
                            .map(open -> new Remark(open.line(), open.column(), open.message())).toList(),
                    Optional.of(read.ifAdopted()), Optional.of(read.dutiesIfAdopted()), read.reports());
        } catch (PolicyException e) {
            return new PolicyReading(
                    e.faults().stream().map(fault -> new Remark(fault.line(), fault.column(), fault.message()))
                            .toList(),
                    List.of(), List.of(), Optional.empty());
        }
    }
}
