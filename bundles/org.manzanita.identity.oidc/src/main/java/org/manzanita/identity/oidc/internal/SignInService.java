package org.manzanita.identity.oidc.internal;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.manzanita.console.CommandException;
import org.manzanita.console.Outcome;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The provider of the home, for the commands. It decides nothing itself. */
@Component(service = SignInService.class)
public final class SignInService {

    private final Path home;
    private final Clock clock;
    private final Duration patience;

    @Activate
    public SignInService(BundleContext context) {
        this(Path.of(Objects.requireNonNull(context.getProperty("manzanita.home"),
                "It is not said where the settings are kept. Set the framework property manzanita.home to a folder."))
                .toAbsolutePath().normalize(), Clock.systemUTC(), Fetch.USUAL_PATIENCE);
    }

    SignInService(Path home, Clock clock, Duration patience) {
        this.home = home;
        this.clock = clock;
        this.patience = patience;
    }

    /** @throws IllegalStateException if they cannot be followed */
    Optional<ProviderSettings> settings() {
        return ProviderSettings.in(home);
    }

    /** @throws CommandException if there are none, or they cannot be followed */
    ProviderSettings needed() {
        try {
            return settings().orElseThrow(() -> CommandException.notFound(
                    "It is not said which provider of accounts this district has.",
                    "Whoever may write the home folder says so in " + home.resolve(ProviderSettings.FILE)
                            + ", with the lines issuer = … and client-id = …."));
        } catch (IllegalStateException e) {
            throw new CommandException(Outcome.FAILED, said(e), "The provider is not asked until that is mended.");
        }
    }

    static String said(IllegalStateException fault) {
        return Objects.requireNonNullElse(fault.getMessage(), "The settings cannot be followed.");
    }

    SignIn begin(ProviderSettings settings, URI redirect) {
        return new SignIn(settings, redirect, clock, patience);
    }
}
