package org.manzanita.credit.internal;

import java.util.Map;
import java.util.function.Consumer;
import org.manzanita.credit.Containment.Quarantine;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/** Lets those who run the installation know of a quarantine: in the log, and among what does not work. */
final class Quarantines implements Consumer<Quarantine> {

    private static final System.Logger LOG = System.getLogger(Quarantines.class.getName());

    private final BundleContext context;
    private final String meanwhile;
    private final String without;

    /** Of what judges days. */
    Quarantines(BundleContext context) {
        this(context, "no day that it may govern earns", "the days then earn by the law alone");
    }

    /**
     * @param meanwhile what is so while it is quarantined
     * @param without what is so once its feature is removed
     */
    Quarantines(BundleContext context, String meanwhile, String without) {
        this.context = context;
        this.meanwhile = meanwhile;
        this.without = without;
    }

    @Override
    public void accept(Quarantine quarantine) {
        var said = "The plug-in " + quarantine.plugin() + " is quarantined, and " + meanwhile + ": "
                + quarantine.lastFailure();
        LOG.log(System.Logger.Level.ERROR, said);
        context.registerService(Quarantines.class, this, FrameworkUtil.asDictionary(Map.of("manzanita.ailments",
                new String[]{said}, "manzanita.quarantined", quarantine.plugin(), "manzanita.cure",
                "Have its maker mend it, or remove its feature; " + without + ".")));
    }
}
