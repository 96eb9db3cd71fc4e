package org.manzanita.access.internal;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.manzanita.access.Emergency;

/** The seal in the file {@code emergency.tsv}, which holds one line. */
final class EmergencyFile implements Emergency {

    private final LineFile file;

    EmergencyFile(Path folder) {
        this.file = new LineFile(folder.resolve("emergency.tsv"),
                List.of("code", "sealedBy", "sealedAt", "opened", "openedBy", "failures", "failedAt"));
    }

    @Override
    public synchronized Optional<Seal> seal() {
        return file.read().stream().findFirst().map(line -> new Seal(line.get(0), line.get(1),
                Instant.parse(line.get(2)), time(line.get(3)), line.get(4), Integer.parseInt(line.get(5)),
                time(line.get(6))));
    }

    private static Optional<Instant> time(String text) {
        return Optional.of(text).filter(given -> !given.isEmpty()).map(Instant::parse);
    }

    @Override
    public synchronized void keep(Seal seal) {
        file.write(List.of(List.of(seal.code(), seal.sealedBy(), seal.sealedAt().toString(),
                seal.opened().map(Instant::toString).orElse(""), seal.openedBy(), Integer.toString(seal.failures()),
                seal.failedAt().map(Instant::toString).orElse(""))));
    }
}
