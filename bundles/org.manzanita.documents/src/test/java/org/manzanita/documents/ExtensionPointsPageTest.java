package org.manzanita.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page of extension points shows compiles as it stands there. */
class ExtensionPointsPageTest {

    private static final Path PAGE = Path.of("..", "..", "docs", "reference", "extension-points.md");
    private static final Pattern CODE = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern CLASS = Pattern.compile("public final class (\\w+)");

    @TempDir
    Path classes;

    @Test
    void everyExampleOfThePageCompilesAgainstWhatBundlesExport() throws IOException {
        var examples = CODE.matcher(Files.readString(PAGE)).results().map(found -> source(found.group(1))).toList();
        var told = new DiagnosticCollector<JavaFileObject>();
        var compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
        try (var files = compiler.getStandardFileManager(told, Locale.ROOT, StandardCharsets.UTF_8)) {
            compiler.getTask(null, files, told, List.of("-d", classes.toString(), "-proc:none", "-classpath",
                    Objects.requireNonNull(System.getProperty("java.class.path"))), null, examples).call();
        }

        assertThat(told.getDiagnostics()).isEmpty();
        assertThat(examples).hasSize(12);
    }

    @Test
    void thePageNamesEveryPointThatVendorsAskFor() throws IOException {
        assertThat(Files.readString(PAGE)).contains("## Modality\n", "## Policy decision\n", "## Fact\n", "## Actor\n",
                "## Valuation\n", "## Action\n", "## Watch\n", "## Audit step\n", "## Report\n",
                "## Exchange adapter\n", "## Document\n", "## Console command\n");
    }

    private static JavaFileObject source(String text) {
        var name = CLASS.matcher(text).results().findFirst().orElseThrow().group(1);
        return new SimpleJavaFileObject(URI.create("string:///org/example/" + name + ".java"),
                JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }
}
