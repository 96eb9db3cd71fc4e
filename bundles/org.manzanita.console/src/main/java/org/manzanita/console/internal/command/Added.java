package org.manzanita.console.internal.command;

import java.util.ArrayList;
import java.util.List;

/** Entries that a command added to the ledger of an LEA, as the record of commands tells: {@code 3467447 #12-#40}. */
record Added(String lea, long first, long last) {

    /** Of several LEAs, with semicolons between. */
    static List<Added> in(String recorded) {
        var added = new ArrayList<Added>();
        for (var part : recorded.split("; ", -1)) {
            var words = part.replace("#", "").split("[ -]", -1);
            if (words.length == 3) {
                added.add(new Added(words[0], Long.parseLong(words[1]), Long.parseLong(words[2])));
            }
        }
        return added;
    }

    boolean holds(String ofLea, long entry) {
        return lea.equals(ofLea) && first <= entry && entry <= last;
    }
}
