package org.manzanita.feature;

import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.DSAPublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which keys and signatures are worth anything: what Java itself still lets through is more than an LEA should trust. */
final class Strength {

    private static final int RSA_BITS = 2048;
    private static final int EC_BITS = 256;
    private static final List<String> BROKEN_DIGESTS = List.of("MD2", "MD5", "SHA1");

    private Strength() {}

    /** Why the key of the certificate is too weak; empty if it is not. */
    static Optional<String> weakKey(X509Certificate certificate) {
        int bits = bits(certificate.getPublicKey());
        int least = certificate.getPublicKey() instanceof ECPublicKey ? EC_BITS : RSA_BITS;
        return bits < 0 || bits >= least
                ? Optional.empty()
                : Optional.of("The key of " + name(certificate) + " has " + bits + " bits, and " + least
                        + " are the least.");
    }

    /** Why the certificate is too weakly signed by whoever vouches for it; empty if it is not. */
    static Optional<String> weakSignature(X509Certificate certificate) {
        var algorithm = certificate.getSigAlgName();
        var upper = algorithm.toUpperCase(Locale.ROOT).replace("-", "");
        return BROKEN_DIGESTS.stream().anyMatch(upper::contains)
                ? Optional.of("The certificate of " + name(certificate) + " is signed with " + algorithm
                        + ", which is broken.")
                : Optional.empty();
    }

    /** Of a key whose size says how strong it is; -1 for one of fixed size, as Ed25519 has. */
    private static int bits(PublicKey key) {
        return switch (key) {
            case RSAPublicKey rsa -> rsa.getModulus().bitLength();
            case DSAPublicKey dsa -> dsa.getParams().getP().bitLength();
            case ECPublicKey ec -> ec.getParams().getCurve().getField().getFieldSize();
            default -> -1;
        };
    }

    private static String name(X509Certificate certificate) {
        return certificate.getSubjectX500Principal().getName();
    }
}
