package org.manzanita.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plug-in that is let in to run apart, in the product. */
class ApartTest {

    @TempDir
    Path folder;

    private ProductCopy copy;

    @BeforeEach
    void aProduct() throws IOException {
        copy = ProductCopy.in(folder);
    }

    private static AddedFeature friday() throws IOException {
        var file = "org/example/vendor/FridayPolicy.class";
        return AddedFeature.named("friday")
                .header("Service-Component", "OSGI-INF/friday.xml")
                .header("Provide-Capability",
                        "osgi.service;objectClass:List<String>=\"org.manzanita.rules.Policy\"")
                .header("Require-Capability",
                        "osgi.extender;filter:=\"(&(osgi.extender=osgi.component)(version>=1.5))\"")
                .header("Import-Package", "org.manzanita.model,org.manzanita.rules")
                .entry("OSGI-INF/friday.xml", """
                        <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.5.0" name="friday">
                          <service><provide interface="org.manzanita.rules.Policy"/></service>
                          <implementation class="org.example.vendor.FridayPolicy"/>
                        </scr:component>
                        """)
                .entry(file, Files.readAllBytes(Path.of("target/test-classes").resolve(file)));
    }

    @Test
    @DisplayName("P1, P5, P6: a policy that runs apart judges as it does in the platform, and no class of it is loaded there")
    void thePolicyJudgesApartAsItDoesHere() throws IOException, InterruptedException {
        var year = copy.product().resolve("sample/2022-23");
        String pupil;
        try (var rows = Files.lines(year.resolve("agreements.csv"))) {
            pupil = rows.skip(1).findFirst().orElseThrow().split(",", -1)[1];
        }
        friday().addTo(copy.home().resolve("plug-ins/friday-1.0"));
        var show = "credit:show " + pupil + " --output csv";

        var ran = copy.run("program:import '" + year + "' --quiet", "feature:approve friday-1.0 --apart",
                "feature:install friday-1.0 --quiet", "feature:list", "feature:info friday", "feature:doctor", show,
                "policy:show friday", "feature:remove friday --quiet", show,
                "feature:approve friday --no-apart", "feature:install friday --quiet", "feature:info friday", show);

        assertThat(ran.code()).as(ran.err()).isZero();
        var shown = ran.out().split("(?m)^(?=day,)");
        assertThat(shown).hasSize(4);
        assertThat(table(shown[1])).contains(",FRIDAY").isEqualTo(table(shown[3]));
        assertThat(table(shown[2])).doesNotContain(",FRIDAY");
        assertThat(shown[0]).contains("to run apart, in a process of its own",
                "Of friday, friday runs apart, in a process of its own.", "apart", "friday 1.0.0 runs apart: in a"
                        + " process of its own, of 256 MB");
        assertThat(shown[2]).doesNotContain("to run apart").contains("Approved: friday 1.0.0.", "active");
        assertThat(copy.home().resolve("cache/apart/friday")).doesNotExist();
    }

    @Test
    @DisplayName("P1: one that cannot even say apart what it offers is not brought in, and everything is as it was")
    void oneThatDoesNotStartApartIsNotBroughtIn() throws IOException, InterruptedException {
        var broken = friday();
        broken.entry("OSGI-INF/friday.xml", new String(broken.entries().get("OSGI-INF/friday.xml"),
                StandardCharsets.UTF_8).replace("FridayPolicy", "NoSuchPolicy"))
                .addTo(copy.home().resolve("plug-ins/friday-1.0"));

        var refused = copy.run("feature:approve friday-1.0 --apart", "feature:install friday-1.0");
        assertThat(refused.code()).isEqualTo(3);
        assertThat(refused.err()).contains("was undone, and everything is as it was: friday did not start: failed: ",
                "java.lang.ClassNotFoundException");
        AddedFeature.named("teller").header("Provide-Capability",
                "osgi.service;objectClass:List<String>=\"org.manzanita.console.ConsoleCommand\"")
                .addTo(copy.home().resolve("plug-ins/teller-1.0"));
        var left = copy.run("feature:list", "feature:doctor", "feature:approve teller-1.0 --apart");
        assertThat(left.out()).contains("Everything that is installed works.").doesNotContain("friday");
        assertThat(left.code()).as(left.out()).isEqualTo(3);
        assertThat(left.err()).contains("teller cannot run apart: It offers org.manzanita.console.ConsoleCommand: a"
                + " command acts for whoever gives it", "approve it with --no-apart", "a feature of its own");
    }

    private static String table(String from) {
        return from.lines().takeWhile(line -> line.matches("(day|\\d{4}-\\d\\d-\\d\\d),.*")).reduce("",
                (one, two) -> one
                        + two + "\n");
    }
}
