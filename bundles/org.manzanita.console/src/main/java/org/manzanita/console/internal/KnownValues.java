package org.manzanita.console.internal;

import java.util.List;

/** What a value of some type can be in this installation, for completion. */
@FunctionalInterface
public interface KnownValues {

    /** Values of the type, such as the ids of the pupils for {@code PupilId}; none if that cannot be said. */
    List<String> of(Class<?> type);
}
