package org.manzanita.platform;

/**
 * One thing that does not work, and the cause of it.
 *
 * @param who the symbolic name of the bundle, or the name of the component and of its bundle
 * @param cause what it needs and does not have, or how it failed, in a sentence
 * @param cure what someone who runs the installation can do, in a sentence
 */
public record Ailment(String who, String cause, String cure) {

    /** Whether it is of this bundle, or of a component in it. */
    public boolean isOf(String bundle) {
        return who.equals(bundle) || who.endsWith(" in " + bundle);
    }

    @Override
    public String toString() {
        return who + ": " + cause + " " + cure;
    }
}
