package org.manzanita.feature;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.manzanita.testing.Bounds;
import org.manzanita.testing.ScratchFolder;

/**
 * Whatever the bytes of the files by which an installation knows whom and what it trusts: they are understood whole, or it
 * is said which file cannot be.
 *
 * <p>The first byte of an input chooses the file. The rows of approvals are given the hashes here that make them fit,
 * since no fuzzer finds one.
 */
class TrustFuzzTest {

    private static final ScratchFolder HOME = ScratchFolder.named("trust-fuzz");
    private static final String APPROVALS = "at\tby\tfeature\tversion\tvendor\tsha256\taccess\tbundles\treason\tdowngrade\t"
            + "hash";

    static Stream<Arguments> files() throws IOException {
        var approval = String.join("\t", new Approval(Instant.EPOCH, "mruiz", "policy", "1.0.0", "CN=vendor",
                "0a".repeat(32), Set.of("names"), Map.of("a.jar", "0b".repeat(32)), "asked for", false).fields());
        return Stream.of(bytes(0, (APPROVALS + "\n" + approval).getBytes(StandardCharsets.UTF_8)),
                bytes(1, ("feature\tversion\tsha256\tstate\tat\tby\npolicy\t1.0.0\t" + "0a".repeat(32)
                        + "\tLEFT_OUT\t2026-11-22T10:15:30Z\tmruiz\n").getBytes(StandardCharsets.UTF_8)),
                bytes(2, resource("root.pem")), bytes(3, resource("revoked.crl")))
                .map(input -> Arguments.of((Object) input));
    }

    @MethodSource("files")
    @FuzzTest
    void itIsUnderstoodWholeOrNamed(byte[] input) throws Exception {
        var content = new byte[Math.max(0, input.length - 1)];
        System.arraycopy(input, Math.min(1, input.length), content, 0, content.length);
        var file = switch (input.length == 0 ? 0 : input[0] & 3) {
            case 0 -> HOME.with("trust/approvals.tsv", chained(content));
            case 1 -> HOME.with("features/set", content);
            case 2 -> HOME.with("trust/roots/root.pem", content);
            default -> HOME.with("trust/roots/revoked.crl", content);
        };
        try {
            Bounds.hold(() -> Stream.<Supplier<Object>>of(() -> new Approvals(HOME.folder().resolve("trust")).all(),
                    () -> new FeatureFolder(HOME.folder()).leftOut(),
                    () -> new FeatureFolder(HOME.folder()).installed(),
                    () -> Roots.of(HOME.folder().resolve("trust/roots"))).filter(TrustFuzzTest::isUnderstood).count());
        } finally {
            Files.delete(file);
        }
    }

    private static boolean isUnderstood(Supplier<Object> reading) {
        try {
            return reading.get() != null;
        } catch (FeatureException e) {
            return false;
        }
    }

    private static byte[] chained(byte[] content) {
        var rows = new ArrayList<String>();
        var before = "";
        for (var row : new String(content, StandardCharsets.UTF_8).lines().toList()) {
            if (!rows.isEmpty()) {
                before = Digest.of((before + "\n" + row).getBytes(StandardCharsets.UTF_8));
            }
            rows.add(rows.isEmpty() ? row : row + "\t" + before);
        }
        return String.join("\n", rows).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(int first, byte[] content) {
        var bytes = new byte[content.length + 1];
        bytes[0] = (byte) first;
        System.arraycopy(content, 0, bytes, 1, content.length);
        return bytes;
    }

    private static byte[] resource(String name) throws IOException {
        try (var in = Objects.requireNonNull(TrustFuzzTest.class.getResourceAsStream("/keys/" + name))) {
            return in.readAllBytes();
        }
    }
}
