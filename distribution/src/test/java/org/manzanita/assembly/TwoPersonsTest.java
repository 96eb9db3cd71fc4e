package org.manzanita.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where people are named, whoever lets a plug-in in is not the one who brings it in, whatever roles he holds. */
class TwoPersonsTest {

    @TempDir
    Path folder;

    @Test
    @DisplayName("who approved a plug-in does not install it, another person does, and both are told of it")
    void whoApprovedItDoesNotInstallItAndAnotherPersonDoes() throws IOException, InterruptedException {
        var copy = ProductCopy.in(folder);

        var alone = copy.shell(folder, as("asmith") + " 'vendor:new example-usd' 'vendor:pack example-usd'"
                + " 'feature:trust example-usd/keys/root.pem' 'access:grant jdoe operator' 'access:grant asmith operator'"
                + " 'feature:approve example-usd-1.0.0.zip' 'feature:install example-usd-1.0.0.zip'");
        assertThat(alone.out()).as(alone.err()).contains("asmith is now operator", "Approved: example-usd 1.0.0")
                .doesNotContain("is installed");
        assertThat(alone.code()).as(alone.err()).isEqualTo(6);
        assertThat(alone.err()).contains("asmith has approved it, and whoever approves a feature does not install it");

        var other = copy.shell(folder, as("jdoe") + " 'feature:install example-usd-1.0.0.zip'"
                + " 'feature:info example-usd --output csv'");
        assertThat(other.code()).as(other.err()).isZero();
        assertThat(other.out()).contains("example-usd 1.0.0 is installed", "jdoe", "asmith");
    }

    private static String as(String person) {
        return "MANZANITA_JAVA_OPTIONS=-Duser.name=" + person + " manzanita run";
    }
}
