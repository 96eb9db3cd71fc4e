package org.manzanita.console.internal.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.manzanita.access.Access;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.ledger.Ledger;
import org.manzanita.reporting.Offer;
import org.manzanita.reporting.Reporting;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.PrototypeServiceFactory;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Publishes a command for each report that is offered, those of plug-ins among them. */
@Component(service = ReportCommands.class, immediate = true)
public final class ReportCommands {

    private final List<ServiceRegistration<?>> published = new ArrayList<>();

    @Activate
    public ReportCommands(BundleContext context, @Reference Ledger ledger, @Reference Reporting reporting,
            @Reference Access access) {
        for (var offer : reporting.reports()) {
            published.add(context.registerService(ConsoleCommand.class, factory(ledger, reporting, access, offer),
                    FrameworkUtil.asDictionary(Map.of(ConsoleCommand.NAME, ReportCommand.name(offer)))));
        }
    }

    @Deactivate
    void withdraw() {
        published.forEach(ServiceRegistration::unregister);
    }

    private static PrototypeServiceFactory<ConsoleCommand> factory(Ledger ledger, Reporting reporting,
            Access access, Offer offer) {
        return new PrototypeServiceFactory<>() {

            @Override
            public ConsoleCommand getService(Bundle bundle, ServiceRegistration<ConsoleCommand> registration) {
                return new ReportCommand(ledger, reporting, access, offer);
            }

            @Override
            public void ungetService(Bundle bundle, ServiceRegistration<ConsoleCommand> registration,
                    ConsoleCommand command) {
                // It holds nothing that has to be let go of.
            }
        };
    }
}
