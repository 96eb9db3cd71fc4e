package org.manzanita.health.internal.check;

import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.manzanita.access.Alarm;
import org.manzanita.access.Journal;
import org.manzanita.health.internal.Said;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Whether someone has looked at every command that was marked. */
@Component(service = HealthCheck.class, property = HealthCheck.NAME + "=alarms")
public final class AlarmsCheck implements HealthCheck {

    private final Journal journal;

    @Activate
    public AlarmsCheck(@Reference Journal journal) {
        this.journal = journal;
    }

    @Override
    public Result execute() {
        long open = Alarm.all(journal).stream().filter(Alarm::isOpen).count();
        return open == 0
                ? Said.well("Nobody's command waits for someone to look at it.")
                : Said.warns("Nobody has looked at " + open + (open == 1 ? " command that is" : " commands that are")
                        + " marked.", "See why, and say what was found: log:alarms");
    }
}
