package org.manzanita.rules;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A file inside the bundle to which a class belongs. */
final class OwnResource {

    private OwnResource() {}

    /**
     * Opens it; null if the bundle has no such file. On a class path several bundles have files of one name: the owner's
     * is that beside its own class.
     */
    static @Nullable InputStream open(Class<?> owner, String path) throws IOException {
        var classFile = owner.getName().replace('.', '/') + ".class";
        var loader = Objects.requireNonNull(owner.getClassLoader());
        var self = Objects.requireNonNull(loader.getResource(classFile)).toString();
        var root = self.substring(0, self.length() - classFile.length());
        for (var candidate : Collections.list(loader.getResources(path))) {
            if (candidate.toString().startsWith(root)) {
                return candidate.openStream();
            }
        }
        return null;
    }
}
