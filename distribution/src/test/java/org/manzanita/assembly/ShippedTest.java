package org.manzanita.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The bill of materials that lies in the product, against what lies there. */
class ShippedTest {

    private static final Path PRODUCT = Path.of("target/manzanita");
    private static final Path LICENCES = Path.of("licences.lst");
    private static final List<String> HEADING = List.of(
            "# Every component of the bill of materials, and its licences as its maker declares them.",
            "# A test fails when they differ. To write it anew: mvn -B verify -Dlicences=rewrite");

    /** What makes the bill works online alone: a product that was built offline has none, and a build online has to. */
    @BeforeAll
    static void theProductHasABill() {
        assumeFalse(
                System.getProperty("built.offline", "").endsWith("true") && !Files.exists(PRODUCT.resolve("bom.json")),
                "Maven was offline, so the product has no bill of materials. Build without -o to hold it to the jars.");
    }

    private static List<JsonObject> components() throws IOException, JsonParserException {
        var bill = JsonParser.object().from(Files.readString(PRODUCT.resolve("bom.json")));
        var components = new ArrayList<JsonObject>();
        bill.getArray("components").forEach(component -> components.add((JsonObject) component));
        return components;
    }

    private static String digest(JsonObject component) {
        for (var hash : component.getArray("hashes")) {
            if (((JsonObject) hash).getString("alg").equals("SHA-256")) {
                return ((JsonObject) hash).getString("content");
            }
        }
        return "";
    }

    private static String name(JsonObject component) {
        return component.getString("group") + ":" + component.getString("name") + ":" + component.getString("version");
    }

    private static String licences(JsonObject component) {
        var licences = new TreeSet<String>();
        for (var each : component.getArray("licenses", new JsonArray())) {
            var licence = (JsonObject) each;
            var named = licence.getObject("license", new JsonObject());
            licences.add(licence.getString("expression", named.getString("id", named.getString("name", "unknown"))));
        }
        return licences.isEmpty() ? "none declared: see its sources" : String.join(", ", licences);
    }

    private static List<Path> jars() throws IOException {
        try (var files = Files.walk(PRODUCT)) {
            return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
        }
    }

    @Test
    void everyJarOfTheProductIsInTheBillWithItsDigest()
            throws IOException, JsonParserException, NoSuchAlgorithmException {
        var listed = new TreeMap<String, String>();
        components().forEach(component -> listed.put(digest(component), name(component)));
        var missing = new ArrayList<String>();
        for (var jar : jars()) {
            var digest = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar)));
            if (!listed.containsKey(digest)) {
                missing.add(PRODUCT.relativize(jar).toString());
            }
        }

        assertThat(jars()).hasSizeGreaterThan(40);
        assertThat(missing).as("jars that are shipped, and are not in bom.json byte for byte").isEmpty();
    }

    @Test
    void everythingInTheBillHasADigestAndOneVersion() throws IOException, JsonParserException {
        var versions = new TreeMap<String, TreeSet<String>>();
        for (var component : components()) {
            assertThat(digest(component)).as(name(component)).hasSize(64);
            versions.computeIfAbsent(component.getString("group") + ":" + component.getString("name"),
                    key -> new TreeSet<>()).add(component.getString("version"));
        }

        assertThat(versions.values()).allMatch(each -> each.size() == 1);
    }

    /** Embedded libraries are no jars of the product, so only the bill can tell of them. */
    @Test
    void librariesInsideOfBundlesAreInTheBill() throws IOException, JsonParserException {
        assertThat(components()).extracting(component -> component.getString("name")).contains("xchart",
                "openhtmltopdf-core", "prometheus-metrics-model", "nanojson", "asm");
    }

    /** Written anew with {@code -Dlicences=rewrite}. */
    @Test
    void everyLicenceWasReviewed() throws IOException, JsonParserException {
        var lines = new TreeSet<String>();
        for (var component : components()) {
            assertThat(licences(component)).as(name(component)).doesNotContain("unknown");
            if (!component.getString("group").equals("org.manzanita")) {
                lines.add("%-72s  %s".formatted(name(component), licences(component)));
            }
        }
        if ("rewrite".equals(System.getProperty("licences"))) {
            var all = new ArrayList<>(HEADING);
            all.addAll(lines);
            Files.write(LICENCES, all);
        }

        assertThat(Files.readAllLines(LICENCES).stream().filter(line -> !line.startsWith("#")))
                .as("write it anew with -Dlicences=rewrite, and look at what changed").containsExactlyElementsOf(lines);
    }
}
