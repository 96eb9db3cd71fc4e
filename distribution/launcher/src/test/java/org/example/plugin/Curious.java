package org.example.plugin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;

/** Looks around for what it was not granted, and notes what it found. */
public final class Curious implements BundleActivator {

    private final List<Object> kept = new ArrayList<>();

    @Override
    public void start(BundleContext context) throws InvalidSyntaxException {
        kept.add(new byte[1 << 16]);
        var found = new ArrayList<String>();
        var all = context.getAllServiceReferences((String) null, (String) null);
        found.add("services=" + (all == null ? 0 : all.length));
        found.add("secret=" + context.getServiceReference("java.lang.CharSequence"));
        found.add("launcher=" + context.getServiceReference("java.util.function.BiFunction"));
        found.add("framework=" + context.getBundle(0));
        found.add("bundles=" + Arrays.asList(context.getBundles()).size());
        context.registerService(List.class, found, null);
        context.addServiceListener(event -> found.add("event"));
    }

    @Override
    public void stop(BundleContext context) {
        kept.clear();
    }
}
