package org.manzanita.testing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.manzanita.model.BoardPolicy;
import org.manzanita.model.CalendarDay;
import org.manzanita.model.Credential;
import org.manzanita.model.CredentialKind;
import org.manzanita.model.DayKind;
import org.manzanita.model.Educator;
import org.manzanita.model.EntityType;
import org.manzanita.model.Figure;
import org.manzanita.model.Grade;
import org.manzanita.model.Lea;
import org.manzanita.model.LeaId;
import org.manzanita.model.Program;
import org.manzanita.model.ProgramTerm;
import org.manzanita.model.School;
import org.manzanita.model.SchoolMonth;
import org.manzanita.model.SchoolType;
import org.manzanita.model.SchoolYear;
import org.manzanita.model.Sets;
import org.manzanita.model.Setting;
import org.manzanita.model.Staffing;
import org.manzanita.model.Tokens;

/**
 * The program that every case starts from, and in which nothing is amiss: one school, its calendar, two certificated
 * teachers and an aide, and complete board policies. A case says only what differs.
 */
final class SoundProgram {

    static final LeaId LEA = new LeaId("3467447");
    static final String SCHOOL = "34674470000001";
    static final String CALENDAR = "main";
    static final String TEACHER = "teacher";
    private static final LocalDate LONG_AGO = LocalDate.of(2015, 7, 1);
    private static final LocalDate FAR_AHEAD = LocalDate.of(2040, 6, 30);
    private static final List<String> POLICY_ELEMENTS = List.of("assignmentLength", "evaluationTrigger",
            "satisfactoryProgress", "content", "reengagement", "synchronousPlan", "returnPlan",
            "agreementRequirement", "conference");

    private SoundProgram() {}

    static void addTo(CaseFacts facts, Part said, SchoolYear year, List<String> modalities) {
        facts.add(new Lea(LEA, "Example Unified", Tokens.parse(EntityType.class, said.text("lea", "district")),
                said.text("county", "Sacramento")));
        calendar(facts, said, year);
        facts.add(new School(SCHOOL, "Example School", Tokens.parse(SchoolType.class, said.text("school", "regular")),
                CALENDAR));
        for (var modality : said.text("programs", "").equals("none") ? List.<String>of() : modalities) {
            program(facts, modality + "-long", modality, ProgramTerm.LONG, true);
            program(facts, modality + "-short", modality, ProgramTerm.SHORT, true);
            program(facts, modality + "-part", modality, ProgramTerm.LONG, false);
        }
        staff(facts);
        said.map("teachers").forEach((program, number) -> teachers(facts, program, Integer.parseInt(number)));
        said.map("figures").forEach((name, value) -> facts.add(
                new Figure(year, name, new BigDecimal(value), "the case")));
        policies(facts, said, modalities);
        said.map("settings").forEach((name, value) -> facts.add(
                new Setting(name, value, LONG_AGO, Optional.empty(), "governing board of the case")));
    }

    private static void calendar(CaseFacts facts, Part said, SchoolYear year) {
        var closed = said.texts("closed").stream().map(LocalDate::parse).toList();
        var emergency = said.texts("emergency").stream().map(LocalDate::parse).toList();
        CaseCalendar.days(CALENDAR, year).stream().filter(day -> !closed.contains(day.day()))
                .map(day -> emergency.contains(day.day())
                        ? new CalendarDay(CALENDAR, day.day(), DayKind.EMERGENCY_CLOSURE)
                        : day)
                .forEach(facts::add);
        var months = said.parts("months");
        for (var month : months) {
            facts.add(new SchoolMonth(CALENDAR, month.number("month", 1), month.day("from", year.firstDay()),
                    month.day("until", year.lastDay())));
            month.finished();
        }
        if (months.isEmpty()) {
            CaseCalendar.months(CALENDAR, year).forEach(facts::add);
        }
    }

    private static void program(CaseFacts facts, String id, String modality, ProgramTerm term, boolean fullTime) {
        facts.add(new Program(id, id, modality, term, fullTime, Grade.TK, Grade.GRADE_12));
    }

    private static void staff(CaseFacts facts) {
        for (var certificated : List.of(TEACHER, "secondTeacher", "specialEducationTeacher")) {
            facts.add(new Educator(certificated, LEA, true));
            facts.add(new Credential(certificated, CredentialKind.CLEAR,
                    certificated.equals("specialEducationTeacher")
                            ? Sets.of("specialEducation")
                            : Sets.of("multipleSubject", "english", "mathematics", "science", "historySocialScience"),
                    LONG_AGO, FAR_AHEAD));
        }
        facts.add(new Educator("aide", LEA, false));
        facts.add(new Staffing(TEACHER, Optional.empty(), BigDecimal.ONE, LONG_AGO, FAR_AHEAD));
    }

    /** So many full-time teachers, each of whom the program takes whole. */
    private static void teachers(CaseFacts facts, String program, int number) {
        for (int i = 1; i <= number; i++) {
            facts.add(new Staffing(program + "-teacher-" + i, Optional.of(program), BigDecimal.ONE, LONG_AGO,
                    FAR_AHEAD));
        }
    }

    private static void policies(CaseFacts facts, Part said, List<String> modalities) {
        var board = said.parts("boardPolicy").stream().findFirst().orElseGet(() -> new Part("board policy", Map.of()));
        var elements = POLICY_ELEMENTS.stream().filter(element -> !board.texts("without").contains(element)).toList();
        var adopted = board.text("adopted", LONG_AGO.toString());
        if (!adopted.equals("never")) {
            var day = LocalDate.parse(adopted);
            for (var modality : modalities) {
                facts.add(new BoardPolicy("BP-6158-" + modality, modality, day, board.day("from", day),
                        board.text("until").map(LocalDate::parse),
                        board.text("publicMeeting").filter("never"::equals).isPresent()
                                ? Optional.empty()
                                : Optional.of(board.day("publicMeeting", day)),
                        Sets.copyOf(elements)));
            }
        }
        board.finished();
    }
}
