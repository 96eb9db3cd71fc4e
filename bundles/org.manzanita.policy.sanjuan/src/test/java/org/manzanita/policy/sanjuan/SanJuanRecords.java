package org.manzanita.policy.sanjuan;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.manzanita.model.*;
import org.manzanita.policy.PolicyException;
import org.manzanita.policy.PolicyReader;
import org.manzanita.rules.*;

/** A pupil of San Juan Unified, and what the district recorded, as a test of its policy puts it together. */
abstract class SanJuanRecords {

    static final String EL_SERENO = "34674473430386";
    static final PupilId PUPIL = new PupilId("pupil");
    static final SchoolYear YEAR = SchoolYear.of("2026-27");
    static final LocalDate TUE_2026_09_15 = LocalDate.of(2026, 9, 15);
    static final LocalDate FRI_2026_09_18 = LocalDate.of(2026, 9, 18);
    static final LocalDate MON_2026_09_21 = LocalDate.of(2026, 9, 21);

    final List<Entry> program = new ArrayList<>();
    final List<Entry> pupil = new ArrayList<>();
    long last;

    static PolicyReader.Published published() throws IOException, PolicyException {
        var file = SanJuanRecords.class.getResourceAsStream("/san-juan-usd.yaml");
        try (var in = new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8)) {
            return PolicyReader.read("san-juan-usd.yaml", in, Law.of(List.of()));
        }
    }

    void fact(List<Entry> entries, Fact fact) {
        entries.add(new Entry(new EntryId(++last), Instant.EPOCH, "test", "", fact));
    }

    void program(Fact fact) {
        fact(program, fact);
    }

    void status(Status status, LocalDate from, String detail) {
        fact(pupil, new PupilStatus(PUPIL, status, from, Optional.empty(), detail));
    }

    void enrolled(String school, String grade) {
        fact(pupil, new Enrollment("E-" + last, PUPIL, school, Grade.of(grade), "", YEAR.firstDay(),
                Optional.empty()));
    }

    void elSerenoPupil() {
        enrolled(EL_SERENO, "9");
        status(Status.MASTER_TEACHER, LocalDate.of(2026, 8, 1), "teacher");
        status(Status.TRANSFER_APPLICATION, LocalDate.of(2026, 8, 1), "");
    }

    void offered(String id, String programId, LocalDate day, SessionKind kind, Channel channel,
            boolean twoWay, int minutes) {
        program(new Session(id, programId, day, kind, SessionForm.SMALL_GROUP, channel, "teacher",
                Minutes.of(minutes), twoWay, true));
        fact(pupil, new Participation(id, PUPIL, Minutes.ZERO, ParticipationEvidence.NONE, Optional.empty()));
    }

    void assigned(String id, LocalDate on, LocalDate due) {
        fact(pupil, new Assignment(id, PUPIL, "A-1", "english", Optional.empty(), on, due, id));
    }

    Recorded<Agreement> agreement(String programId, LocalDate from, LocalDate until) {
        var agreement = new Agreement("A-1", PUPIL, "traditional", programId, from, until, OptionalInt.empty(),
                "teacher", Optional.empty(), Sets.of(), Optional.empty(), Optional.empty());
        fact(pupil, agreement);
        return new Recorded<>(new EntryId(last), Instant.EPOCH, agreement);
    }

    ProgramFile programFile() {
        program(new Lea(new LeaId("3467447"), "San Juan Unified", EntityType.DISTRICT, "Sacramento"));
        program(new Setting("draftPolicy", "san-juan-usd 2026.1", YEAR.firstDay(), Optional.empty(),
                "Board, synthetic"));
        return new ProgramFile(EntryId.LATEST, program);
    }

    Surroundings surroundings(LocalDate on) {
        return new Surroundings(programFile(), Law.of(List.of()), List.of(), YEAR, on);
    }

    List<Ruling> rulings(String programId) throws Exception {
        return rulings(programId, LocalDate.of(2026, 9, 14), MON_2026_09_21);
    }

    List<Ruling> rulings(String programId, LocalDate from, LocalDate until) throws Exception {
        if (program.stream().noneMatch(entry -> entry.fact() instanceof Credential)
                && programId.equals("tk5-remote")) {
            throw new IllegalStateException("The case needs a credential.");
        }
        var agreement = agreement(programId, from, until);
        var days = from.datesUntil(until.plusDays(1)).filter(day -> day.getDayOfWeek().getValue() <= 5).toList();
        return published().policy().rule(new Period(new PupilFile(PUPIL, pupil), programFile(), agreement, YEAR, days),
                Law.of(List.of()));
    }

    JudgedPupil judged(String programId, String grade, LocalDate day) {
        var finding = new Finding.NotEarned(Minutes.ZERO, Minutes.ZERO,
                List.of(Reason.refuses("X", new Citation("X", "X"), "nothing recorded", List.of())));
        return new JudgedPupil(new PupilFile(PUPIL, pupil), YEAR, List.of(new JudgedDay(day, "A-1", programId,
                "traditional", EL_SERENO, Grade.of(grade), finding)));
    }

    List<Notice> notices(String programId, String grade, LocalDate day, LocalDate on) throws Exception {
        return published().watch().look(judged(programId, grade, day), surroundings(on));
    }
}
