package org.manzanita.vendor.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.manzanita.model.Minutes;
import org.manzanita.rules.Modality;
import org.manzanita.vendor.internal.Trial.Tried;

/** Plug-ins with code, as a vendor begins them: each compiles, holds in all that is tried, and can be packed. */
class CodeTemplatesTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"policy-with-code", "modality", "report"})
    void whatAPlugInWithCodeBeginsWithHoldsAndIsWhole(String kind) throws IOException {
        var outcome = tried(begun(kind));

        assertThat(outcome.tried()).allSatisfy(each -> assertThat(each.objection()).as(each.name()).isEmpty())
                .extracting(Tried::what).contains("source", "case", "contract", "test");
        assertThat(outcome.built().headers().get("Import-Package"))
                .contains("org.manzanita.rules;version=\"[1.", ",2)\"").contains("org.manzanita.model;version=");
        assertThat(outcome.built().headers()).containsKeys("Service-Component", "Require-Capability");
        assertThat(outcome.built().entries().keySet()).anyMatch(each -> each.startsWith("OSGI-INF/org.example."))
                .anyMatch(each -> each.endsWith(".class")).noneMatch(each -> each.contains("Test"));
    }

    @Test
    void whatDoesNotCompileIsToldByFileAndLine() throws IOException {
        var plugIn = begun("report");
        change(plugIn, "src/org/example/field_work/EarnedDays.java", "var rows", "int rows");

        assertThat(tried(plugIn).tried()).isNotEmpty().allMatch(each -> each.what().equals("source") && !each.holds())
                .first().extracting(Tried::name).asString().matches("EarnedDays.java:\\d+");
    }

    @Test
    void whatAPlugInMayNotSeeIsNotThereToCompileAgainst() throws IOException {
        var plugIn = begun("report");
        change(plugIn, "src/org/example/field_work/EarnedDays.java", "import java.util.List;",
                "import java.util.List;\nimport org.manzanita.testing.Rulebook;");

        assertThat(tried(plugIn).tried()).anySatisfy(each -> assertThat(each.objection())
                .contains("package org.manzanita.testing does not exist"));
    }

    @Test
    void aModalityThatGrantsDaysToThoseWhoDidNothingIsFound() throws IOException {
        var plugIn = begun("modality");
        change(plugIn, "src/org/example/field_work/FieldStudy.java", "!minutes.reaches(minimum.get())",
                "minutes.count() > 300");

        assertThat(objections(plugIn)).anyMatch(each -> each.contains(
                "to a pupil of whom neither work nor a session is on record"));
    }

    @Test
    void aPolicyInCodeThatGovernsEveryLeaOrReadsTheClockIsFound() throws IOException {
        var plugIn = begun("policy-with-code");
        change(plugIn, "src/org/example/field_work/FridayPolicy.java", "    @Override\n    public LeaId lea() {", """
                @Override
                public boolean governs(LeaId other) {
                    return LocalDate.now() != null;
                }

                @Override
                public LeaId lea() {""");

        assertThat(objections(plugIn)).anyMatch(each -> each.contains("names java/time/LocalDate.now"))
                .anyMatch(each -> each.contains("It governs LEA 0000000"))
                .anyMatch(each -> each.startsWith("FridayPolicyTest.itGovernsItsOwnLeaAlone: It throws"));
    }

    @Test
    void aCaseThatComesOutTheSameWithoutTheCodeShowsNothingOfIt() throws IOException {
        var plugIn = begun("policy-with-code");
        change(plugIn, "cases/friday.yaml", "work: [{for: 2026-09-18, minutes: 240, due: 2026-09-21}]\n"
                + "expect: {2026-09-18: no credit EXAMPLE_FRIDAY X-1}",
                "work: [{for: 2026-09-18, minutes: 10}]\nexpect: {2026-09-18: no credit}");

        assertThat(objections(plugIn)).anyMatch(each -> each.contains(
                "It comes out the same without X-1, so it does not show what that does."));
    }

    private Path begun(String kind) {
        var plugIn = folder.resolve("field-work");
        Template.into(plugIn, kind, "3467447");
        return plugIn;
    }

    private TriedPlugIn tried(Path plugIn) throws IOException {
        var into = Files.createTempDirectory(folder, "into");
        var api = String.join(System.getProperty("path.separator"), place(Modality.class), place(Minutes.class));
        return SeparateTrial.read(TrialMain.rows(plugIn, into, api), into.resolve("classes"));
    }

    private static String place(Class<?> type) {
        return Path.of(java.net.URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString()))
                .toString();
    }

    private List<String> objections(Path plugIn) throws IOException {
        return tried(plugIn).tried().stream().filter(each -> !each.holds())
                .map(each -> each.name() + ": " + each.objection()).toList();
    }

    private static void change(Path plugIn, String file, String words, String others) throws IOException {
        var text = Files.readString(plugIn.resolve(file));
        assertThat(text).contains(words);
        Files.writeString(plugIn.resolve(file), text.replace(words, others));
    }
}
