package org.manzanita.policy.urban.internal;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.manzanita.model.*;
import org.manzanita.rules.*;

/** A pupil of grade 10 in a school of the North region, and the facts that a test adds. */
final class MetropolisFacts {

    static final SchoolYear YEAR = SchoolYear.of("2026-27");
    static final LocalDate MON_2026_09_14 = LocalDate.of(2026, 9, 14);
    static final String NORTH = "99999900000023";

    private final PupilId pupil;
    private final List<Entry> aboutPupil = new ArrayList<>();
    private final List<Entry> aboutProgram = new ArrayList<>();
    private long last;

    MetropolisFacts(String pupil, LeaId lea) {
        this.pupil = new PupilId(pupil);
        program(new Lea(lea, "Metropolis Unified", EntityType.DISTRICT, "Metropolis"));
        program(new School(NORTH, "North High", SchoolType.REGULAR, "main"));
        for (var day = MON_2026_09_14; day.isBefore(MON_2026_09_14.plusWeeks(8)); day = day.plusDays(1)) {
            if (day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0) {
                program(new CalendarDay("main", day, DayKind.INSTRUCTION));
            }
        }
        pupil(new Enrollment("E-1", this.pupil, NORTH, Grade.GRADE_10, "", YEAR.firstDay(), Optional.empty()));
    }

    MetropolisFacts(String pupil) {
        this(pupil, Metropolis.LEA);
        program(new Setting("draftPolicy", "other 1; metropolis-usd 2026.1", YEAR.firstDay(), Optional.empty(),
                "Board"));
    }

    MetropolisFacts program(Fact fact) {
        aboutProgram.add(new Entry(new EntryId(++last), Instant.EPOCH, "test", "", fact));
        return this;
    }

    MetropolisFacts pupil(Fact fact) {
        aboutPupil.add(new Entry(new EntryId(++last), Instant.EPOCH, "test", "", fact));
        return this;
    }

    MetropolisFacts status(Status status, LocalDate from, String detail) {
        return pupil(new PupilStatus(pupil, status, from, Optional.empty(), detail));
    }

    MetropolisFacts took(ActionKind action, LocalDate day) {
        return pupil(new ActionTaken("X-" + last, pupil, action, day, Optional.empty(), Sets.of()));
    }

    MetropolisFacts agreement(String program) {
        return pupil(agreementOf(program));
    }

    private Agreement agreementOf(String program) {
        return new Agreement("A-1", pupil, "traditional", program, YEAR.firstDay(), YEAR.lastDay(),
                OptionalInt.empty(), "teacher", Optional.empty(), Sets.of(), Optional.empty(), Optional.empty());
    }

    /** The week of 14 September under an agreement of the program. */
    Period week(String program) {
        return new Period(file(), programFile(), new Recorded<>(new EntryId(99), Instant.EPOCH, agreementOf(program)),
                YEAR, List.of(MON_2026_09_14, MON_2026_09_14.plusDays(1), MON_2026_09_14.plusDays(2)));
    }

    JudgedPupil judged(Finding... findings) {
        var days = new ArrayList<JudgedDay>();
        for (var finding : findings) {
            days.add(new JudgedDay(MON_2026_09_14.plusDays(days.size()), "A-1", "city-school", "traditional", NORTH,
                    Grade.GRADE_10, finding));
        }
        return new JudgedPupil(file(), YEAR, days);
    }

    Surroundings on(LocalDate day) {
        return new Surroundings(programFile(), Law.of(List.of()), List.of(), YEAR, day);
    }

    private PupilFile file() {
        return new PupilFile(pupil, aboutPupil);
    }

    private ProgramFile programFile() {
        return new ProgramFile(EntryId.LATEST, aboutProgram);
    }
}
