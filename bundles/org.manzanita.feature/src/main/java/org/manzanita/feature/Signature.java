package org.manzanita.feature;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSigner;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.Certificate;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.PKIXCertPathValidatorResult;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.stream.Collectors;

/**
 * Who signed a jar, by means of the JDK alone.
 *
 * <p>Every entry is read to its end, since a jar is verified no further than it is read. {@code jarsigner -verify} answers
 * 0 for a jar that nobody signed, for one with an entry added, and for one that a stranger signed anew.
 *
 * @param vendor the subject of the certificate, as {@code CN=Vendor, O=Example}; empty if there are objections
 * @param objections a sentence each; none if every entry is signed by one vendor whom a root of the LEA vouches for
 */
record Signature(String vendor, List<String> objections) {

    /** The longest that a vendor's certificate may hold, so that a stolen key is worth little for long. */
    private static final Duration LONGEST = Duration.ofDays(400);
    private static final String CODE_SIGNING = "1.3.6.1.5.5.7.3.3";

    /**
     * Looks at a jar.
     *
     * @param at when the certificate has to hold: the day of the approval if there is one, for that is when it was seen
     */
    static Signature of(byte[] jar, Roots roots, Instant at) {
        try {
            var file = Files.createTempFile("manzanita", ".jar");
            try {
                Files.write(file, jar);
                return of(file, roots, at);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            return refused("Its signature cannot be looked at: " + e.getMessage());
        }
    }

    private static Signature of(Path file, Roots roots, Instant at) throws IOException {
        Set<CodeSigner> signers = new LinkedHashSet<>();
        boolean isFirst = true;
        try (var jar = new JarFile(file.toFile(), true)) {
            for (var entry : jar.stream().toList()) {
                if (entry.isDirectory() || isOfSignature(entry.getName(), jar)) {
                    continue;
                }
                try (InputStream in = jar.getInputStream(entry)) {
                    in.transferTo(java.io.OutputStream.nullOutputStream());
                } catch (SecurityException e) {
                    return refused("Its entry " + entry.getName() + " was changed after it was signed ("
                            + e.getMessage() + ").");
                }
                var own = entry.getCodeSigners();
                if (own == null) {
                    return refused(jar.stream().noneMatch(each -> each.getName().endsWith(".SF"))
                            ? "Nobody has signed it."
                            : "Its entry " + entry.getName() + " is not signed, though others are.");
                }
                if (isFirst) {
                    signers.addAll(Arrays.asList(own));
                } else {
                    signers.retainAll(Arrays.asList(own));
                }
                isFirst = false;
            }
        } catch (SecurityException e) {
            return refused("It was changed after it was signed (" + e.getMessage() + ").");
        }
        if (signers.isEmpty()) {
            return refused(isFirst ? "Nobody has signed it." : "Its entries are signed by different people.");
        }
        var refusals = new ArrayList<String>();
        for (var signer : signers) {
            var chain = signer.getSignerCertPath().getCertificates().stream().map(X509Certificate.class::cast).toList();
            var refusal = refusal(chain, roots, at);
            if (refusal.isEmpty()) {
                return new Signature(name(chain.getFirst()), List.of());
            }
            refusals.add(refusal);
        }
        return new Signature("", refusals);
    }

    /** The manifest, and the files of a signature directly in {@code META-INF}; whatever else is there has to be signed. */
    private static boolean isOfSignature(String name, JarFile jar) {
        var upper = name.toUpperCase(Locale.ROOT);
        if (upper.equals(JarFile.MANIFEST_NAME)) {
            return true;
        }
        if (!upper.startsWith("META-INF/") || upper.indexOf('/', "META-INF/".length()) >= 0) {
            return false;
        }
        if (upper.endsWith(".SF")) {
            var stem = name.substring(0, name.length() - 2);
            return List.of("RSA", "DSA", "EC").stream().anyMatch(kind -> jar.getEntry(stem + kind) != null);
        }
        return List.of(".RSA", ".DSA", ".EC").stream().anyMatch(upper::endsWith)
                && jar.getEntry(name.substring(0, name.lastIndexOf('.')) + ".SF") != null;
    }

    /** Why the chain is not trusted; empty if it is. */
    private static String refusal(List<X509Certificate> chain, Roots roots, Instant at) {
        var vendor = chain.getFirst();
        if (roots.roots().isEmpty()) {
            return "It is signed by " + name(vendor) + ", and this installation trusts no root yet.";
        }
        var path = chain.stream().filter(each -> !roots.roots().contains(each)).toList();
        try {
            if (path.isEmpty()) {
                return "It is signed with a root itself, and a root only vouches for others.";
            }
            for (var certificate : path) {
                for (var list : roots.revoked()) {
                    var entry = list.getRevokedCertificate(certificate);
                    if (entry != null && list.getIssuerX500Principal().equals(certificate.getIssuerX500Principal())) {
                        return "The certificate of " + name(certificate) + " was revoked on "
                                + entry.getRevocationDate().toInstant().atZone(ZoneOffset.UTC).toLocalDate() + ".";
                    }
                }
            }
            var parameters = new PKIXParameters(roots.roots().stream().map(root -> new TrustAnchor(root, null))
                    .collect(Collectors.toSet()));
            parameters.setRevocationEnabled(false);
            parameters.setDate(Date.from(at));
            var checked = CertPathValidator.getInstance("PKIX").validate(CertificateFactory.getInstance("X.509")
                    .generateCertPath(new ArrayList<Certificate>(path)), parameters);
            // A path ends before its anchor, whose own dates and bounds are looked at by nobody else.
            if (checked instanceof PKIXCertPathValidatorResult result) {
                var root = result.getTrustAnchor().getTrustedCert();
                root.checkValidity(Date.from(at));
                if (path.size() - 1 > root.getBasicConstraints()) {
                    return "Between " + name(vendor) + " and the root " + name(root) + " stand " + (path.size() - 1)
                            + " others, and the root allows " + root.getBasicConstraints() + ".";
                }
            }
            for (var certificate : path) {
                var weakness = Strength.weakKey(certificate).or(() -> Strength.weakSignature(certificate));
                if (weakness.isPresent()) {
                    return weakness.get();
                }
            }
            var uses = vendor.getExtendedKeyUsage();
            if (uses == null || !uses.contains(CODE_SIGNING)) {
                return "The certificate of " + name(vendor) + " is not for signing code.";
            }
            var held = Duration.between(vendor.getNotBefore().toInstant(), vendor.getNotAfter().toInstant());
            return held.compareTo(LONGEST) > 0
                    ? "The certificate of " + name(vendor) + " holds for " + held.toDays() + " days, and "
                            + LONGEST.toDays() + " are the most."
                    : "";
        } catch (CertificateExpiredException | CertificateNotYetValidException e) {
            return "It is signed by " + name(vendor) + ", and the root that vouches for it does not hold then ("
                    + e.getMessage() + ").";
        } catch (CertPathValidatorException e) {
            return "It is signed by " + name(vendor) + ", for whom no root of this installation vouches ("
                    + e.getMessage() + ").";
        } catch (GeneralSecurityException e) {
            return "The certificate of " + name(vendor) + " cannot be checked: " + e.getMessage() + ".";
        }
    }

    private static String name(X509Certificate certificate) {
        return certificate.getSubjectX500Principal().getName();
    }

    private static Signature refused(String why) {
        return new Signature("", List.of(why));
    }
}
