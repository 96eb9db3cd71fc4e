package org.manzanita.shadow.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.manzanita.credit.CreditService;
import org.manzanita.platform.BundleCheck;
import org.manzanita.rules.PolicyFormat;
import org.manzanita.rules.PolicyReading;
import org.manzanita.rules.PolicyReading.Remark;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * Reads the policy file of a bundle on paper: one that has faults, or loosens what the state limits, is not let in, since it
 * would hold back the days of its LEA or not be acted on.
 */
@Component
public final class PolicyFileCheck implements BundleCheck {

    private static final String HEADER = "Manzanita-Policy";

    private final CreditService credit;
    private final Optional<PolicyFormat> format;

    /** @param format without it no policy that is data runs here, and the plan says what is missing */
    @Activate
    public PolicyFileCheck(@Reference CreditService credit,
            @Reference(cardinality = ReferenceCardinality.OPTIONAL, policyOption = ReferencePolicyOption.GREEDY) @Nullable PolicyFormat format) {
        this.credit = credit;
        this.format = Optional.ofNullable(format);
    }

    @Override
    public List<String> objections(Map<String, byte[]> entries) {
        return said(entries, read -> Stream.of(read.faults(), read.breaches()).flatMap(List::stream),
                missing -> List.of(missing));
    }

    /** Why the policy would not be in force though nothing is wrong with it. */
    @Override
    public List<String> notes(Map<String, byte[]> entries) {
        return said(entries, read -> read.undecided().stream(), missing -> List.of());
    }

    private List<String> said(Map<String, byte[]> entries, Function<PolicyReading, Stream<Remark>> remarks,
            Function<String, List<String>> missing) {
        var named = Optional.ofNullable(entries.get("META-INF/MANIFEST.MF")).flatMap(PolicyFileCheck::named);
        if (named.isEmpty() || format.isEmpty()) {
            return List.of();
        }
        var file = named.get();
        var text = entries.get(file);
        if (text == null) {
            return missing.apply("Its manifest names the policy file " + file + ", and it has none of that name.");
        }
        try (var in = new StringReader(new String(text, StandardCharsets.UTF_8))) {
            return remarks.apply(format.get().read(file, in, credit.law()))
                    .map(each -> file + ":" + each.line() + ":" + each.column() + " " + each.says()).toList();
        } catch (IOException e) {
            return missing.apply(file + " cannot be read: " + e.getMessage() + ".");
        }
    }

    private static Optional<String> named(byte[] manifest) {
        try {
            return Optional.ofNullable(new Manifest(new ByteArrayInputStream(manifest)).getMainAttributes()
                    .getValue(HEADER));
        } catch (IOException e) {
            // Told by whoever looks at the jar itself.
            return Optional.empty();
        }
    }
}
