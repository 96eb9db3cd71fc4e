package org.manzanita.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.manzanita.feature.Grant;

/** What the pages of extension points show compiles as it stands there, and is granted as they say. */
class ExtensionPointsPageTest {

    private static final Path FOLDER = Path.of("..", "..", "docs", "reference", "extension-points");
    private static final List<String> POINTS = List.of("action", "actor", "audit-step", "console-command", "document",
            "exchange-adapter", "fact", "modality", "policy-decision", "report", "valuation", "watch");
    private static final Pattern CODE = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern CLASS = Pattern.compile("public final class (\\w+)");
    private static final Pattern BASE = Pattern.compile("public final class \\w+ (?:implements|extends) (\\w+)");

    @TempDir
    Path classes;

    @Test
    void everyPointThatVendorsAskForHasAPageOfItsOwnAndTheIndexLeadsToIt() throws IOException {
        try (var files = Files.list(FOLDER)) {
            assertThat(files.map(each -> each.getFileName().toString().replaceFirst("\\.md$", "")))
                    .containsExactlyInAnyOrderElementsOf(
                            Stream.concat(POINTS.stream(), Stream.of("README")).toList());
        }
        assertThat(POINTS).allSatisfy(each -> assertThat(page("README")).contains("](" + each + ".md)"));
    }

    @Test
    void theExampleOfEachPageCompilesAgainstWhatBundlesExport() throws IOException {
        var examples = POINTS.stream().map(each -> source(example(each))).toList();
        var told = new DiagnosticCollector<JavaFileObject>();
        var compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
        try (var files = compiler.getStandardFileManager(told, Locale.ROOT, StandardCharsets.UTF_8)) {
            compiler.getTask(null, files, told, List.of("-d", classes.toString(), "-proc:none", "-classpath",
                    Objects.requireNonNull(System.getProperty("java.class.path"))), null, examples).call();
        }

        assertThat(told.getDiagnostics()).isEmpty();
    }

    @Test
    void eachPageAndTheIndexSayWhatTheBundleIsGrantedForItsExample() {
        assertThat(POINTS).allSatisfy(point -> {
            var code = example(point);
            var base = BASE.matcher(code).results().findFirst().orElseThrow().group(1);
            var type = code.lines().filter(line -> line.endsWith("." + base + ";")).findFirst().orElseThrow()
                    .replaceFirst("^import (.*);$", "$1");
            var granted = Grant.needed(type).orElseThrow().token();

            assertThat(page(point)).contains("\n- **Granted as " + granted + "**");
            assertThat(page("README")).containsPattern("\\]\\(" + point + "\\.md\\) \\|[^|]*\\| " + granted + " \\|");
        });
    }

    private static String page(String name) {
        try {
            return Files.readString(FOLDER.resolve(name + ".md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String example(String point) {
        var found = CODE.matcher(page(point)).results().map(each -> each.group(1)).toList();
        assertThat(found).as(point).hasSize(1);
        return found.getFirst();
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
