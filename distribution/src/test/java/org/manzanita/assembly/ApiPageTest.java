package org.manzanita.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Member;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The page that lists what plug-ins may be compiled against, type by type and member by member. A line that goes breaks
 * plug-ins, so the page is not written anew without it unless the package has a new major version.
 */
class ApiPageTest {

    private static final Path PAGE = Path.of("..", "docs", "reference", "api.md");
    private static final Path MIGRATION = Path.of("..", "docs", "how-to", "migrate-a-plug-in.md");
    private static final List<String> OF_EVERY_TYPE = List.of("toString", "equals", "hashCode", "values", "valueOf");
    private static final List<String> PACKAGES = List.of("org.manzanita.model", "org.manzanita.rules",
            "org.manzanita.console", "org.manzanita.documents");

    /** Written anew with {@code -Dreference=rewrite}; {@code -Dreference.gone=unreleased} lets lines go until a release. */
    @Test
    void thePageIsTheApi() throws IOException {
        var made = new StringBuilder(
                """
                        # API reference

                        What a plug-in may be compiled against. This page is made from the classes; a test holds it to them, so that nothing
                        of it changes unseen. A line that comes is a new minor version of its package, a line that goes a new major one, for
                        which [a section says what to do](../how-to/migrate-a-plug-in.md). What each point of extension is for:
                        [extension points](extension-points/README.md).
                        """);
        for (var name : PACKAGES) {
            made.append("\n## ").append(name).append(' ').append(version(name)).append('\n');
            for (var source : sources(name)) {
                type(name, source, made);
            }
        }
        if ("rewrite".equals(System.getProperty("reference"))) {
            var gone = Files.exists(PAGE) ? gone(Files.readString(PAGE), made.toString()) : new TreeSet<String>();
            assertThat(gone.isEmpty() || "unreleased".equals(System.getProperty("reference.gone")))
                    .as("These would break plug-ins, and want a new major version: " + gone).isTrue();
            Files.writeString(PAGE, made.toString());
        }
        assertThat(PAGE).as("write it anew with -Dreference=rewrite").hasContent(made.toString());
    }

    @Test
    void eachMajorVersionHasItsSectionInTheGuide() throws IOException {
        var guide = Files.readString(MIGRATION);
        for (var name : PACKAGES) {
            for (int major = 1; major <= Integer.parseInt(version(name).replaceFirst("\\..*", "")); major++) {
                assertThat(guide).contains("## `" + name + "` " + major + "\n");
            }
        }
    }

    @Test
    void theBillOfMaterialsNamesThemAndTheKitInThisVersion() throws IOException {
        var bom = Files.readString(Path.of("bom", "pom.xml"));
        var named = Pattern.compile("<artifactId>(org\\.manzanita\\.\\w+)</artifactId>").matcher(bom).results()
                .map(each -> each.group(1)).toList();

        assertThat(named).containsExactlyInAnyOrderElementsOf(Stream.concat(PACKAGES.stream(),
                Stream.of("org.manzanita.testing")).toList());
        assertThat(bom).contains("<version>" + element(Files.readString(Path.of("..", "pom.xml")), "version")
                + "</version>\n  <packaging>pom");
    }

    private static String element(String pom, String name) {
        var found = Pattern.compile("<artifactId>manzanita</artifactId>\\s*<" + name + ">([^<]+)<").matcher(pom);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    /** The lines of members of which the page's major version is the same, and that are no more. */
    private static Set<String> gone(String before, String now) {
        var gone = new TreeSet<String>();
        for (var name : PACKAGES) {
            var old = section(before, name);
            if (!old.isEmpty() && old.startsWith(version(name).replaceFirst("\\..*", ".")) && !now.isEmpty()) {
                var left = section(now, name).lines().toList();
                old.lines().filter(line -> line.startsWith("    ") && !left.contains(line))
                        .forEach(line -> gone.add(name + ": " + line.strip()));
            }
        }
        return gone;
    }

    private static String section(String page, String name) {
        int from = page.indexOf("\n## " + name + " ");
        int until = page.indexOf("\n## ", from + 1);
        return from < 0 ? "" : page.substring(from + 5 + name.length(), until < 0 ? page.length() : until);
    }

    private static Path folder(String name) {
        return Path.of("..", "bundles", name, "src", "main", "java", name.replace('.', '/'));
    }

    private static String version(String name) {
        try {
            var found = Pattern.compile("@Version\\(\"([^\"]+)\"\\)")
                    .matcher(Files.readString(folder(name).resolve("package-info.java")));
            assertThat(found.find()).as(name).isTrue();
            return found.group(1);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Path> sources(String name) throws IOException {
        try (var files = Files.list(folder(name))) {
            return files.filter(file -> file.toString().endsWith(".java") && !file.endsWith("package-info.java"))
                    .sorted().toList();
        }
    }

    private static void type(String inPackage, Path source, StringBuilder made) throws IOException {
        var simple = source.getFileName().toString().replace(".java", "");
        try {
            var type = Class.forName(inPackage + "." + simple, false, ApiPageTest.class.getClassLoader());
            if (Modifier.isPublic(type.getModifiers())) {
                made.append("\n### ").append(simple).append("\n\n").append(sentence(Files.readString(source), simple))
                        .append("\n\n");
                members(type, made);
            }
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static void members(Class<?> type, StringBuilder made) {
        var kind = type.isAnnotation()
                ? "@interface "
                : type.isInterface()
                        ? "interface "
                        : type.isRecord() ? "record " : type.isEnum() ? "enum " : "class ";
        var own = new TreeSet<String>();
        Stream.of(type.getDeclaredConstructors(), type.getDeclaredMethods(), type.getDeclaredFields())
                .flatMap(Arrays::stream).map(Member.class::cast)
                .filter(each -> !each.isSynthetic() && !OF_EVERY_TYPE.contains(each.getName())
                        && (each.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED)) != 0)
                .forEach(each -> own.add(words(each)));
        made.append("    ").append(kind).append(plain(type.getName())).append('\n');
        own.forEach(each -> made.append("    ").append("  ").append(each).append('\n'));
        Arrays.stream(type.getDeclaredClasses()).filter(each -> Modifier.isPublic(each.getModifiers()))
                .sorted((one, two) -> one.getName().compareTo(two.getName())).forEach(each -> members(each, made));
    }

    private static String words(Member member) {
        return plain(switch (member) {
            case java.lang.reflect.Executable call -> call.toGenericString();
            case java.lang.reflect.Field field -> field.toGenericString();
            default -> member.toString();
        }).replaceFirst("^public ", "").replaceFirst("(?<=^|[ >])(?:[A-Z]\\w*\\.)+(?=\\w+(?:\\(|$))", "");
    }

    /** Without the packages, which the sections and the Java language tell. */
    private static String plain(String text) {
        return text.replaceAll("\\b(?:[a-z][a-z0-9]*\\.)+(?=[A-Z])", "").replace('$', '.');
    }

    /** The first sentence that its source says of it. */
    private static String sentence(String source, String simple) {
        var found = Pattern
                .compile("/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:@[^\\n]*\\n|\\s)*public [^;{(]*\\b" + simple + "\\b",
                        Pattern.DOTALL)
                .matcher(source);
        if (!found.find()) {
            return "";
        }
        var text = found.group(1).replaceAll("\\n\\s*\\*", "\n").replaceAll("\\{@\\w+\\s+#?([^}]*)}", "`$1`")
                .replaceAll("\\s+", " ").strip();
        return text.replaceFirst("(?<=[.:])\\s.*", "").replace("<p>", "").strip();
    }
}
