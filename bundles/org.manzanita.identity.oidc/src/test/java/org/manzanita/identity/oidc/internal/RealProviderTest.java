package org.manzanita.identity.oidc.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signing in with Spring Authorization Server, a provider that others have written. */
class RealProviderTest {

    @TempDir
    Path home;

    private Installation at;
    private final Browser browser = new Browser();
    private final List<Thread> browsing = new ArrayList<>();

    @BeforeEach
    void aDistrictWithAProvider() {
        at = new Installation(home, Clock.systemUTC(), Duration.ofSeconds(60));
        at.settings("issuer = " + RealProvider.issuer(), "client-id = " + RealProvider.OPEN_CLIENT);
    }

    @AfterEach
    void theBrowserIsClosed() throws InterruptedException {
        for (var each : browsing) {
            each.join();
        }
        browser.close();
    }

    private static boolean isAddress(String line) {
        return line.startsWith(RealProvider.issuer() + "/oauth2/authorize");
    }

    /** Whoever sits there opens the address, signs in, and the browser comes back to the console by itself. */
    private void comesBackAs(String subject) {
        at.reader = line -> {
            if (isAddress(line)) {
                browsing.add(Thread.ofPlatform().start(() -> {
                    var end = browser.signIn(line, subject);
                    browser.get(URI.create(end.replace("code=", "code=forged").replace("state=", "state=forged")));
                    browser.get(URI.create(end));
                }));
            }
        };
    }

    /** The same, from elsewhere: the address on which the browser ended is pasted. */
    private void pastesAs(String subject) {
        var shown = new ArrayList<String>();
        at.reader = shown::add;
        at.keyboard = question -> Optional.of(browser.signIn(
                shown.stream().filter(RealProviderTest::isAddress).toList().getLast(), subject));
    }

    @Test
    void signingInAtTheMachineIsAProof() {
        at.link("tlee", "sub-of-tlee");
        assertThat(at.run("tlee", "test:sign")).isEqualTo(Installation.NOT_ALLOWED);
        assertThat(at.err).contains("account:prove, or account:sign-in");
        comesBackAs("sub-of-tlee");
        assertThat(at.run("tlee", "account:sign-in")).as(at.err).isZero();
        assertThat(at.out).contains("It is you");
        assertThat(at.run("tlee", "test:sign")).as(at.err).isZero();
        assertThat(at.remotely("tlee", "test:sign")).as("in another session").isEqualTo(Installation.NOT_ALLOWED);
    }

    @Test
    void bySshTheAddressOnWhichTheBrowserEndsIsPasted() {
        at.link("tlee", "sub-of-tlee");
        pastesAs("sub-of-tlee");
        assertThat(at.remotely("tlee", "account:sign-in")).as(at.err).isZero();
        assertThat(at.remotely("tlee", "test:sign")).as(at.err).isZero();
        assertThat(at.record()).contains("account:sign-in").doesNotContain("code=", "state=", "callback");
    }

    @Test
    void aPastedAddressIsGoodOnceAndInItsOwnSignInAlone() {
        at.link("tlee", "sub-of-tlee");
        var shown = new ArrayList<String>();
        var ends = new ArrayList<String>();
        at.reader = shown::add;
        at.keyboard = question -> {
            ends.add(browser.signIn(shown.stream().filter(RealProviderTest::isAddress).toList().getLast(),
                    "sub-of-tlee"));
            return Optional.of(ends.getFirst());
        };
        assertThat(at.run("tlee", "account:sign-in --paste")).as(at.err).isZero();
        assertThat(at.run("tlee", "account:sign-in --paste")).isEqualTo(Installation.NOT_ALLOWED);
        assertThat(at.err).contains("does not belong to the sign-in");
    }

