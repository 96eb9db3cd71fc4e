package org.manzanita.exchange.internal;

import java.util.List;
import org.manzanita.exchange.TableCount;

/** How many rows of each table were read, and how many of them the ledger has already, or has otherwise. */
final class RowCounts {

    private final int[] all = new int[TableGuide.all().size()];
    private final int[] unchanged = new int[all.length];
    private final int[] corrected = new int[all.length];

    /** Counts the rows at hand. */
    void add(Incoming incoming) {
        for (var guide : incoming.tables()) {
            int place = guide.place();
            all[place] += incoming.rows(guide).size();
            for (var row : incoming.rows(guide)) {
                if (row.isUnchanged()) {
                    unchanged[place]++;
                } else if (!row.corrects().isEmpty()) {
                    corrected[place]++;
                }
            }
        }
    }

    void add(RowCounts others) {
        for (int place = 0; place < all.length; place++) {
            all[place] += others.all[place];
            unchanged[place] += others.unchanged[place];
            corrected[place] += others.corrected[place];
        }
    }

    /** Those tables of which there are rows. */
    List<TableCount> tables() {
        return TableGuide.all().stream().filter(guide -> all[guide.place()] > 0).map(guide -> {
            int at = guide.place();
            return new TableCount(guide.table(), all[at] - unchanged[at] - corrected[at], unchanged[at], corrected[at]);
        }).toList();
    }
}
