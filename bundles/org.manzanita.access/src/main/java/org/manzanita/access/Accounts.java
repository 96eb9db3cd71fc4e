package org.manzanita.access;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** What people prove themselves by, and whether everyone has to. */
@ProviderType
public interface Accounts {

    List<Account> all();

    default Optional<Account> of(String person) {
        return all().stream().filter(account -> account.person().equals(person)).findFirst();
    }

    /** Keeps an account, in the place of the person's earlier one. */
    void keep(Account account);

    /** @return whether there was one */
    boolean remove(String person);

    /** Whether those who have no account are refused what takes a proof. Otherwise only those prove themselves who have one. */
    boolean isRequired();

    void require(boolean everyone);
}
