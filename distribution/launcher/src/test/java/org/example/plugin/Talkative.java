package org.example.plugin;

import java.util.logging.Logger;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Prints, or logs, the id of a pupil whom it should not speak of, as its header {@code Talks} says. */
public final class Talkative implements BundleActivator {

    @Override
    public void start(BundleContext context) {
        var talks = String.valueOf(context.getBundle().getHeaders().get("Talks")).split(" ", 2);
        switch (talks[0]) {
            case "out" -> System.out.println("looking at " + talks[1]);
            case "pieces" -> {
                System.err.print(talks[1].substring(0, 3));
                System.err.print(talks[1].substring(3));
            }
            default -> Logger.getLogger("org.example").warning("looking at " + talks[1]);
        }
    }

    @Override
    public void stop(BundleContext context) {
        System.out.println("stopped");
    }
}
