package org.manzanita.rules;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A condition that state law sets for every modality, or for the one whose bundle brings it.
 *
 * <p>A pure function, asked by several threads at once. It can refuse days, or say what supports them; it has no way to
 * grant one.
 */
@ConsumerType
public interface StateRule {

    /** The ids in the register that it holds, such as {@code E-05}. */
    List<String> rules();

    List<Ruling> rule(Period period, Law law);
}
