package org.manzanita.watch;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.manzanita.model.Status;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.LawRow;
import org.manzanita.rules.MedicalExemption;
import org.manzanita.rules.SchoolCalendar;
import org.manzanita.rules.Surroundings;

/** One pupil's year as a watch sees it: the law of the pupil's modality, the calendar, and the length of stay. */
final class Around {

    private final JudgedPupil pupil;
    private final Surroundings seen;
    private final List<LocalDate> studyDays;

    Around(JudgedPupil pupil, Surroundings seen) {
        this.pupil = pupil;
        this.seen = seen;
        this.studyDays = pupil.file().studyDaysThrough(pupil.year().lastDay(), seen.program());
    }

    JudgedPupil pupil() {
        return pupil;
    }

    Surroundings seen() {
        return seen;
    }

    LocalDate on() {
        return seen.on();
    }

    /** The row of law for the modality if its bundle brings one of its own, or else the one for all. */
    Optional<LawRow> law(String parameter, String modality, LocalDate day) {
        return seen.law().find(parameter, modality, day).or(() -> seen.law().find(parameter, "all", day));
    }

    /** The modality under which the pupil studied on the day, or was about to; empty if under none. */
    String modalityOn(LocalDate day) {
        String last = "";
        for (var judged : pupil.days()) {
            if (judged.day().isAfter(day) && !last.isEmpty()) {
                return last;
            }
            last = judged.modality();
        }
        return last;
    }

    SchoolCalendar calendarOn(LocalDate day) {
        var school = pupil.file().enrollmentOn(day).map(enrollment -> enrollment.fact().schoolId()).orElse("");
        return seen.program().calendarOf(school);
    }

    /** The schooldays of the whole school year that agreements cover, whether they are over or not. */
    List<LocalDate> studyDays() {
        return studyDays;
    }

    /**
     * EC 51747(i): whether the duties toward pupils of long stay hold on the day: the pupil has by then as many
     * schooldays in the year as end the exemption, and is in no necessary treatment.
     */
    boolean isLongStay(LocalDate day, String modality) {
        var limit = law("exemptBelowSchooldays", modality, day);
        return limit.isPresent() && through(day) >= limit.get().integer() && !isInTreatment(day, modality)
                && !isInShortEmergency(day);
    }

    /** EC 46393(d): study in an emergency of few schooldays asks for none of these duties. */
    private boolean isInShortEmergency(LocalDate day) {
        var limit = seen.law().find("emergencyExemptUpToSchooldays", "all", day);
        return limit.isPresent() && pupil.file().statusOn(Status.EMERGENCY, day)
                .filter(emergency -> studyDays.stream().filter(emergency.fact()::holdsOn).count() <= limit.get()
                        .integer())
                .isPresent();
    }

    boolean isInTreatment(LocalDate day, String modality) {
        return MedicalExemption.on(day, modality, pupil.file(), seen.program(), seen.law()).isPresent();
    }

    /** What the LEA chose among open readings, or the reading that holds unless it did. */
    String reading(String setting, String standard, LocalDate day) {
        return seen.program().setting(setting, day).map(chosen -> chosen.fact().value()).orElse(standard);
    }

    private int through(LocalDate day) {
        int found = Collections.binarySearch(studyDays, day);
        return found >= 0 ? found + 1 : -found - 1;
    }
}
