package org.manzanita.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.felix.hc.api.Result;
import org.junit.jupiter.api.Test;
import org.manzanita.access.Caller;
import org.manzanita.access.Links;
import org.manzanita.access.Role;
import org.manzanita.console.Needs;

class AccountCommandsTest extends AtTheConsole {

    @Test
    void signingCertifyingAndTakingOutTakeAFreshProofOfWhoHasSetOneUp() {
        named();
        for (var work : Map.of("tlee", "test:sign", "co", "test:certify").entrySet()) {
            var person = work.getKey();
            assertThat(run(person, work.getValue())).as(err).isZero();
            enroll(person);
            assertThat(run(person, work.getValue())).isEqualTo(NOT_ALLOWED);
            assertThat(err).contains("takes a proof", "account:prove");
            prove(person);
            assertThat(run(person, work.getValue())).as(err).isZero();
            clock.set(clock.instant().plus(Duration.ofMinutes(5)));
            assertThat(run(person, work.getValue())).isEqualTo(NOT_ALLOWED);
        }
    }

    @Test
    void theProofIsAskedForBeforeASecondPersonsApprovalIsUsedUp() {
        named();
        enroll("asmith");
        assertThat(run("asmith", "test:export")).isEqualTo(NOT_ALLOWED);
        assertThat(err).contains("takes a proof").doesNotContain("second person");
        prove("asmith");
        assertThat(run("asmith", "test:export")).isEqualTo(NOT_ALLOWED);
        assertThat(err).contains("second person");
        var code = access.approvals().open().getFirst().code();
        assertThat(run("bsmith", "access:approve " + code)).as(err).isZero();
        clock.set(clock.instant().plus(Duration.ofMinutes(5)));
        assertThat(run("asmith", "test:export")).isEqualTo(NOT_ALLOWED);
        prove("asmith");
        assertThat(run("asmith", "test:export")).as(err).isZero();
    }

    @Test
    void whoIsLinkedWithAnAccountElsewhereProvesHimselfByItBeforeHeSetsUpAPasswordHere() {
        named();
        access.links().add(new Links.Link("tlee", "https://login.district.example", "24828976", "asmith", LONG_AGO));
        assertThat(run("tlee", "test:sign")).isEqualTo(NOT_ALLOWED);
        assertThat(err).contains("account:prove, or account:sign-in");
        assertThat(run("tlee", "account:enroll")).isEqualTo(NOT_ALLOWED);
        assertThat(err).contains("account:sign-in", "account:unlink tlee");
        access.proofs().proved(new Caller("tlee", "console", "session of tlee", ""));
        assertThat(run("tlee", "test:sign")).as(err).isZero();
        enroll("tlee");
    }

    @Test
    void aProofInOneSessionIsNoneInAnother() {
        named();
        enroll("tlee");
        prove("tlee");
        assertThat(run("tlee", "test:sign")).isZero();
        assertThat(run(new Caller("tlee", "ssh", "another", "10.4.0.17", "SHA256:key", java.util.Set.of()),
                "test:sign")).isEqualTo(NOT_ALLOWED);
    }

    @Test
    void onceItIsAskedOfEveryoneWhoHasSetUpNothingIsToldToAndCan() {
        named();
        assertThat(run("asmith", "account:require everyone")).isEqualTo(NOT_ALLOWED);
        access.accounts().require(true);
        assertThat(run("tlee", "test:sign")).isEqualTo(NOT_ALLOWED);
        assertThat(err).contains("none yet", "account:enroll");
        enroll("tlee");
        prove("tlee");
        assertThat(run("tlee", "test:sign")).as(err).isZero();
    }

    @Test
    void nobodyAsksEveryoneForWhatHeHasNotHimself() {
        appoint("asmith", Role.ADMINISTRATOR);
        assertThat(run("asmith", "account:require everyone")).isEqualTo(CONFLICT);
        enroll("asmith");
        assertThat(run("asmith", "account:require everyone")).as(err).isZero();
        assertThat(access.accounts().isRequired()).isTrue();
        assertThat(run("asmith", "account:require enrolled")).isZero();
        assertThat(access.accounts().isRequired()).isFalse();
    }

    @Test
    void inAFreshInstallationNobodyIsAskedForAnything() {
        access.accounts().require(true);
        assertThat(run("tester", "test:export")).as(err).isZero();
    }

    @Test
    void whatIsLostIsTakenAwayBySomebodyElseAloneWithASecondPerson() {
        named();
        enroll("asmith");
        assertThat(run("asmith", "account:reset asmith")).isEqualTo(NOT_ALLOWED);
        assertThat(run("tlee", "account:reset asmith")).isEqualTo(NOT_ALLOWED);
        assertThat(run("bsmith", "account:reset asmith")).isEqualTo(NOT_ALLOWED);
        var code = access.approvals().open().stream().filter(request -> request.person().equals("bsmith")).findFirst()
                .orElseThrow().code();
        assertThat(run("asmith", "access:approve " + code)).as(err).isZero();
        assertThat(run("bsmith", "account:reset asmith")).as(err).isZero();
        assertThat(access.accounts().of("asmith")).isEmpty();
    }

