package org.manzanita.vendor.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class TryOutKeysTest {

    @TempDir
    Path folder;

    /** Whoever can list the folder of a plug-in cannot enter that of its keys, whatever the files in it allow. */
    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Its files know no such permissions.")
    void theKeysAndTheirPasswordLieInAFolderThatOnlyItsOwnerCanEnter() throws IOException {
        var keys = TryOutKeys.in(folder.resolve("keys"));

        keys.make("Example Unified");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("keys"))))
                .isEqualTo("rwx------");
        assertThat(keys.vendor().getCertificateChain()).hasSize(2);
    }
}
