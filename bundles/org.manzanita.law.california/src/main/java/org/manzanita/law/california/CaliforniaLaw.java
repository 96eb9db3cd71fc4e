package org.manzanita.law.california;

import org.manzanita.rules.LawSource;
import org.manzanita.rules.LawTables;
import org.osgi.service.component.annotations.Component;

/** General law of California: the dated rows, rules and reason codes that hold for every modality. */
@Component(service = LawSource.class)
public final class CaliforniaLaw extends LawTables {

    public CaliforniaLaw() {
        super(CaliforniaLaw.class);
    }
}
