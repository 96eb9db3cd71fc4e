package org.manzanita.health.internal;

import org.apache.felix.hc.api.Result;
import org.apache.felix.hc.api.ResultLog;

/**
 * How the checks of the platform answer: one entry that says what is so, and one without weight that says what to do.
 * Checks of others may say as much as they like.
 */
public final class Said {

    private Said() {}

    public static Result well(String says) {
        return of(Result.Status.OK, says, "");
    }

    /** Of what works, and should not stay as it is. */
    public static Result warns(String says, String toDo) {
        return of(Result.Status.WARN, says, toDo);
    }

    public static Result fails(String says, String toDo) {
        return of(Result.Status.CRITICAL, says, toDo);
    }

    private static Result of(Result.Status status, String says, String toDo) {
        var log = new ResultLog().add(new ResultLog.Entry(status, says));
        return new Result(toDo.isEmpty() ? log : log.add(new ResultLog.Entry(Result.Status.OK, toDo)));
    }
}
