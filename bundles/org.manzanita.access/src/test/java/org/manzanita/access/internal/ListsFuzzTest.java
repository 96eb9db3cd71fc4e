package org.manzanita.access.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.manzanita.access.Account;
import org.manzanita.access.Key;
import org.manzanita.testing.Bounds;

/** Whatever the bytes of the lists of accounts, keys and links: each is understood whole, or proves and opens nothing. */
class ListsFuzzTest {

    private static final List<String> FILES = List.of("accounts.tsv", "keys.tsv", "keys-used.tsv", "links.tsv",
            "canaries.tsv");
    private static final Path FOLDER = folder();

    private static Path folder() {
        try {
            var folder = Files.createTempDirectory("lists-fuzz");
            folder.toFile().deleteOnExit();
            FILES.forEach(name -> folder.resolve(name).toFile().deleteOnExit());
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<Arguments> lists() {
        return Stream
                .of("""
                        person\tpassword\tsecret\tlastStep\trecovery\tfailures\tfailedAt\tsince
                        jdoe\t$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA\tJBSWY3DP\t58\ta;b\t1\t2026-07-01T00:00:00Z\t2026-07-01T00:00:00Z
                        """,
                        """
                                person\tkey\tfrom\tuntil\taddresses\troles\tcommands\taddedBy\trevokedAt\trevokedBy
                                jdoe\tssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGz jdoe\t2026-07-01\t2027-06-30\t10.0.0.0/8;::1\tclerk\tcredit:*\tadmin\t2026-08-01T00:00:00Z\tadmin
                                """,
                        """
                                person\tissuer\tsubject\tlinkedBy\tlinkedOn
                                jdoe\thttps://login.district.example\t24828976\tasmith\t2026-10-05
                                """, """
                                lea\tpupil\taddedBy\taddedOn
                                3467447\tP-9000\tadmin\t2026-10-05
                                """, """
                                fingerprint\tat\taddress
                                jdoe\tyesterday\t10.4.0.17
                                """, """
                                lea\tpupil\taddedBy\taddedOn
                                no lea\tP-9000\tadmin\tyesterday
                                """,
                        """
                                person\tkey\tfrom\tuntil\taddresses\troles\tcommands\taddedBy\trevokedAt\trevokedBy
                                jdoe\tssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGz\t+999999999-12-31\t+999999999-12-31\t\t\t\tadmin\t\t
                                """)
                .map(text -> Arguments.of((Object) text.getBytes(StandardCharsets.UTF_8)));
    }

    @MethodSource("lists")
    @FuzzTest
    void eachListIsUnderstoodWholeOrRefused(byte[] input) throws Exception {
        for (var name : FILES) {
            Files.write(FOLDER.resolve(name), input);
        }
        var told = Bounds.hold(() -> {
            var all = new ArrayList<Object>();
            all.addAll(understood(() -> new AccountFile(FOLDER).all().stream().map(Account::person).toList()));
            all.addAll(understood(() -> new KeyFile(FOLDER, Clock.systemUTC()).all().stream().map(Key::fingerprint)
                    .toList()));
            all.addAll(understood(() -> new KeyFile(FOLDER, Clock.systemUTC()).lastUse("jdoe").stream().toList()));
            all.addAll(understood(() -> new LinkFile(FOLDER).all()));
            all.addAll(understood(() -> new CanaryFile(FOLDER).all()));
            return all;
        });
        assertThat(told).doesNotContainNull();
    }

    private static List<?> understood(Supplier<List<?>> list) {
        try {
            return list.get();
        } catch (IllegalStateException e) {
            return List.of();
        }
    }
}
