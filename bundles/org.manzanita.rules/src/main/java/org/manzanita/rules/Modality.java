package org.manzanita.rules;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A way in which pupils earn attendance outside the classroom.
 *
 * <p>A modality is a pure function: the same period and law give the same findings, on any machine and in any year,
 * and several threads may ask it at once. It reads no clock, no file and no service. What law asks of every modality (who may take part, the agreement, its
 * signatures) is not its business: {@link StateRule}s hold that, and can only take away.
 */
@ConsumerType
public interface Modality {

    /** The name that agreements use for this modality, such as {@code traditional}. */
    String name();

    /** Judges a whole period, and answers for each of its schooldays in turn. */
    List<DayValue> judge(Period period, Law law);
}
