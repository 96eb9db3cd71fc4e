package org.manzanita.exchange.internal;

import java.io.IOException;
import java.io.InputStream;

/** The bytes of one file, wherever it is kept; they can be read more than once. */
@FunctionalInterface
interface Bytes {

    InputStream open() throws IOException;
}
