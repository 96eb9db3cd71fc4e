package org.example.@package@;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.manzanita.model.EntityType;
import org.manzanita.model.Entry;
import org.manzanita.model.EntryId;
import org.manzanita.model.Lea;
import org.manzanita.model.LeaId;
import org.manzanita.model.SchoolYear;
import org.manzanita.rules.Law;
import org.manzanita.rules.ProgramFile;
import org.manzanita.rules.Surroundings;

public final class EarnedDaysTest {

    public void withoutPupilsThereAreNoRows() {
        var around = new Surroundings(new ProgramFile(EntryId.LATEST, List.of(lea())), Law.of(List.of()), List.of(),
                SchoolYear.of("2026-27"), LocalDate.of(2027, 6, 30));
        var table = new EarnedDays().run(Stream.of(), around);
        if (!table.rows().isEmpty() || table.fields().size() != 3) {
            throw new AssertionError("The table is " + table + ".");
        }
    }

    private static Entry lea() {
        return new Entry(new EntryId(1), Instant.EPOCH, "test", "", new Lea(new LeaId("@lea@"), "Example Unified",
                EntityType.DISTRICT, "Sacramento"));
    }
}
