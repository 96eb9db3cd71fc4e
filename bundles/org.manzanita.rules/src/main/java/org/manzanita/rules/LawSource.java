package org.manzanita.rules;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** A bundle's share of the law: its dated rows, the rules that it registers, and the reason codes that it uses. */
@ConsumerType
public interface LawSource {

    List<LawRow> rows();

    List<RegisteredRule> register();

    List<ReasonCode> reasonCodes();
}
