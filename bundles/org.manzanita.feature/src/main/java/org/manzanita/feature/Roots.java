package org.manzanita.feature;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;

/**
 * Whom the LEA trusts to say who may sign: its own root certificates and their lists of revoked ones, and no others.
 *
 * @param roots from the files {@code *.pem}, {@code *.crt} and {@code *.cer} of the folder
 * @param revoked from the files {@code *.crl}
 */
public record Roots(List<X509Certificate> roots, List<X509CRL> revoked) {

    public Roots {
        roots = List.copyOf(roots);
        revoked = List.copyOf(revoked);
    }

    /**
     * What the folder holds; nobody is trusted if there is no folder.
     *
     * @throws FeatureException if a file of it cannot be read, or a list of revoked certificates is not of a root in it
     */
    static Roots of(Path folder) {
        var roots = new ArrayList<X509Certificate>();
        var revoked = new ArrayList<X509CRL>();
        if (Files.isDirectory(folder)) {
            for (var file : listing(folder)) {
                var name = file.getFileName().toString().toLowerCase(Locale.ROOT);
                try {
                    var factory = CertificateFactory.getInstance("X.509");
                    if (name.endsWith(".pem") || name.endsWith(".crt") || name.endsWith(".cer")) {
                        for (var certificate : factory.generateCertificates(content(file))) {
                            roots.add((X509Certificate) certificate);
                        }
                    } else if (name.endsWith(".crl")) {
                        for (var list : factory.generateCRLs(content(file))) {
                            revoked.add((X509CRL) list);
                        }
                    }
                } catch (GeneralSecurityException | IOException e) {
                    throw new FeatureException("The file " + file + " cannot be read as " + (name.endsWith(".crl")
                            ? "a list of revoked certificates"
                            : "a certificate") + ": " + e.getMessage() + ". Put the right one in its place.", e);
                }
            }
        }
        for (var list : revoked) {
            if (roots.stream().noneMatch(root -> isBy(root, list))) {
                throw new FeatureException("The list of revoked certificates of "
                        + list.getIssuerX500Principal().getName() + " in " + folder
                        + " is signed by none of the root certificates there, so it says nothing. Take it again from"
                        + " whoever keeps the root.");
            }
        }
        return new Roots(roots, revoked);
    }

    /** Adds a root certificate to the folder, under its fingerprint; it is to be looked at before. */
    public static void add(Path folder, Path file, Instant now) {
        try {
            var root = root(file, now);
            Files.createDirectories(folder);
            Lines.replace(folder.resolve("root-" + Digest.of(root.getEncoded()) + ".pem"), Files.readAllBytes(file));
        } catch (GeneralSecurityException | IOException e) {
            throw new FeatureException("The root in " + file + " could not be added to " + folder + ": " + e, e);
        }
    }

    /**
     * Looks at a root certificate.
     *
     * @return whose it is, with its SHA-256 fingerprint
     * @throws FeatureException if the file holds no one certificate of an authority, or one that does not hold then
     */
    public static String look(Path file, Instant now) {
        try {
            var root = root(file, now);
            return root.getSubjectX500Principal().getName() + ", with the SHA-256 fingerprint "
                    + Digest.of(root.getEncoded());
        } catch (GeneralSecurityException e) {
            throw new FeatureException("The file " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static X509Certificate root(Path file, Instant now) {
        try {
            var certificates = CertificateFactory.getInstance("X.509").generateCertificates(content(file));
            if (certificates.size() != 1) {
                throw new FeatureException("The file " + file + " holds " + certificates.size()
                        + " certificates, and a root is one. Take it out by: keytool -exportcert -rfc -alias root");
            }
            var root = (X509Certificate) certificates.iterator().next();
            var usage = root.getKeyUsage();
            if (root.getBasicConstraints() < 0 || usage == null || !usage[5]) {
                throw new FeatureException("The certificate of " + root.getSubjectX500Principal().getName() + " in "
                        + file + " is not one of an authority, so it cannot vouch for others. Make it with -ext"
                        + " bc:c=ca:true -ext ku:c=keyCertSign,cRLSign.");
            }
            Strength.weakKey(root).ifPresent(weakness -> {
                throw new FeatureException(weakness + " Make the root anew, as with -keyalg EC -groupname secp384r1.");
            });
            root.checkValidity(Date.from(now));
            return root;
        } catch (GeneralSecurityException | IOException e) {
            throw new FeatureException("The file " + file + " cannot be trusted as a root: " + e.getMessage()
                    + ". Name a certificate, as keytool -exportcert -rfc writes it.", e);
        }
    }

    private static boolean isBy(X509Certificate root, X509CRL list) {
        try {
            list.verify(root.getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static List<Path> listing(Path folder) {
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new FeatureException("The folder " + folder + " cannot be read: " + e, e);
        }
    }

    private static ByteArrayInputStream content(Path file) throws IOException {
        return new ByteArrayInputStream(Files.readAllBytes(file));
    }
}
