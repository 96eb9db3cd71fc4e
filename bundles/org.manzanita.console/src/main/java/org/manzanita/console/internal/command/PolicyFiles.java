package org.manzanita.console.internal.command;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.manzanita.console.CommandException;
import org.manzanita.console.Outcome;
import org.manzanita.credit.Containment;
import org.manzanita.rules.Law;
import org.manzanita.rules.Policy;
import org.manzanita.rules.PolicyFormat;
import org.manzanita.rules.PolicyReading;

/** Reads policy files that someone names on the command line. */
record PolicyFiles(Optional<PolicyFormat> format, List<Policy> policies, Containment containment) {

    PolicyFiles {
        policies = List.copyOf(policies);
    }

    List<AskedPolicy> installed() {
        return AskedPolicy.all(policies, containment);
    }

    /**
     * What stands in the file, faults among it.
     *
     * @throws CommandException if the file is not there, or nothing here reads policy files
     */
    PolicyReading read(Path file, Law law) {
        var reader = format.orElseThrow(() -> CommandException.notFound(
                "No installed bundle reads policies that are written as data.", "Start with the feature policy."));
        if (!Files.isRegularFile(file)) {
            throw CommandException.notFound("There is no file " + file + ".", "Name a policy file, as in policy.yaml.");
        }
        try (var in = Files.newBufferedReader(file)) {
            return reader.read(file.getFileName().toString(), in, law);
        } catch (MalformedInputException e) {
            throw new CommandException(Outcome.PROBLEMS, "The file " + file + " is not UTF-8 text.",
                    "Save it as UTF-8.");
        } catch (IOException e) {
            throw new CommandException(Outcome.NOT_ALLOWED, "The file " + file + " cannot be read: " + e.getMessage(),
                    "");
        }
    }

    /**
     * The installed policy of that id, or else what stands in the file of that name.
     *
     * @param name an id, or a file; an id may stand in the box of files, where there is no such file
     * @throws CommandException if there is neither, or the file has faults
     */
    AskedPolicy named(Path name, Law law) {
        boolean mayBeAnId = name.getNameCount() == 1 || (name.isAbsolute() && !Files.exists(name));
        return installed().stream()
                .filter(policy -> mayBeAnId && policy.id().equals(name.getFileName().toString())).findFirst()
                .orElseGet(() -> new AskedPolicy(sound(name, law), containment));
    }

    /** @throws CommandException if the file has faults */
    Policy sound(Path file, Law law) {
        var read = read(file, law);
        return read.policy()
                .orElseThrow(() -> new CommandException(Outcome.PROBLEMS, "The file " + file + " has faults, "
                        + "the first in line " + read.faults().getFirst().line() + ": "
                        + read.faults().getFirst().says(),
                        "To see them all: policy:check '" + file + "'"));
    }
}
