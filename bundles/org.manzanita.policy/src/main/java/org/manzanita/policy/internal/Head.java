package org.manzanita.policy.internal;

import java.time.LocalDate;
import java.util.Optional;
import org.manzanita.model.EntityType;
import org.manzanita.model.LeaId;
import org.manzanita.policy.Basis;

/**
 * What a policy file says of itself.
 *
 * @param draft whether it is no more than a draft, and so not in force
 * @param entity what kind of LEA it is for, since the state asks some things by kind
 * @param supplements the id of the policy beside which it stands, if it is no whole policy of its own
 * @param basis of provisions that say none themselves
 */
public record Head(String id, String title, String revision, boolean draft, LeaId lea, EntityType entity,
        LocalDate from, LocalDate until, Optional<LocalDate> adopted, Optional<String> supplements, Basis basis) {}
