package org.manzanita.console.internal;

import picocli.CommandLine.Option;

/** What a command has to be told besides that cannot be taken back. */
final class SevereOptions {

    @Option(names = "--confirm", paramLabel = "NAME", description = "the name of what it is done to, once more: this cannot be taken back")
    String confirm = "";
}
