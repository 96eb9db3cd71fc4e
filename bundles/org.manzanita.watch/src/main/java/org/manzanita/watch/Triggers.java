package org.manzanita.watch;

import java.time.LocalDate;

/** Which tests call for re-engagement: those that the modality names, or else all that general law sets. */
final class Triggers {

    private Triggers() {}

    static boolean apply(String trigger, Around around, String modality, LocalDate day) {
        var named = around.seen().law().find("reengagementTriggers", modality, day);
        return named.isEmpty() ? !trigger.equals("progress") : named.get().words().contains(trigger);
    }
}
