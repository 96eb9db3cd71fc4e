package org.manzanita.rules;

import java.util.Map;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Words that a bundle brings for papers: agreements, notices and records that people read and sign.
 *
 * <p>What a paper says of a modality is brought by that modality's bundle, so that an LEA without it has no word of it.
 * An LEA replaces words by a bundle of its own, whose service has a higher ranking.
 */
@ConsumerType
public interface Wording {

    /** The texts by language (a BCP 47 tag such as {@code es}), and in each language by key. */
    Map<String, Map<String, String>> texts();
}