    @Test
    void theClientMayHaveASecretInAFileOfItsOwn() throws IOException {
        var secret = home.resolve("sign-in.secret");
        Files.writeString(secret, RealProvider.SECRET + "\n");
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
        at.settings("issuer = " + RealProvider.issuer(), "client-id = " + RealProvider.CLIENT_WITH_SECRET,
                "secret-file = sign-in.secret");
        at.link("tlee", "sub-of-tlee");
        pastesAs("sub-of-tlee");
        assertThat(at.remotely("tlee", "account:sign-in")).as(at.err).isZero();

        Files.writeString(secret, "another");
        assertThat(at.remotely("tlee", "account:sign-in")).isEqualTo(Installation.NOT_ALLOWED);
        assertThat(at.err).contains("(invalid_client)").doesNotContain("another");
    }

    @Test
    void theAccountOfSomebodyElseProvesNothingAndIsMarked() {
        at.link("tlee", "sub-of-tlee");
        at.link("bsmith", "sub-of-co");
        pastesAs("sub-of-co");
        assertThat(at.remotely("tlee", "account:sign-in")).isEqualTo(Installation.NOT_ALLOWED);
        assertThat(at.err).contains("with the account of somebody else");
        assertThat(at.remotely("tlee", "test:sign")).isEqualTo(Installation.NOT_ALLOWED);
        assertThat(at.record()).contains("a sign-in with the account of bsmith");
    }

    @Test
    void anAccountThatIsLinkedWithNobodyGivesNoRightAndNamesNobody() {
        pastesAs("sub-of-co");
        assertThat(at.remotely("stranger", "account:sign-in")).isEqualTo(Installation.NOT_ALLOWED);
        assertThat(at.err).doesNotContain("https", "It is you");
        assertThat(at.remotely("tlee", "account:sign-in")).isEqualTo(Installation.NOT_ALLOWED);
        assertThat(at.err).contains("account:link tlee 'sub-of-co'");
        assertThat(at.access.links().all()).isEmpty();
        assertThat(at.access.people().all()).extracting(held -> held.person())
                .containsExactlyInAnyOrder("tlee", "asmith", "bsmith");
    }

    @Test
    void unlinkedItProvesNothingFromThenOn() {
        at.link("tlee", "sub-of-tlee");
        pastesAs("sub-of-tlee");
        assertThat(at.remotely("tlee", "account:sign-in")).as(at.err).isZero();
        assertThat(at.run("asmith", "account:unlink tlee")).isEqualTo(Installation.NOT_ALLOWED);
        assertThat(at.run("bsmith", "access:approve " + at.access.approvals().open().getLast().code())).isZero();
        assertThat(at.run("asmith", "account:unlink tlee")).as(at.err).isZero();
        assertThat(at.remotely("tlee", "account:sign-in")).isEqualTo(Installation.NOT_ALLOWED);
    }

    @Test
    void whereASecondFactorIsAskedForAProviderThatDoesNotTellOfOneProvesNothing() {
        at.settings("issuer = " + RealProvider.issuer(), "client-id = " + RealProvider.OPEN_CLIENT, "amr = mfa; otp");
        at.link("tlee", "sub-of-tlee");
        pastesAs("sub-of-tlee");
        assertThat(at.remotely("tlee", "account:sign-in")).isEqualTo(Installation.NOT_ALLOWED);
        assertThat(at.err).contains("does not say that you signed in by mfa or otp");
    }

    @Test
    void theProviderIsShownAndAsked() {
        at.link("tlee", "sub-of-tlee");
        assertThat(at.run("asmith", "account:provider --ask")).as(at.err).isZero();
        assertThat(at.out).contains(RealProvider.issuer(), "sub-of-tlee", "asmith");
        assertThat(at.out.lines()).allMatch(line -> line.length() <= 80);
        assertThat(at.run("asmith", "account:provider --ask --output json")).as(at.err).isZero();
        assertThat(at.out).contains("\"answers\": true", "\"maximumAgeSeconds\": 300", "\"links\": [");
    }
}
