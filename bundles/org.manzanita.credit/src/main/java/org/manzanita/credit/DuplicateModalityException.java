package org.manzanita.credit;

/** Two installed bundles claim one modality name, so no day of it can be judged. */
public final class DuplicateModalityException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DuplicateModalityException(String name, Class<?> one, Class<?> other) {
        super("Two bundles claim the modality '" + name + "': " + one.getName() + " and " + other.getName()
                + ". Remove the feature of one of them.");
    }
}
