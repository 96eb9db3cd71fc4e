package org.manzanita.rules;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A bundle's share of the law: its dated rows, the rules that it registers, the reason codes that it uses, and what it
 * leaves open.
 */
@ConsumerType
public interface LawSource {

    List<LawRow> rows();

    List<RegisteredRule> register();

    List<ReasonCode> reasonCodes();

    /** The registered rules that are left to people. */
    default List<NotComputed> notComputed() {
        return List.of();
    }

    /** The questions that the law leaves open, and how they are read. */
    default List<OpenQuestion> openQuestions() {
        return List.of();
    }
}
