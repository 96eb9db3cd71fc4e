package org.manzanita.rules;

import java.io.IOException;
import java.io.Reader;
import org.osgi.annotation.versioning.ProviderType;

/** Reads policies that are written as data, without putting them in force. */
@ProviderType
public interface PolicyFormat {

    /**
     * Reads one policy file.
     *
     * @param name the file's name, for what is said about it
     * @param law what the state lets an LEA set
     * @throws IOException if it cannot be read at all; what is wrong with its words is in the answer
     */
    PolicyReading read(String name, Reader in, Law law) throws IOException;
}
