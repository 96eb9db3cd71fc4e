package org.manzanita.rules;

/** Code of a plug-in that a district's policy names, and that the platform asks where the policy does. */
public interface Extension {

    /** The name by which policies ask for it: {@code ext.} and letters, digits, dots or hyphens. */
    String name();
}
