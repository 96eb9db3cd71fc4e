package org.manzanita.console.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.manzanita.access.Role;
import org.manzanita.ledger.Ledger;
import org.manzanita.model.CalendarDay;
import org.manzanita.model.EntryId;
import org.manzanita.model.Grade;
import org.manzanita.model.LeaId;
import org.manzanita.model.PupilId;
import org.manzanita.model.SchoolYear;
import org.osgi.framework.BundleContext;

/** The ids, years and grades that the ledger knows. */
final class LedgerValues implements KnownValues {

    private final BundleContext context;

    LedgerValues(BundleContext context) {
        this.context = context;
    }

    @Override
    public List<String> of(Class<?> type) {
        if (type == Grade.class) {
            return Arrays.stream(Grade.values()).map(Grade::label).toList();
        }
        if (type == Role.class) {
            return Role.tokens();
        }
        var reference = context.getServiceReference(Ledger.class);
        if (reference == null) {
            return List.of();
        }
        var ledger = context.getService(reference);
        if (ledger == null) {
            return List.of();
        }
        try {
            return List.copyOf(known(type, ledger));
        } finally {
            context.ungetService(reference);
        }
    }

    private static Set<String> known(Class<?> type, Ledger ledger) {
        var values = new TreeSet<String>();
        for (var lea : ledger.leas()) {
            if (type == LeaId.class) {
                values.add(lea.value());
            } else if (type == PupilId.class) {
                ledger.pupils(lea, EntryId.LATEST).forEach(pupil -> values.add(pupil.value()));
            } else if (type == SchoolYear.class) {
                ledger.aboutProgram(lea, EntryId.LATEST).forEach(entry -> {
                    if (entry.fact() instanceof CalendarDay day) {
                        values.add(SchoolYear.containing(day.day()).toString());
                    }
                });
            }
        }
        return values;
    }
}
