package org.manzanita.credit;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.manzanita.rules.ExchangeAdapter;

/** The adapters at hand, each asked through the containment, with bytes of its own each time. */
public final class Adapters implements ForeignFiles {

    private static final int MOST_LETTERS = 200;

    private final List<ExchangeAdapter> installed;
    private final Containment containment;

    public Adapters(Collection<? extends ExchangeAdapter> installed, Containment containment) {
        this.installed = List.copyOf(installed);
        this.containment = containment;
    }

    @Override
    public SortedMap<String, String> adapters() {
        var offered = new TreeMap<String, String>();
        for (var adapter : installed) {
            var said = containment.ask(adapter, () -> List.of(adapter.name(), adapter.title())).given();
            if (said.size() == 2 && said.getFirst().matches(ExchangeAdapter.NAME)) {
                var title = said.getLast();
                offered.put(said.getFirst(), title.substring(0, Math.min(MOST_LETTERS, title.length())));
            }
        }
        return offered;
    }

    @Override
    public ExchangeAdapter.Result read(String adapter, byte[] file) {
        if (file.length > ExchangeAdapter.MOST_BYTES) {
            throw new IllegalArgumentException("The file has " + file.length + " bytes; an adapter is given at most "
                    + ExchangeAdapter.MOST_BYTES + ". Split it.");
        }
        var found = installed.stream().filter(each -> containment
                .ask(each, () -> List.of(each.name())).given().contains(adapter)).toList();
        if (found.size() != 1) {
            throw new IllegalArgumentException(found.isEmpty()
                    ? "No installed plug-in brings an adapter '" + adapter + "'."
                    : found.size() + " plug-ins bring an adapter '" + adapter + "': "
                            + String.join(", ", found.stream().map(Containment::known).sorted().toList()) + ".");
        }
        var one = found.getFirst();
        var answer = containment.ask(one, () -> List.of(one.read(file.clone())));
        answer.failure().ifPresent(failure -> {
            throw new PlugInFailedException(failure.says());
        });
        return answer.given().getFirst();
    }
}
