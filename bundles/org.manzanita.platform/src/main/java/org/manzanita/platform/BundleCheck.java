package org.manzanita.platform;

import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * What else is looked at in a bundle before it is let in, by whoever understands what it holds. It is published as a service,
 * and runs nothing of the bundle.
 */
@ConsumerType
public interface BundleCheck {

    /**
     * For what it is refused, a sentence each; nothing if this check has nothing to say of it.
     *
     * @param entries what its jar holds, by name
     */
    List<String> objections(Map<String, byte[]> entries);

    /** What whoever is to let it in should know of it besides, in sentences. */
    default List<String> notes(Map<String, byte[]> entries) {
        return List.of();
    }
}
