package org.manzanita.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page of settings names those that the rules read, with the defaults that the rules have. */
class SettingsReferenceTest {

    private static final Path PAGE = Path.of("..", "..", "docs", "reference", "settings.md");
    /** A row of the page: the setting, and the first value named for it. */
    private static final Pattern ROW = Pattern.compile("^\\| `(\\w+)` \\| (?:`(\\w+)`)?", Pattern.MULTILINE);
    /** Where a rule reads a setting by its name and says what holds without it. */
    private static final Pattern READ = Pattern
            .compile("(?:Reading\\.of|around\\.reading)\\(\\s*\"(\\w+)\",\\s*\"(\\w+)\"");

    @Test
    void everySettingOnThePageIsReadByARule() throws IOException {
        var sources = sources();

        assertThat(described().keySet()).isNotEmpty()
                .allSatisfy(name -> assertThat(sources).contains("\"" + name + "\""));
    }

    @Test
    void everyReadingOfARuleIsOnThePageWithItsDefaultFirst() throws IOException {
        var read = new TreeMap<String, String>();
        var matcher = READ.matcher(sources());
        while (matcher.find()) {
            read.put(matcher.group(1), matcher.group(2));
        }

        assertThat(read).isNotEmpty();
        assertThat(described()).containsAllEntriesOf(read);
    }

    private static Map<String, String> described() throws IOException {
        var described = new TreeMap<String, String>();
        var matcher = ROW.matcher(Files.readString(PAGE));
        while (matcher.find()) {
            described.put(matcher.group(1), matcher.group(2) == null ? "" : matcher.group(2));
        }
        return described;
    }

    /** The sources of every bundle that is deployed, as one text. */
    private static String sources() {
        var all = new StringBuilder();
        try (var files = Files.walk(Path.of(".."))) {
            files.filter(file -> file.toString().endsWith(".java") && file.toString().contains("/src/main/")
                    && !file.toString().contains("org.manzanita.testing/")).forEach(file -> all.append(text(file)));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the sources of the bundles", e);
        }
        return all.toString();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
