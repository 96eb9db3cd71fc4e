package org.manzanita.modality.traditional;

import org.manzanita.rules.LawSource;
import org.manzanita.rules.LawTables;
import org.osgi.service.component.annotations.Component;

/** The law of traditional Independent Study, as the tables of this bundle have it. */
@Component(service = LawSource.class)
public final class TraditionalLaw extends LawTables {

    public TraditionalLaw() {
        super(TraditionalLaw.class);
    }
}
