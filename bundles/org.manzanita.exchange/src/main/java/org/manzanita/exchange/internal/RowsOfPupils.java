package org.manzanita.exchange.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.manzanita.exchange.ExchangeException;
import org.manzanita.exchange.FaultCode;

/**
 * Counts rows, of which one folder may have so many of each pupil, and so many about the program as the memory holds. All
 * rows of a pupil are held and judged beside one another, so without a bound one pupil could take up all memory; nobody's
 * thirteen school years come near it.
 */
final class RowsOfPupils {

    static final int MOST = 100_000;

    /** What a row about the program takes at most, with all by which it is found. */
    private static final int BYTES_OF_A_ROW = 1024;

    private final long mostOfTheProgram = Runtime.getRuntime().maxMemory() / BYTES_OF_A_ROW;
    private long ofTheProgram;
    private final Map<String, int[]> counts = new HashMap<>();
    private final Incoming incoming;
    private final Faults faults;

    RowsOfPupils(Incoming incoming, Faults faults) {
        this.incoming = incoming;
        this.faults = faults;
    }

    /**
     * Whether the row may be taken; the first of a pupil that may not is told.
     *
     * @throws ExchangeException if it is about the program, and the memory holds no more of those
     */
    boolean hasRoom(TableGuide guide, List<String> cells, int line) {
        int pupil = guide.isAboutPupils() ? guide.indexOf("pupil") : -1;
        if (pupil < 0) {
            if (++ofTheProgram > mostOfTheProgram) {
                throw new ExchangeException("More than " + mostOfTheProgram
                        + " rows are about the program and not about"
                        + " one pupil, up to line " + line + " of " + guide.file()
                        + ", and no more of those are held in"
                        + " this memory. Start again with more, as in MANZANITA_JAVA_OPTIONS=-Xmx4g. Nothing was"
                        + " recorded.");
            }
            return true;
        }
        var count = counts.computeIfAbsent(cells.get(pupil), none -> new int[1]);
        if (++count[0] <= MOST) {
            return true;
        }
        incoming.isUnsure(guide.table());
        if (count[0] == MOST + 1) {
            faults.add(guide.file(), line, 0, FaultCode.TOO_MANY_OF_A_PUPIL, "More than " + MOST
                    + " rows are about the pupil " + TableGuide.shown(cells.get(pupil))
                    + ", and no more are taken of one"
                    + " pupil in one folder. See whether they are one pupil's.");
        }
        return false;
    }
}
