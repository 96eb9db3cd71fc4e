package org.manzanita.platform;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Looks for what does not work in this installation, down to its first cause. */
@ProviderType
public interface Doctor {

    /**
     * What does not work now, first causes only: what waits for something that is named itself is left out.
     *
     * @return an empty list if every bundle is active and every component has what it needs
     */
    List<Ailment> examine();

    /**
     * What waits for something that {@link #examine} names, each followed to that.
     *
     * @return an empty list if nothing waits
     */
    default List<Ailment> waiting() {
        return List.of();
    }

    /** What works, and is worth knowing: such as what runs in a process of its own. Sentences. */
    default List<String> notes() {
        return List.of();
    }

    /** What works, and should not stay so: such as that unsigned plug-ins are let in. Sentences. */
    default List<String> warnings() {
        return List.of();
    }
}
