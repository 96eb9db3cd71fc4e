package org.manzanita.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each link of a page leads to a file of the repository, and to a heading if it names one. */
class LinksTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern LINK = Pattern.compile("\\]\\((?!\\w+:)([^)\\s#]*)(?:#([^)\\s]+))?\\)");
    private static final Pattern BLOCK = Pattern.compile("^```.*?^```$|`[^`\n]*`", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern HEADING = Pattern.compile("^#+ (.*)$", Pattern.MULTILINE);
    private static final Pattern NAMED = Pattern.compile("docs/[a-z-]+/[\\w/.-]*\\w");

    @Test
    void noneOfAPageIsBroken() throws IOException {
        var pages = files(".md");
        var broken = new ArrayList<String>();
        for (var page : pages) {
            var text = BLOCK.matcher(Files.readString(page)).replaceAll("");
            LINK.matcher(text).results().forEach(link -> {
                var to = link.group(1).isEmpty() ? page : page.resolveSibling(link.group(1)).normalize();
                if (!Files.exists(to) || (link.group(2) != null && !headings(to).contains(link.group(2)))) {
                    broken.add(ROOT.relativize(page) + ": " + link.group());
                }
            });
        }

        assertThat(broken).isEmpty();
        assertThat(pages).hasSizeGreaterThan(50);
    }

    @Test
    void thePagesThatTheProgramAndItsTemplatesNameAreThere() throws IOException {
        var broken = new ArrayList<String>();
        for (var source : Stream.of(".java", ".properties", ".sh").flatMap(each -> unchecked(each).stream()).toList()) {
            if (source.toString().contains("/src/main/")) {
                NAMED.matcher(Files.readString(source)).results()
                        .filter(each -> !Files.exists(ROOT.resolve(each.group())))
                        .forEach(each -> broken.add(ROOT.relativize(source) + ": " + each.group()));
            }
        }

        assertThat(broken).isEmpty();
    }

    private static List<Path> unchecked(String ending) {
        try {
            return files(ending);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(String ending) throws IOException {
        try (var files = Files.walk(ROOT)) {
            return files.filter(each -> each.toString().endsWith(ending)).filter(
                    each -> !each.toString().contains("/target/") && !each.toString().contains("/template/")).toList();
        }
    }

    /** The names by which a heading is linked to: its words, lower case, with hyphens between. */
    private static Set<String> headings(Path page) {
        try {
            return Files.isDirectory(page)
                    ? Set.of()
                    : HEADING.matcher(Files.readString(page)).results()
                            .map(each -> each.group(1).replaceAll("\\[([^]]*)]\\([^)]*\\)", "$1")
                                    .toLowerCase(Locale.ROOT)
                                    .replaceAll("[^\\w -]", "").replace(' ', '-'))
                            .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
