package org.manzanita.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.manzanita.reporting.internal.CreditReporting;
import org.manzanita.rules.LawSource;
import org.manzanita.rules.Modality;
import org.manzanita.rules.Report;
import org.manzanita.rules.StateRule;
import org.manzanita.rules.Watch;

/** Judges every case file below {@code cases/} by the rules of every bundle that this module is tested with. */
class CasesTest {

    private static final Path CASES = Path.of("src", "test", "resources", "cases");

    @TestFactory
    Stream<DynamicContainer> cases() throws IOException, ReflectiveOperationException {
        var added = components(Report.class);
        var runner = new CaseRunner(new Rulebook(components(LawSource.class), components(StateRule.class),
                components(Modality.class), List.of(), components(Watch.class)),
                (report, credit, question, on) -> new CreditReporting(credit, added).run(report, question, on,
                        Map.of()));
        return CaseFile.below(CASES).stream().map(file -> DynamicContainer.dynamicContainer(file.name(),
                file.cases().stream().map(each -> DynamicTest.dynamicTest(
                        each.title() + " (" + each.section() + ")",
                        () -> assertThat(String.join("\n", runner.unmet(each))).isEmpty()))));
    }

    /** What the bundles on the class path declare as components of the service, made as the framework would. */
    private static <T> List<T> components(Class<T> service) throws IOException, ReflectiveOperationException {
        var components = new ArrayList<T>();
        for (var implementation : DeclaredComponents.of(service)) {
            components.add(implementation.getConstructor().newInstance());
        }
        return components;
    }
}
