package org.manzanita.console.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.manzanita.access.Access;
import org.manzanita.access.Appointment;
import org.manzanita.access.Role;
import org.manzanita.credit.CreditService;
import org.manzanita.credit.ForeignFiles;
import org.manzanita.model.Grade;
import org.manzanita.platform.Feature;
import org.manzanita.platform.FeatureChanges;
import org.manzanita.platform.Features;
import org.manzanita.reporting.Reporting;
import org.manzanita.rules.Law;
import org.manzanita.rules.LawRow;
import org.manzanita.rules.OpenQuestion;
import org.manzanita.rules.Policy;
import org.manzanita.rules.RegisteredRule;

/** The values that the services of this installation know. */
final class InstalledValues implements KnownValues {

    private final ServiceCommands services;
    private final Supplier<LocalDate> today;

    InstalledValues(ServiceCommands services, Supplier<LocalDate> today) {
        this.services = services;
        this.today = today;
    }

    @Override
    public List<String> of(ValueKind kind, Given given) {
        return switch (kind) {
            case GRADE -> Arrays.stream(Grade.values()).map(Grade::label).toList();
            case ROLE -> Role.tokens();
            case PERSON -> known(Access.class, access -> access.people().all().stream().map(Appointment::person));
            case RULE -> known(CreditService.class, credit -> rules(credit.law()));
            case SETTING -> known(CreditService.class, credit -> settings(credit.law()));
            case POLICY -> sorted(services.each(Policy.class, Policy::policyId));
            case FEATURE -> known(Features.class, features -> features.installed().stream().map(Feature::name));
            case DELIVERY -> known(FeatureChanges.class, InstalledValues::deliveries);
            case ADAPTER -> known(ForeignFiles.class, files -> files.adapters().keySet().stream());
            case PLOT -> known(Reporting.class,
                    reporting -> reporting.plots().stream().map(org.manzanita.reporting.Offer::name));
            case COMMAND -> List.copyOf(services.names());
            case LEA, PUPIL, AGREEMENT, SCHOOL, CALENDAR, YEAR, DAY, MONTH, ENTRY -> services.judging(
                    (ledger, credit) -> new LedgerValues(ledger, credit, today.get()).of(kind, given))
                    .orElse(List.of());
        };
    }

    /** The rules of law, and the questions that are open. */
    static Stream<String> rules(Law law) {
        return Stream.concat(law.register().stream().map(RegisteredRule::rule),
                law.openQuestions().stream().map(OpenQuestion::id));
    }

    /** What can be supposed: a setting, or a parameter of the law. */
    static Stream<String> settings(Law law) {
        return Stream.concat(law.openQuestions().stream().map(OpenQuestion::setting).filter(name -> !name.isBlank()),
                law.everyRow().stream().map(LawRow::parameter).map(parameter -> "law." + parameter))
                .map(name -> name + "=");
    }

    /** Features that were taken out or left out, and what lies in the folder of deliveries. */
    private static Stream<String> deliveries(FeatureChanges changes) {
        var past = changes.past().stream().filter(each -> !each.state().equals("installed"))
                .map(FeatureChanges.Past::feature);
        try (var box = Files.list(changes.box())) {
            return Stream.concat(past, box.map(Path::getFileName).map(Path::toString).toList().stream());
        } catch (IOException e) {
            // Nothing was delivered yet.
            return past;
        }
    }

    private <S> List<String> known(Class<S> type, Function<S, Stream<String>> values) {
        return sorted(services.with(type, service -> values.apply(service).toList()).orElse(List.of()));
    }

    private static List<String> sorted(Collection<String> values) {
        return List.copyOf(new TreeSet<>(values));
    }
}
