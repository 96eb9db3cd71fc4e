package org.manzanita.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Certificates that are not to be trusted, each for one reason: of vendors, of whoever stands between, and of roots. */
class CertificatesTest {

    @TempDir
    static Path folder;

    private static Path trust;
    private static byte[] plain;

    @BeforeAll
    static void aRootThatIsTrusted() {
        trust = Signing.trust(folder.resolve("trust"));
        plain = SampleJar.named("org.example.policy", "1.0.0").entry("rule.xml", new byte[20]).bytes();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            expired     | for whom no root of this installation vouches (validity check failed)
            notYet      | for whom no root of this installation vouches (validity check failed)
            noDigital   | rule.xml is not signed
            noUse       | is not for signing code
            tooLong     | holds for 500 days, and 400 are the most
            underVendor | for whom no root of this installation vouches
            tooDeep     | stand 2 others, and the root allows 1
            stranger    | for whom no root of this installation vouches
            underShort  | for whom no root of this installation vouches
            weakKey     | has 1024 bits, and 2048 are the least
            weakHash    | is signed with SHA1withECDSA, which is broken
            root        | rule.xml is not signed
            """)
    void aVendorWhoseCertificateIsNotToBeTrusted(String alias, String why) {
        var signature = Signature.of(Signing.signed(plain, alias), Roots.of(trust), Signing.DAY);

        assertThat(signature.vendor()).isEmpty();
        assertThat(signature.objections()).singleElement().asString().contains(why);
    }

    @Test
    void aVendorForWhomAnAuthorityOfTheRootVouchesIsTrusted() {
        assertThat(Signature.of(Signing.signed(plain, "underCounty"), Roots.of(trust), Signing.DAY))
                .isEqualTo(new Signature("CN=underCounty,O=Example", java.util.List.of()));
    }

    @Test
    void aRootThatHoldsNoMoreVouchesForNobodyThoughTheVendorsCertificateHolds() throws IOException {
        var own = Files.createDirectories(folder.resolve("short"));
        Files.copy(Signing.resource("rootShort.pem"), own.resolve("root.pem"), StandardCopyOption.REPLACE_EXISTING);
        var jar = Signing.signed(plain, "underShort");

        assertThat(Signature.of(jar, Roots.of(own), Signing.DAY).objections()).isEmpty();
        assertThat(Signature.of(jar, Roots.of(own), Signing.DAY.plus(Duration.ofDays(10))).objections())
                .singleElement().asString().contains("the root that vouches for it does not hold then");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            rootExpired.pem    | NotAfter
            rootNotYet.pem     | NotBefore
            rootNoCertSign.pem | is not one of an authority
            vendor.pem         | is not one of an authority
            rootWeak.pem       | has 1024 bits, and 2048 are the least
            README.md          | cannot be trusted as a root
            revoked.crl        | cannot be trusted as a root
            """)
    void aFileThatIsNotToBeTrustedAsARootIsNeitherLookedAtNorAdded(String file, String why) {
        var own = folder.resolve("never");

        assertThatThrownBy(() -> Roots.look(Signing.resource(file), Signing.DAY)).isInstanceOf(FeatureException.class)
                .hasMessageContaining(why);
        assertThatThrownBy(() -> Roots.add(own, Signing.resource(file), Signing.DAY))
                .isInstanceOf(FeatureException.class).hasMessageContaining(why);
        assertThat(own).doesNotExist();
    }

    @Test
    void severalCertificatesInOneFileAreNoRoot() throws IOException {
        var both = folder.resolve("both.pem");
        Files.writeString(both, Files.readString(Signing.resource("root.pem"))
                + Files.readString(Signing.resource("rootShort.pem")));

        assertThatThrownBy(() -> Roots.look(both, Signing.DAY)).hasMessageContaining("holds 2 certificates");
    }

    @Test
    void aSoundRootIsAddedUnderItsFingerprintAndVouchesFromThenOn() {
        var own = folder.resolve("new");
        Roots.add(own, Signing.resource("root.pem"), Signing.DAY);

        assertThat(own.toFile().list()).singleElement().asString().matches("root-[0-9a-f]{64}\\.pem");
        assertThat(Signature.of(Signing.signed(plain, "vendor"), Roots.of(own), Signing.DAY).objections()).isEmpty();
    }
}
