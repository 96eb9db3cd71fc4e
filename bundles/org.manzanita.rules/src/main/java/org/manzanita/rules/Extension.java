package org.manzanita.rules;

/** Code of a plug-in that a district's policy names, and that the platform asks where the policy does. */
public interface Extension {

    /** What {@link #name} has to look like, as a regular expression. */
    String NAME = "ext\\.[A-Za-z0-9][A-Za-z0-9.-]{0,99}";

    /** The name by which policies ask for it, as {@link #NAME} has it. */
    String name();
}
