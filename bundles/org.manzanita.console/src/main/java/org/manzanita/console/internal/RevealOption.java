package org.manzanita.console.internal;

import picocli.CommandLine.Option;

/** What a command that can show names of pupils can be told besides. */
final class RevealOption {

    @Option(names = "--reveal", description = "names in full, for those who may see them; it is put on record")
    boolean reveal;
}
