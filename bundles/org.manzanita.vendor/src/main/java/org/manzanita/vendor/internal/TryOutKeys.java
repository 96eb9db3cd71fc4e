package org.manzanita.vendor.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.manzanita.console.CommandException;
import org.manzanita.console.Outcome;

/**
 * Keys of a vendor's own, in a folder {@code keys}: a root, and a certificate for signing that it vouches for. They are
 * for trying out; an LEA trusts its own root, and answers a vendor's request by it.
 *
 * @param folder which only its owner can enter
 * @param store the key store, of which the password lies beside it
 * @param root the root's certificate, as an installation is told to trust it
 */
record TryOutKeys(Path folder, Path store, Path password, Path root) {

    /** The days that a certificate for signing may hold at the most. */
    private static final String VALIDITY = "400";

    private static final String VENDOR = "vendor";

    static TryOutKeys in(Path folder) {
        return new TryOutKeys(folder, folder.resolve("keys.p12"), folder.resolve("password"),
                folder.resolve("root.pem"));
    }

    boolean exist() {
        return Files.exists(store);
    }

    /** Makes them, for a vendor of this name. The folder is for its owner alone, where the file system knows owners. */
    void make(String vendor) {
        try {
            // Before anything lies in it, so that there is no moment in which others could read it.
            closed(folder);
            var random = new byte[24];
            new SecureRandom().nextBytes(random);
            Files.writeString(password, HexFormat.of().formatHex(random));
            keytool("-genkeypair", "-alias", "root", "-dname", "CN=" + vendor + " tries out", "-keyalg", "EC",
                    "-groupname", "secp384r1", "-ext", "bc:c=ca:true,pathlen:1", "-ext", "ku:c=keyCertSign,cRLSign",
                    "-validity", VALIDITY);
            keytool("-genkeypair", "-alias", VENDOR, "-dname", "CN=" + vendor, "-keyalg", "EC", "-groupname",
                    "secp256r1", "-signer", "root", "-ext", "ku:c=digitalSignature", "-ext", "eku:c=codeSigning",
                    "-validity", VALIDITY);
            Files.writeString(root, pem(entry(store, "root", password).getCertificate()));
        } catch (IOException | CertificateEncodingException e) {
            throw new CommandException(Outcome.NOT_ALLOWED, "The keys cannot be written to " + store + ": " + e + ".",
                    "");
        }
    }

    private static String pem(Certificate certificate) throws CertificateEncodingException {
        var lines = Base64.getMimeEncoder(64, new byte[]{'\n'}).encodeToString(certificate.getEncoded());
        return "-----BEGIN CERTIFICATE-----\n" + lines + "\n-----END CERTIFICATE-----\n";
    }

    /** The key to sign with, and the chain that vouches for it. */
    KeyStore.PrivateKeyEntry vendor() {
        return entry(store, VENDOR, password);
    }

    /** @throws CommandException if there is no such key, or the password is another */
    static KeyStore.PrivateKeyEntry entry(Path store, String alias, Path passwordFile) {
        try {
            var password = Files.readString(passwordFile).strip().toCharArray();
            var keys = KeyStore.getInstance(store.toFile(), password);
            if (keys.getEntry(alias,
                    new KeyStore.PasswordProtection(password)) instanceof KeyStore.PrivateKeyEntry key) {
                return key;
            }
            throw CommandException.notFound("There is no key '" + alias + "' in " + store + ".",
                    "keytool -list -keystore " + store + " names those there are.");
        } catch (GeneralSecurityException | IOException e) {
            throw new CommandException(Outcome.NOT_ALLOWED, "The key store " + store + " cannot be opened: "
                    + e.getMessage() + ".", "Its password is the first line of " + passwordFile + ".");
        }
    }

    private void keytool(String... words) throws IOException {
        var line = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        line.addAll(List.of(words));
        line.addAll(List.of("-keystore", store.toString(), "-storetype", "PKCS12", "-storepass:file",
                password.toString()));
        var said = Files.createTempFile("keytool", ".txt");
        try {
            var process = new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(said.toFile()).start();
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IOException("keytool came to no end");
            }
            if (process.exitValue() != 0) {
                throw new IOException("keytool says: " + Files.readString(said).strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            Files.delete(said);
        }
    }

    private static void closed(Path folder) throws IOException {
        Files.createDirectories(folder);
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }
}
