package org.manzanita.credit.internal;

import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import org.manzanita.credit.Adapters;
import org.manzanita.credit.Containment;
import org.manzanita.credit.ForeignFiles;
import org.manzanita.rules.ExchangeAdapter;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** The adapters that installed plug-ins bring. */
@Component
public final class InstalledAdapters implements ForeignFiles {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Adapters adapters;

    @Activate
    public InstalledAdapters(BundleContext context,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) List<ExchangeAdapter> installed) {
        this.adapters = new Adapters(installed, new Containment(PlatformRules::isAnothers, PATIENCE,
                new Quarantines(context, "no file is read by it", "files can be turned into program folders by hand")));
    }

    @Override
    public SortedMap<String, String> adapters() {
        return adapters.adapters();
    }

    @Override
    public ExchangeAdapter.Result read(String adapter, byte[] file) {
        return adapters.read(adapter, file);
    }
}
