package org.manzanita.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every built bundle of Manzanita against the table of docs/reference/modules.md. */
class ModulesTest {

    private static final Path TABLE = Path.of("../docs/reference/modules.md");
    private static final Path PRODUCT = Path.of("target/manzanita");

    @Test
    void noBundleSeesMoreThanItsRowAllows() throws IOException {
        assertThat(Modules.read(TABLE).breaches(built())).isEmpty();
    }

    @Test
    void everyBundleHasARowAndEveryRowABundle() throws IOException {
        assertThat(built().stream().map(BuiltBundle::name))
                .containsExactlyInAnyOrderElementsOf(Modules.read(TABLE).shipped());
    }

    @Test
    void aBundleThatSeesTooMuchIsFoundOutInEveryRespect() throws IOException {
        var greedy = new BuiltBundle("org.manzanita.rules",
                List.of("org.manzanita.model", "org.manzanita.ledger", "java.util", "java.sql"),
                List.of("org.manzanita.rules", "org.manzanita.model", "org.manzanita.rules.internal"),
                List.of("org.manzanita.rules", "org.manzanita.model"), List.of("DynamicImport-Package"));
        var model = new BuiltBundle("org.manzanita.model", List.of(), List.of("org.manzanita.model"),
                List.of("org.manzanita.model"), List.of());

        assertThat(Modules.read(TABLE).breaches(List.of(model, greedy))).containsExactly(
                "org.manzanita.rules imports org.manzanita.ledger, which its row does not allow",
                "org.manzanita.rules imports java.sql, which its row does not allow",
                "org.manzanita.rules exports org.manzanita.rules.internal; nothing internal is exported",
                "org.manzanita.rules has the header DynamicImport-Package; it hides what the bundle really needs",
                "The package org.manzanita.model is in org.manzanita.model and in org.manzanita.rules; a package has one owner");
    }

    private static List<BuiltBundle> built() throws IOException {
        try (var files = Files.walk(PRODUCT)) {
            return files.filter(file -> file.toString().matches(".*/bundles/org\\.manzanita\\.[^/]+")).sorted()
                    .map(BuiltBundle::read).toList();
        }
    }
}