    @Test
    void othersTakeThePlaceOfTheOldOnlyAfterAProof() {
        named();
        enroll("tlee");
        typed.addAll(List.of(PASSWORD, PASSWORD, "CODE"));
        assertThat(run("tlee", "account:enroll")).isEqualTo(NOT_ALLOWED);
        assertThat(run("tlee", "account:recovery")).isEqualTo(NOT_ALLOWED);
        prove("tlee");
        assertThat(run("tlee", "account:recovery")).as(err).isZero();
        assertThat(out.lines().filter(line -> line.matches(" {2}([A-Z2-7]{4}-){3}[A-Z2-7]{4}"))).hasSize(10);
        enroll("tlee");
    }

    @Test
    void aWrongProofIsRefusedAndTooManyHaveToWait() {
        named();
        enroll("tlee");
        for (int failed = 0; failed < Identity.FREE_FAILURES; failed++) {
            typed.addAll(List.of("no such password", "000000"));
            assertThat(run("tlee", "account:prove")).isEqualTo(NOT_ALLOWED);
            assertThat(err).contains("not right");
        }
        typed.addAll(List.of(PASSWORD, "CODE"));
        assertThat(run("tlee", "account:prove")).isEqualTo(NOT_ALLOWED);
        assertThat(err).contains("has to wait 31 seconds");
        clock.set(clock.instant().plusSeconds(30));
        prove("tlee");
    }

    @Test
    void proofsCannotBeTriedOnPaperWhichWouldBeGuessingForNothing() {
        named();
        enroll("tlee");
        typed.addAll(List.of("no such password", "000000"));
        assertThat(run("tlee", "account:prove --dry-run")).isEqualTo(WRONG_USE);
        assertThat(run("co", "account:enroll --dry-run")).as(err).isZero();
        assertThat(access.accounts().of("co")).isEmpty();
    }

    @Test
    void whereNobodyCanBeAskedNothingIsDone() {
        named();
        assertThat(run("tlee", "account:enroll")).isEqualTo(NOT_ALLOWED);
        assertThat(err).contains("never belong in the line itself");
        typed.addAll(List.of(PASSWORD, "something else altogether"));
        assertThat(run("tlee", "account:enroll")).isEqualTo(WRONG_USE);
        typed.add("short");
        assertThat(run("tlee", "account:enroll")).isEqualTo(WRONG_USE);
        assertThat(access.accounts().all()).isEmpty();
    }

    @Test
    void noSecretIsOnRecordOrAnywhereElse() throws IOException {
        named();
        enroll("tlee");
        prove("tlee");
        typed.addAll(List.of("a very wrong password", "123456"));
        assertThat(run("tlee", "account:prove")).isEqualTo(NOT_ALLOWED);
        try (var files = Files.walk(home)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file)).as(file.toString()).doesNotContain("brown", "very wrong", "123456");
            }
        }
        assertThat(Files.readString(home.resolve("journal/commands.jsonl"))).contains("account:prove")
                .doesNotContain(access.accounts().of("tlee").orElseThrow().secret());
    }

    @Test
    void theDoctorIsToldWhoHasNoSecondFactor() {
        var check = new SecondFactorCheck(access);
        assertThat(check.execute().getStatus()).isEqualTo(Result.Status.OK);
        appoint("asmith", Role.ADMINISTRATOR);
        assertThat(check.execute().toString()).contains("WARN", "asmith");
        enroll("asmith");
        assertThat(check.execute().toString()).contains("WARN", "account:require");
        access.accounts().require(true);
        assertThat(check.execute().getStatus()).isEqualTo(Result.Status.OK);
    }

    @Test
    void everyCommandHasARightAndExamplesAndHelpThatFits() {
        for (var name : accounts()) {
            assertThat(set.lend(name, command -> command.needs().map(Needs::value)).flatMap(needed -> needed))
                    .as(name).isNotEqualTo(Optional.empty());
            assertThat(set.lend(name, command -> command.examples()).orElseThrow()).as(name).isNotEmpty()
                    .allMatch(example -> example.startsWith(name));
            assertThat(run("tester", "help " + name)).isZero();
            assertThat(out.lines()).as(name).allMatch(line -> line.length() <= 80);
        }
        enroll("tester");
        assertThat(run("tester", "account:list")).isZero();
        assertThat(out).contains("tester").doesNotContain("argon2");
        assertThat(out.lines()).allMatch(line -> line.length() <= 80);
        assertThat(run("tester", "account:list --output json")).isZero();
        assertThat(out).contains("\"recoveryCodes\": 10", "\"required\": false");
    }

    private List<String> accounts() {
        return set.names().stream().filter(name -> name.matches("(account|emergency):.*")).toList();
    }

    /** Written anew with {@code -Dreference=rewrite}. */
    @Test
    void theReferencePageIsWhatTheCommandsSay() throws IOException {
        var made = new StringBuilder("""
                # Commands of accounts

                By what people prove anew who they are, as `help COMMAND` says it; how to use them:
                [Prove who you are](../how-to/prove-who-you-are.md).
                This page is made from the commands; a test holds it to them. To write it anew:
                `mvn -B -pl bundles/org.manzanita.identity -am verify -Dreference=rewrite`.
                """);
        for (var name : accounts()) {
            run("tester", "help " + name);
            made.append("\n## ").append(name).append("\n\n```text\n").append(out.strip()).append("\n```\n");
        }
        var page = Path.of("..", "..", "docs", "reference", "commands-of-accounts.md");
        if ("rewrite".equals(System.getProperty("reference"))) {
            Files.writeString(page, made.toString());
        }

        assertThat(page).as("write it anew with -Dreference=rewrite").hasContent(made.toString());
    }
}
