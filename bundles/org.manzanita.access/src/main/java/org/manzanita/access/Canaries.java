package org.manzanita.access;

import java.time.LocalDate;
import java.util.List;
import org.manzanita.model.LeaId;
import org.manzanita.model.PupilId;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Pupils who do not exist, and whom nobody has a reason to look up: whoever asks for one, or is shown the name of one, is
 * looking through records that are not his work. The command is marked for those who look over the record.
 */
@ProviderType
public interface Canaries {

    /**
     * A pupil who does not exist.
     *
     * @param addedBy who said so
     */
    record Canary(LeaId lea, PupilId pupil, String addedBy, LocalDate addedOn) {}

    List<Canary> all();

    /** @return whether the pupil was none before */
    boolean add(Canary canary);

    /** @return whether the pupil was one before */
    boolean remove(LeaId lea, PupilId pupil);
}
