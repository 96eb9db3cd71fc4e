package org.manzanita.rules;

import java.time.LocalDate;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** What code works out about one pupil's period, when a policy asks for it by name. Nothing here fails: it is unknown then. */
@ProviderType
public interface Computed {

    /** Where there is nobody to ask. */
    Computed NOTHING = new Computed() {
        @Override
        public WorkedOut<String> fact(String name, LocalDate day) {
            return nobody(name);
        }

        @Override
        public WorkedOut<Integer> worth(String name, LocalDate monday) {
            return nobody(name);
        }
    };

    /** What the {@link FactProvider} of that name says of a schoolday of the period. */
    WorkedOut<String> fact(String name, LocalDate day);

    /** What the {@link Valuation} of that name says of the period's schooldays in the week that begins on the Monday. */
    WorkedOut<Integer> worth(String name, LocalDate monday);

    /** That no plug-in of the name is installed. */
    static <T> WorkedOut<T> nobody(String name) {
        return WorkedOut.unknown("No plug-in that is installed works out " + name + ".", List.of());
    }
}
