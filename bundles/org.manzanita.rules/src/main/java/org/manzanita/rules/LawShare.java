package org.manzanita.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What a source brings of the law, as it was when it was asked. */
public record LawShare(List<LawRow> rows, List<RegisteredRule> register, List<ReasonCode> reasonCodes,
        List<NotComputed> notComputed, List<OpenQuestion> openQuestions) implements LawSource {

    public LawShare {
        rows = List.copyOf(rows);
        register = List.copyOf(register);
        reasonCodes = List.copyOf(reasonCodes);
        notComputed = List.copyOf(notComputed);
        openQuestions = List.copyOf(openQuestions);
    }

    /** What those of the sources bring that can be read, whatever the others do. */
    @SuppressWarnings("CatchingUnchecked") // Sources are brought by plug-ins, too.
    public static List<LawShare> readable(Collection<? extends LawSource> sources) {
        var shares = new ArrayList<LawShare>();
        for (var source : sources) {
            try {
                shares.add(of(source));
            } catch (RuntimeException | Error e) {
                System.getLogger(LawShare.class.getName()).log(System.Logger.Level.ERROR,
                        "The tables of " + source.getClass().getName() + " cannot be read: " + e.getClass().getName());
            }
        }
        return shares;
    }

    public static LawShare of(LawSource source) {
        return new LawShare(source.rows(), source.register(), source.reasonCodes(), source.notComputed(),
                source.openQuestions());
    }
}
