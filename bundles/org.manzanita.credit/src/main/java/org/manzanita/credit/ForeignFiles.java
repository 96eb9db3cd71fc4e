package org.manzanita.credit;

import java.util.SortedMap;
import org.manzanita.rules.ExchangeAdapter;
import org.osgi.annotation.versioning.ProviderType;

/** The files of other systems that plug-ins read. None of them can bring down or hold up whoever asks. */
@ProviderType
public interface ForeignFiles {

    /** Which file each installed adapter reads, by the adapter's name. */
    SortedMap<String, String> adapters();

    /**
     * What the adapter makes of a file.
     *
     * @param file at most {@value ExchangeAdapter#MOST_BYTES} bytes
     * @throws IllegalArgumentException if there is no such adapter, or more than one, or the file is larger
     * @throws PlugInFailedException if the plug-in failed, wavered, or took too long
     */
    ExchangeAdapter.Result read(String adapter, byte[] file);
}
