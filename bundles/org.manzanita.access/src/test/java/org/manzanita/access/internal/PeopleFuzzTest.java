package org.manzanita.access.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.manzanita.access.Appointment;
import org.manzanita.testing.Bounds;

/** Whatever the bytes of the list of people: it is understood whole, or nobody has a right by it. */
class PeopleFuzzTest {

    private static final Path FOLDER = folder();

    private static Path folder() {
        try {
            var folder = Files.createTempDirectory("people-fuzz");
            folder.toFile().deleteOnExit();
            folder.resolve("people.tsv").toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<Arguments> lists() {
        return Stream.of("""
                person\trole\tlea\tof\tfrom\tuntil\tgrantedBy\tgrantedOn
                jdoe\tregistrar\t3467447\ta;b\t2026-07-01\t\tadmin\\t\t2026-07-01
                """)
                .map(text -> Arguments.of((Object) text.getBytes(StandardCharsets.UTF_8)));
    }

    @MethodSource("lists")
    @FuzzTest
    void theListIsUnderstoodWholeOrRefused(byte[] input) throws Exception {
        Files.write(FOLDER.resolve("people.tsv"), input);
        assertThat(Bounds.hold(PeopleFuzzTest::all)).doesNotContainNull();
    }

    private static List<Appointment> all() {
        try {
            return new PeopleFile(FOLDER).all();
        } catch (IllegalStateException e) {
            return List.of();
        }
    }
}
