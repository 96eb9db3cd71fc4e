package org.manzanita.exchange.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.manzanita.exchange.RosterTerms;
import org.manzanita.testing.Bounds;
import org.manzanita.testing.ScratchFolder;

/**
 * Whatever the bytes of a file of a roster set, in a folder or as the zip itself: the set is taken, or each fault is told.
 *
 * <p>The first byte of an input chooses: a file of OneRoster 1.1, of OneRoster 1.2, or of School Data Sync, or the zip.
 */
class RosterFuzzTest {

    private static final List<String> FILES = List.of("manifest", "academicSessions", "orgs", "users", "courses",
            "classes", "enrollments", "demographics", "roles", "relationships");
    private static final int ZIP = 3 * FILES.size();
    private static final ScratchFolder FOLDER = ScratchFolder.named("roster-fuzz");

    static Stream<Arguments> filesAndZips() throws IOException {
        var files = Stream.iterate(0, at -> at < ZIP, at -> at + 1)
                .filter(at -> !set(at).text(file(at)).isEmpty())
                .map(at -> bytes(at, set(at).text(file(at)).getBytes(StandardCharsets.UTF_8)));
        var zip = bytes(ZIP, Files.readAllBytes(set(0).zip(FOLDER.with("set.zip", new byte[0]), "inner/")));
        return Stream.concat(files, Stream.of(zip)).map(input -> Arguments.of((Object) input));
    }

    @MethodSource("filesAndZips")
    @FuzzTest
    void aSetIsTakenOrItsFaultsAreTold(byte[] input) throws Exception {
        int chosen = input.length == 0 ? 0 : (input[0] & 0xFF) % (ZIP + 1);
        var content = Arrays.copyOfRange(input, Math.min(1, input.length), input.length);
        var set = set(chosen);
        var where = chosen == ZIP
                ? FOLDER.with("set.zip", content)
                : FOLDER.with("%d/%s.csv".formatted(chosen / FILES.size(), file(chosen)), content).resolveSibling("");
        for (var terms : List.of(RosterTerms.strict(RosterSet.LEA), RosterTerms.strict(RosterSet.LEA).tolerantly())) {
            var result = Bounds.hold(() -> set.check(where, terms));
            assertThat(result.faults()).allSatisfy(
                    fault -> assertThat(fault.toString()).doesNotContainPattern("\\p{Cntrl}"));
        }
        if (chosen < ZIP) {
            restore(set, where, file(chosen));
        }
    }

    /** Only the one file is written anew for every input: all of them would take longer than reading them. */
    private static void restore(RosterSet set, Path where, String file) throws IOException {
        if (set.text(file).isEmpty()) {
            Files.delete(where.resolve(file + ".csv"));
        } else {
            Files.writeString(where.resolve(file + ".csv"), set.text(file));
        }
    }

    private static RosterSet set(int chosen) {
        int kind = Math.min(chosen, ZIP - 1) / FILES.size();
        var folder = FOLDER.folder().resolve(Integer.toString(kind));
        boolean isThere = Files.exists(folder);
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var set = switch (kind) {
            case 0 -> RosterSet.v11(folder);
            case 1 -> RosterSet.v12(folder);
            default -> RosterSet.microsoft(folder);
        };
        if (!isThere) {
            set.write();
        }
        return set;
    }

    private static String file(int chosen) {
        return FILES.get(chosen % FILES.size());
    }

    private static byte[] bytes(int first, byte[] content) {
        var bytes = new byte[content.length + 1];
        bytes[0] = (byte) first;
        System.arraycopy(content, 0, bytes, 1, content.length);
        return bytes;
    }
}
