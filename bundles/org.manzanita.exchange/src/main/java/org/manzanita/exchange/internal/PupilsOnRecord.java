package org.manzanita.exchange.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.manzanita.ledger.Ledger;
import org.manzanita.model.Entry;
import org.manzanita.model.EntryId;
import org.manzanita.model.LeaId;
import org.manzanita.model.PupilId;

/** What the ledger says of the pupils of each part. */
final class PupilsOnRecord {

    private final Ledger ledger;
    private final Optional<LeaId> lea;
    private final List<Entry> program;
    private final Map<Integer, List<PupilId>> byPart = new HashMap<>();

    PupilsOnRecord(Ledger ledger, Optional<LeaId> lea, PupilParts parts) {
        this.ledger = ledger;
        this.lea = lea;
        this.program = lea.map(known -> ledger.aboutProgram(known, EntryId.LATEST)).orElse(List.of());
        lea.map(known -> ledger.pupils(known, EntryId.LATEST)).orElse(List.of()).forEach(pupil -> {
            if (parts.isMet(pupil.value())) {
                byPart.computeIfAbsent(parts.partOf(pupil.value()), part -> new ArrayList<>()).add(pupil);
            }
        });
    }

    /** What is said of the program, and after it of each pupil of the part; empty if the folder names no LEA. */
    List<List<Entry>> of(int part) {
        var said = new ArrayList<List<Entry>>();
        lea.ifPresent(known -> said.add(program));
        lea.ifPresent(known -> byPart.getOrDefault(part, List.of())
                .forEach(pupil -> said.add(ledger.about(known, pupil, EntryId.LATEST))));
        return said;
    }
}
