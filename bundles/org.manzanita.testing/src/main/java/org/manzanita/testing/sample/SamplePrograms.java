package org.manzanita.testing.sample;

import java.util.LinkedHashMap;
import java.util.Map;
import org.manzanita.ledger.Submission;

/** The sample programs that the product ships, by the name of their folder. */
public final class SamplePrograms {

    private SamplePrograms() {}

    /** In the order in which the demonstration imports them. */
    public static Map<String, Submission> all() {
        var all = new LinkedHashMap<String, Submission>();
        all.put("2022-23", Sample2022.submission());
        all.put("2026-27", Sample2026.submission());
        all.put("2026-27-charter", SampleCharter.submission());
        return all;
    }
}
