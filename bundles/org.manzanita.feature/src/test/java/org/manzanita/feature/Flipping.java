package org.manzanita.feature;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** A process that puts one version of a feature in the place of another, time after time, and says each that is made. */
final class Flipping {

    private Flipping() {}

    /** @param words the home, the folder of deliveries, and the deliveries to bring in turn */
    public static void main(String... words) {
        var folder = new FeatureFolder(Path.of(words[0]));
        var box = Path.of(words[1]);
        for (int at = 2;; at = at + 1 < words.length ? at + 1 : 2) {
            folder.install(Delivery.of(box, words[at], Optional.empty(), bundle -> Optional.empty()), Instant.EPOCH,
                    "test");
            System.out.println(words[at]);
        }
    }
}
