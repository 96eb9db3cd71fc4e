package org.manzanita.model;

import java.time.LocalDate;

/**
 * A session that was scheduled, and offered.
 *
 * @param minutes its scheduled length
 * @param twoWay whether teacher and pupils could speak with one another live
 * @param underPlan whether it is offered under the adopted plan of EC 51747(e)
 */
public record Session(String sessionId, String programId, LocalDate day, SessionKind sessionKind, SessionForm form,
        Channel channel, String educatorId, Minutes minutes, boolean twoWay, boolean underPlan) implements ProgramFact {

    @Override
    public String key() {
        return sessionId;
    }
}
