package org.manzanita.console.ssh.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import org.apache.sshd.common.config.keys.FilePasswordProvider;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.common.util.security.SecurityUtils;

/** The key by which clients know this installation again. It is made once and kept, as OpenSSH keeps its own. */
record HostKey(KeyPair pair) {

    /**
     * Reads the key of a folder, or makes one if there is none.
     *
     * @throws IllegalStateException if one is there and cannot be read: a new one would look like an impostor to everyone
     */
    static HostKey in(Path folder) {
        var file = folder.resolve("ssh-host-ed25519");
        try {
            return Files.exists(file) ? read(file) : made(file);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("The key of this host, " + file + ", cannot be read or written: "
                    + e.getMessage() + ". Put it back from a backup, or delete it; then clients are warned of a new"
                    + " one.", e);
        }
    }

    private static HostKey read(Path file) throws IOException, GeneralSecurityException {
        try (var in = Files.newInputStream(file)) {
            var pairs = SecurityUtils.loadKeyPairIdentities(null, file::toString, in, FilePasswordProvider.EMPTY);
            if (pairs == null || !pairs.iterator().hasNext()) {
                throw new GeneralSecurityException("it holds no key");
            }
            return new HostKey(pairs.iterator().next());
        }
    }

    private static HostKey made(Path file) throws IOException, GeneralSecurityException {
        var pair = SecurityUtils.getKeyPairGenerator(SecurityUtils.ED25519).generateKeyPair();
        var text = new ByteArrayOutputStream();
        OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(pair, "manzanita", null, text);
        Files.createDirectories(file.toAbsolutePath().getParent());
        var next = file.resolveSibling("ssh-host-ed25519.next");
        Files.deleteIfExists(next);
        if (next.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(next, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.write(next, text.toByteArray(), StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                StandardOpenOption.SYNC);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
        return new HostKey(pair);
    }

    String fingerprint() {
        return KeyUtils.getFingerPrint(BuiltinDigests.sha256, pair.getPublic());
    }
}
