package org.manzanita.stand;

import java.util.Map;
import java.util.function.ToIntFunction;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;

/** Takes the console's place: says what it was asked, and answers as it was told to. */
public final class StandIn implements BundleActivator, ToIntFunction<String[]> {

    @Override
    public void start(BundleContext context) {
        System.out.println("noise while bundles start");
        var properties = Map.of("manzanita.entry", "true", Constants.SERVICE_RANKING, 1000);
        context.registerService(ToIntFunction.class, this, FrameworkUtil.asDictionary(properties));
    }

    @Override
    public void stop(BundleContext context) {
        System.out.println("noise while bundles stop");
    }

    @Override
    public int applyAsInt(String[] words) {
        System.out.println(String.join("|", words));
        if (words.length > 0 && words[0].equals("fail")) {
            throw new IllegalStateException("as asked");
        }
        return words.length;
    }
}
