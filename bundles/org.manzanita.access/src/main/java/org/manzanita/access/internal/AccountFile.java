package org.manzanita.access.internal;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.manzanita.access.Account;
import org.manzanita.access.Accounts;

/** The accounts in the file {@code accounts.tsv}, and in {@code accounts-required.tsv} whether everyone has to have one. */
final class AccountFile implements Accounts {

    private static final List<String> HEADINGS = List.of("person", "password", "secret", "lastStep", "recovery",
            "failures", "failedAt", "since");
    private static final String YES = "yes";

    private final LineFile file;
    private final LineFile required;

    AccountFile(Path folder) {
        this.file = new LineFile(folder.resolve("accounts.tsv"), HEADINGS);
        this.required = new LineFile(folder.resolve("accounts-required.tsv"), List.of("required"));
    }

    @Override
    public synchronized List<Account> all() {
        return file.read().stream().map(this::account).toList();
    }

    private Account account(List<String> line) {
        try {
            return new Account(line.get(0), line.get(1), line.get(2), Long.parseLong(line.get(3)),
                    Arrays.stream(line.get(4).split(";", -1)).filter(hash -> !hash.isEmpty()).toList(),
                    Integer.parseInt(line.get(5)),
                    Optional.of(line.get(6)).filter(at -> !at.isEmpty()).map(Instant::parse),
                    Instant.parse(line.get(7)));
        } catch (IllegalArgumentException | DateTimeException e) {
            // Without the line's own words: it holds a secret.
            throw new IllegalStateException("The list of accounts " + file.path() + " cannot be understood in the line"
                    + " of " + line.get(0) + ".", e);
        }
    }

    @Override
    public synchronized void keep(Account account) {
        var all = new ArrayList<>(all());
        all.removeIf(each -> each.person().equals(account.person()));
        all.add(account);
        write(all);
    }

    @Override
    public synchronized boolean remove(String person) {
        var all = new ArrayList<>(all());
        boolean was = all.removeIf(each -> each.person().equals(person));
        if (was) {
            write(all);
        }
        return was;
    }

    private void write(List<Account> all) {
        file.write(all.stream().map(account -> List.of(account.person(), account.password(), account.secret(),
                Long.toString(account.lastStep()), String.join(";", account.recovery()),
                Integer.toString(account.failures()), account.failedAt().map(Instant::toString).orElse(""),
                account.since().toString())).toList());
    }

    @Override
    public synchronized boolean isRequired() {
        return required.read().stream().anyMatch(line -> line.getFirst().equals(YES));
    }

    @Override
    public synchronized void require(boolean everyone) {
        required.write(List.of(List.of(everyone ? YES : "no")));
    }
}
