package org.manzanita.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a vendor's plug-in can begin as, in the product as it is shipped. Each of the two starts it once, since only there
 * is code compiled and tried in a process of its own, signed, and brought into a framework.
 */
class TemplatesTest {

    @TempDir
    Path folder;

    private ProductCopy copy;

    @BeforeEach
    void theProduct() throws IOException {
        copy = ProductCopy.in(folder);
    }

    @Test
    void eachKindWithCodeIsTriedSignedAndInstalledAndAnswers() throws IOException, InterruptedException {
        var keys = "--keystore fridays/keys/keys.p12 --password-file fridays/keys/password";
        var ended = copy.shell(folder, "manzanita run 'vendor:new fridays --kind policy-with-code'"
                + " 'vendor:new field-study --kind modality --maven' 'vendor:new board-report --kind report'"
                + " 'vendor:test board-report' 'vendor:pack fridays' 'vendor:pack field-study " + keys
                + "' 'vendor:pack board-report " + keys + "' 'feature:trust fridays/keys/root.pem'"
                + approved("fridays") + approved("field-study") + approved("board-report")
                + " \"program:import '$MANZANITA/sample/2022-23' --quiet\" 'report:boardReportEarnedDays --output csv'"
                + " 'law:show F-1' 'law:codes --output csv' 'feature:doctor'");

        assertThat(ended.code()).as(ended.out() + ended.err()).isZero();
        assertThat(ended.err()).as("nothing is let in unsigned").doesNotContain("--development");
        assertThat(ended.err()).as("nothing asks for what it is not given").doesNotContain("asked for the service");
        assertThat(ended.out()).contains("board-report 1.0.0 holds in all that was tried",
                "Approved: fridays 1.0.0 of CN=fridays", "board-report 1.0.0 is installed",
                "pupil,earned,days", "A day is earned by work for that day alone", "EXAMPLE_FRIDAY",
                "FIELD_TOO_LITTLE");
        asMavenHasIt(Files.readString(folder.resolve("field-study/pom.xml")));
    }

    /** What Maven compiles against lies in the product, and its plug-ins are those of the build, which are tried with it. */
    private void asMavenHasIt(String pom) throws IOException {
        var version = element(pom, "manzanita.version").findFirst().orElseThrow();
        assertThat(element(pom, "systemPath")).hasSize(2).allSatisfy(file -> assertThat(Path.of(file
                .replace("${manzanita}", copy.product().toString()).replace("${manzanita.version}", version)))
                .isRegularFile());
        var ours = Files.readString(Path.of("..", "pom.xml"));
        var plugIn = Pattern.compile("<artifactId>[\\w-]+-maven-plugin</artifactId>\\s*<version>[^<]+<|"
                + "<artifactId>maven-\\w+-plugin</artifactId>\\s*<version>[^<]+<");
        assertThat(plugIn.matcher(pom).results().map(each -> each.group().replaceAll("\\s+", ""))).hasSize(5)
                .isSubsetOf(plugIn.matcher(ours).results().map(each -> each.group().replaceAll("\\s+", "")).toList());
    }

    private static Stream<String> element(String pom, String name) {
        return Pattern.compile("<" + name + ">([^<]+)<").matcher(pom).results().map(each -> each.group(1));
    }

    private static String approved(String name) {
        return " 'feature:approve " + name + "-1.0.0.zip' 'feature:install " + name + "-1.0.0.zip'";
    }

    @Test
    void onePlatformIsOpenedWithThePlugInInItAndTakesUpEachChange() throws IOException, InterruptedException {
        var begun = copy.shell(folder,
                "manzanita --home '" + copy.home() + "' run 'vendor:new board-report --kind report'");
        assertThat(begun.code()).as(begun.err()).isZero();
        var process = new ProcessBuilder(copy.product().resolve("bin/manzanita").toString(), "--development", "--home",
                copy.home().toString(), "open", "program:import '" + copy.product().resolve("sample/2022-23")
                        + "' --quiet",
                "vendor:run board-report").directory(folder.toFile()).redirectErrorStream(true).start();
        try (var said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
                var asked = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8)) {
            awaited(said, "board-report 1.0.0 holds in all");
            asked.println("report:boardReportEarnedDays");
            awaited(said, "Days that each pupil earned");

            change("title() {\n        return \"Days", "title() {\n        return 1 + \"Days");
            awaited(said, "runs from now on");
            asked.println("report:boardReportEarnedDays");
            awaited(said, "1Days that each pupil earned");

            change("public String name", "public Text name");
            awaited(said, "was not brought in");
            awaited(said, "EarnedDays.java:");
            asked.println("report:boardReportEarnedDays");
            awaited(said, "1Days that each pupil earned");
            asked.println("exit");
            assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
            assertThat(process.exitValue()).isZero();
        } finally {
            process.destroyForcibly();
        }
    }

    /** Reads on until a line says so; that it comes at all is what counts, and not when. */
    private static void awaited(BufferedReader said, String words) throws IOException {
        var before = new StringBuilder();
        for (var line = said.readLine(); line != null; line = said.readLine()) {
            if (line.contains(words)) {
                return;
            }
            before.append(line).append('\n');
        }
        throw new AssertionError("The platform ended before it said '" + words + "': " + before);
    }

    private void change(String words, String others) throws IOException {
        List<Path> files;
        try (var found = Files.walk(folder.resolve("board-report/src"))) {
            files = found.filter(file -> file.toString().endsWith(".java")).toList();
        }
        var text = Files.readString(files.getFirst());
        assertThat(text).contains(words);
        Files.writeString(files.getFirst(), text.replace(words, others));
    }
}
