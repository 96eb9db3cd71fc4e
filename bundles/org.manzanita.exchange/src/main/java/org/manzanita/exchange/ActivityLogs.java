package org.manzanita.exchange;

import java.nio.file.Path;
import java.util.SortedMap;
import org.manzanita.model.LeaId;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What courseware recorded of pupils' time, xAPI statements or Caliper events, as a sheet for teachers to judge.
 *
 * <p>Nothing of it is recorded and no minute of it counts: time earns by a certificated employee's judgement alone (EC
 * 51747.5(b)(2)).
 */
@ProviderType
public interface ActivityLogs {

    /**
     * Reads a log: a JSON array of statements or events, one to a line, or Caliper envelopes.
     *
     * @param pupils whose actors they are which are not called by the LEA's identifier of the pupil
     * @throws ExchangeException if there is no such file, or the ledger knows no such LEA
     */
    ActivitySheet read(Path file, LeaId lea, SortedMap<String, String> pupils, Progress progress);
}
