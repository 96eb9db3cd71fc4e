package org.manzanita.health.internal;

import java.util.List;
import org.apache.felix.hc.api.HealthCheck;

/**
 * A check as it was found.
 *
 * @param name its service property {@code hc.name}
 * @param tags its service property {@code hc.tags}; {@code slow} for what takes long on a large ledger
 */
public record Check(String name, List<String> tags, HealthCheck check) {

    public static final String SLOW = "slow";

    public Check {
        tags = List.copyOf(tags);
    }

    public boolean isSlow() {
        return tags.contains(SLOW);
    }
}
