package org.manzanita.statewide;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** The rows about the program of each LEA, which every worker holds. */
final class Programs implements Serializable {

    private static final long serialVersionUID = 1;

    private final HashMap<String, ArrayList<ProgramRow>> byLea = new HashMap<>();

    void add(String lea, List<ProgramRow> rows) {
        byLea.put(lea, new ArrayList<>(rows));
    }

    List<ProgramRow> of(String lea) {
        return byLea.getOrDefault(lea, new ArrayList<>());
    }
}
