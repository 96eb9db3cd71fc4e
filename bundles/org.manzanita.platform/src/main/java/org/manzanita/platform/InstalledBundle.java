package org.manzanita.platform;

/**
 * One bundle of a feature, as it stands now.
 *
 * @param name its symbolic name
 * @param state one of {@code apart} (never started here, but asked in a process of its own), {@code active}, {@code faulty} (active, and says of itself that something does not work), {@code
 *     starting}, {@code stopping}, {@code resolved} (not started),
 *     {@code installed} (something it needs is missing) and {@code uninstalled}
 */
public record InstalledBundle(String name, String version, String state) {

    /** Whether it is started or asked, or will be as soon as someone uses it. */
    public boolean works() {
        return state.equals("apart") || state.equals("active") || state.equals("starting");
    }
}
