package org.manzanita.health.internal;

import java.util.List;
import java.util.function.Function;

/** The checks that are there. */
public interface CheckSet {

    /** Lends every check, and takes them back afterwards. */
    <T> T lend(Function<List<Check>, T> use);
}
