package org.manzanita.console.internal.command;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.manzanita.access.Appointment;
import org.manzanita.access.Role;

/** People who hold a role since yesterday, given by somebody else. */
public final class People {

    private People() {}

    public static Appointment of(String person, Role role, String... ids) {
        var yesterday = LocalDate.now(ZoneId.of("America/Los_Angeles")).minusDays(1);
        return new Appointment(person, role, Optional.empty(), new TreeSet<>(Set.of(ids)), yesterday, Optional.empty(),
                "root", yesterday);
    }
}
