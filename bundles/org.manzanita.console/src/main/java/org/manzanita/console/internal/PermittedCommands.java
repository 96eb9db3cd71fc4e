package org.manzanita.console.internal;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.credit.Containment;
import org.manzanita.credit.CreditService;
import org.manzanita.ledger.Ledger;

/** The commands as someone is told of them: those that he may run. One that he may not is refused by name. */
record PermittedCommands(CommandSet commands, Door door) implements CommandSet {

    @Override
    public SortedSet<String> names() {
        var names = new TreeSet<>(commands.names());
        names.removeIf(name -> !commands.lend(name, door::admits).orElse(false));
        return Collections.unmodifiableSortedSet(names);
    }

    @Override
    public <T> Optional<T> lend(String name, Function<ConsoleCommand, T> use) {
        return commands.lend(name, use);
    }

    @Override
    public <T> Optional<T> judging(BiFunction<Ledger, CreditService, T> use) {
        return commands.judging(use);
    }

    @Override
    public Containment containment() {
        return commands.containment();
    }

    @Override
    public String origin(String name) {
        return commands.origin(name);
    }

    @Override
    public String whyMissing(String name) {
        return commands.whyMissing(name);
    }
}
