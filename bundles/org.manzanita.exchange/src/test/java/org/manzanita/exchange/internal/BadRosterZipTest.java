package org.manzanita.exchange.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Archives of roster sets that are refused before anything is unpacked. */
class BadRosterZipTest {

    @TempDir
    Path temp = Path.of("");

    private List<String> zipped(byte[] bytes) throws IOException {
        var set = RosterSet.v11(Files.createDirectories(temp.resolve("set")));
        var zip = Files.write(temp.resolve("set.zip"), bytes);
        return RosterSet.lines(set.check(zip).faults());
    }

    private byte[] zip(String... names) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write("x".getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @MethodSource("names")
    @DisplayName("fault 19: names that lead out of the folder, archives within, and names that are one")
    void fault19_namesOfEntries(List<String> names, String told) throws IOException {
        assertThat(zipped(zip(names.toArray(String[]::new)))).singleElement().asString().contains("UNSAFE_ZIP", told,
                "Nothing was unpacked.");
    }

    static Stream<Arguments> names() {
        return Stream.of(
                Arguments.of(List.of("users.csv", "../users.csv"), "'../users.csv' has a name that leads out"),
                Arguments.of(List.of("a/../../users.csv"), "leads out of the folder"),
                Arguments.of(List.of("/etc/users.csv"), "leads out of the folder"),
                Arguments.of(List.of("C:users.csv"), "leads out of the folder"),
                Arguments.of(List.of("a\\users.csv"), "leads out of the folder"),
                Arguments.of(List.of("users.csv", "Users.csv"), "differ in capitals alone"),
                Arguments.of(List.of("more.zip"), "is an archive within the archive"),
                Arguments.of(Stream.iterate(0, i -> i < 201, i -> i + 1).map(i -> i + ".csv").toList(),
                        "It has 201 entries, and at most 200 are taken"));
    }

    @Test
    @DisplayName("fault 19: a bomb, an encrypted entry, a link and a truncated archive are refused by the archive's own list")
    void fault19_whatTheListOfEntriesSays() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("users.csv"));
            zip.write(new byte[2 << 20]);
        }
        assertThat(zipped(bytes.toByteArray())).singleElement().asString().contains("would unpack to",
                "times its size");

        var plain = zip("users.csv");
        int entry = entryOf(plain);
        var encrypted = plain.clone();
        encrypted[entry + 8] |= 1;
        assertThat(zipped(encrypted)).singleElement().asString().contains("'users.csv' is encrypted");

        var link = plain.clone();
        link[entry + 5] = 3;
        link[entry + 41] = (byte) 0xA1;
        assertThat(zipped(link)).singleElement().asString().contains("'users.csv' is a link");

        assertThat(zipped(Arrays.copyOf(plain, plain.length - 10))).singleElement().asString()
                .contains("it is truncated, or no zip");
        var broken = plain.clone();
        broken[entry] = 0;
        assertThat(zipped(broken)).singleElement().asString().contains("breaks off after 0 of 1");
    }

    private static int entryOf(byte[] zip) {
        for (int i = 0; i < zip.length - 4; i++) {
            if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2) {
                return i;
            }
        }
        throw new IllegalStateException("no entry");
    }
}
