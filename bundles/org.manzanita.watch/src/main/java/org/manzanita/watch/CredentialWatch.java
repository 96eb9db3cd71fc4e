package org.manzanita.watch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.manzanita.model.Credential;
import org.manzanita.model.Educator;
import org.manzanita.rules.Citation;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.Notice;
import org.manzanita.rules.ProgramFile;
import org.manzanita.rules.Recorded;
import org.manzanita.rules.Surroundings;
import org.manzanita.rules.Watch;
import org.osgi.service.component.annotations.Component;

/**
 * EC 51747.5(a), 44865: credentials that end soon, or have ended, with none to follow. Days under a supervisor without
 * one earn nothing. How long before is said by the setting {@code credentialWarningDays}.
 */
@Component
public final class CredentialWatch implements Watch {

    private static final Citation SUPERVISION = new Citation("D-06", "EC 51747.5(a); EC 44865");
    private static final String WARNING_DAYS = "credentialWarningDays";
    private static final int UNLESS_CHOSEN = 60;

    @Override
    public String name() {
        return "credentialExpiring";
    }

    @Override
    public List<Notice> look(JudgedPupil pupil, Surroundings surroundings) {
        return List.of();
    }

    @Override
    public List<Notice> look(Surroundings surroundings) {
        var program = surroundings.program();
        var notices = new ArrayList<Notice>();
        var latest = new LinkedHashMap<String, Recorded<Educator>>();
        program.all(Educator.class).forEach(educator -> latest.put(educator.fact().key(), educator));
        for (var educator : latest.values()) {
            if (educator.fact().certificated()) {
                lastEnding(program, educator.fact().educatorId())
                        .flatMap(credential -> duty(credential, educator, surroundings))
                        .ifPresent(duty -> notices.add(duty.notice(name(), Optional.empty(), surroundings.on())));
            }
        }
        return notices;
    }

    private static Optional<Duty> duty(Recorded<Credential> credential, Recorded<Educator> educator,
            Surroundings surroundings) {
        var ends = credential.fact().until();
        var since = ends.minusDays(warningDays(surroundings));
        if (since.isAfter(surroundings.on()) || ends.isBefore(surroundings.year().firstDay())) {
            return Optional.empty();
        }
        var teacher = educator.fact().educatorId();
        return Optional.of(Duty.of("Record the renewed credential of " + teacher + ", or assign another teacher.",
                SUPERVISION, since, "The last credential of " + teacher + " ends on " + ends
                        + ", and none that follows it is recorded; days after it have no qualified supervisor.",
                List.of(educator.id(), credential.id())).due(Optional.of(ends)));
    }

    private static Optional<Recorded<Credential>> lastEnding(ProgramFile program, String educatorId) {
        var latest = new LinkedHashMap<String, Recorded<Credential>>();
        program.credentialsOf(educatorId).forEach(credential -> latest.put(credential.fact().key(), credential));
        return latest.values().stream().max((one, other) -> one.fact().until().compareTo(other.fact().until()));
    }

    private static int warningDays(Surroundings surroundings) {
        LocalDate on = surroundings.on();
        return surroundings.program().setting(WARNING_DAYS, on).map(setting -> setting.fact().value())
                .filter(value -> value.matches("\\d{1,3}")).map(Integer::parseInt).orElse(UNLESS_CHOSEN);
    }
}
