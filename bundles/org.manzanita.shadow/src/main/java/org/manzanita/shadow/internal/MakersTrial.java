package org.manzanita.shadow.internal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.manzanita.platform.BundleCheck;
import org.osgi.service.component.annotations.Component;

/** Says what the vendor's kit wrote into a bundle when its maker tried it; it is signed with the rest of the bundle. */
@Component
public final class MakersTrial implements BundleCheck {

    static final String RESULTS = "META-INF/manzanita/trial.txt";
    private static final String CASES = "META-INF/manzanita/cases/";
    private static final String BESIDE = "beside\t";

    @Override
    public List<String> objections(Map<String, byte[]> entries) {
        return List.of();
    }

    @Override
    public List<String> notes(Map<String, byte[]> entries) {
        var results = entries.get(RESULTS);
        if (results == null) {
            return List.of();
        }
        var lines = new String(results, StandardCharsets.UTF_8).lines().toList();
        long held = lines.stream().filter(each -> each.endsWith("\tholds")).count();
        long cases = entries.keySet().stream().filter(each -> each.startsWith(CASES)).count();
        var beside = lines.stream().filter(each -> each.startsWith(BESIDE) && each.length() > BESIDE.length())
                .map(each -> " beside " + each.substring(BESIDE.length())).findFirst().orElse("");
        return List.of("By what its maker's kit wrote into it, it held in " + held + (held == 1 ? " trial" : " trials")
                + beside + ". " + RESULTS + " lists them, with " + cases + (cases == 1 ? " file" : " files")
                + " of cases beside it.");
    }
}
