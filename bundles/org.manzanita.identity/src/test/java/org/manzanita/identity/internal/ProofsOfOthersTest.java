package org.manzanita.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What others have published of the same algorithms. */
class ProofsOfOthersTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @CsvSource({"59, 287082", "1111111109, 081804", "1111111111, 050471", "1234567890, 005924", "2000000000, 279037",
            "20000000000, 353130"})
    @DisplayName("RFC 6238, appendix B: the codes for SHA-1, their last six digits")
    void codesAreThoseOfTheStandard(long seconds, String code) {
        long step = Totp.step(Instant.ofEpochSecond(seconds));

        assertThat(Totp.code(SECRET, step)).isEqualTo(code);
        assertThat(Totp.accepted(SECRET, code, Instant.ofEpochSecond(seconds), 0)).hasValue(step);
    }

    @ParameterizedTest
    @CsvSource({"'', ''", "f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    @DisplayName("RFC 4648, section 10: base32, without padding")
    void base32IsThatOfTheStandard(String plain, String encoded) {
        var bytes = plain.getBytes(StandardCharsets.US_ASCII);

        assertThat(Base32.of(bytes)).isEqualTo(encoded);
        assertThat(Base32.read(encoded)).isEqualTo(bytes);
    }

    @Test
    @DisplayName("The reference implementation of Argon2 (version 19): a hash of 'password'")
    void argon2idIsThatOfItsMakers() {
        var hash = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
        var passwords = new Passwords();

        assertThat(passwords.matches("password", hash)).isTrue();
        assertThat(passwords.matches("Password", hash)).isFalse();
        assertThat(passwords.matches("password", hash.replace("t=2", "t=3"))).isFalse();
    }
}
