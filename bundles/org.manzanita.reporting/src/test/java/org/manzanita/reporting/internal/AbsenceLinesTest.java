package org.manzanita.reporting.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.manzanita.law.california.CaliforniaLaw;
import org.manzanita.ledger.PersonName;
import org.manzanita.model.ClassroomAttendance;
import org.manzanita.model.Days;
import org.manzanita.model.Enrollment;
import org.manzanita.model.Fact;
import org.manzanita.model.Grade;
import org.manzanita.model.Minutes;
import org.manzanita.model.Pupil;
import org.manzanita.model.PupilId;
import org.manzanita.model.PupilStatus;
import org.manzanita.model.Status;
import org.manzanita.reporting.AbsenceFault;
import org.manzanita.reporting.AbsenceFile;
import org.manzanita.reporting.AbsenceLine;
import org.manzanita.rules.JudgedDay;
import org.manzanita.rules.Law;

@DisplayName("EC 60900: the state's absence summary as a file")
class AbsenceLinesTest {

    private static final LocalDate FIRST = LocalDate.of(2025, 8, 18);
    private static final String SCHOOL = "12345673430386";
    private static final Law LAW = Law.of(List.of(new CaliforniaLaw(), new ReportingLaw()));
    private static final String SOUND = "STAS^^L-1^1234567^3430386^2025-2026^1234567890^P-1^Paz^Jimenez^20110228^F^N^N"
            + "^39^33^0^0^1^0^2^3^^0";

    private final District district = District.district("2025-26").program("full", "paper", true)
            .school(SCHOOL, FIRST, 20);
    private final Map<String, PersonName> names = new HashMap<>();

    private void pupil(String id, int studied, int earned, Fact... more) {
        var facts = new ArrayList<Fact>(List.of(
                new Pupil(new PupilId(id), LocalDate.of(2011, 2, 28), Optional.of("1234567890"), Optional.empty()),
                new Enrollment("N-" + id, new PupilId(id), SCHOOL, Grade.GRADE_9, "", FIRST, Optional.empty())));
        facts.addAll(List.of(more));
        var days = District.weekdays(FIRST, studied);
        var judged = new ArrayList<JudgedDay>();
        for (int i = 0; i < days.size(); i++) {
            judged.add(District.day(days.get(i), SCHOOL, Grade.GRADE_9,
                    i < earned ? District.earned() : District.refused("BELOW_MINIMUM_DAY")));
        }
        names.putIfAbsent(id, new PersonName(id, "Jiménez", "Paz"));
        district.pupil(id, facts, judged);
    }

    private AbsenceFile file() {
        var lines = new AbsenceLines(district.afterwards(), names);
        district.pupils().forEach(lines);
        return lines.file();
    }

    private static List<AbsenceFault> faults(String text) {
        var faults = new ArrayList<AbsenceFault>();
        var lines = AbsenceText.read(text.getBytes(StandardCharsets.UTF_8), faults);
        AbsenceChecks.check(lines, LAW, faults);
        return AbsenceChecks.inOrder(faults);
    }

    private static PupilStatus status(Status status, LocalDate from, LocalDate until) {
        return new PupilStatus(new PupilId("P-1"), status, from, Optional.of(until), "");
    }

    @Nested
    class Writing {

        @Test
        @DisplayName("CAL-01, CAL-02: a full-time pupil's line holds every field that is on record")
        void aLineOfAFullTimePupil() {
            pupil("P-1", 20, 17, new PupilStatus(new PupilId("P-1"), Status.GENDER_REPORTED, FIRST, Optional.empty(),
                    "X"));
            var text = new String(AbsenceText.write(file().lines()), StandardCharsets.UTF_8);
            assertThat(text).isEqualTo("STAS^^12345673430386_2025-2026_P-1^1234567^3430386^2025-2026^1234567890^P-1"
                    + "^Paz^Jimenez^20110228^X^N^N^20^0^0^0^0^0^3^17^^0\r\n");
            assertThat(faults(text)).isEmpty();
        }

        @Test
        @DisplayName("CAL-02: lines before 2025-26 end with field 13.22")
        void earlierLinesAreShorter() {
            var before = District.district("2024-25").school(SCHOOL, FIRST.minusYears(1), 1);
            assertThat(new AbsenceLines(before.afterwards(), Map.of()).file().lines()).isEmpty();
            assertThat(LAW.need("absenceLineFields", "all", LocalDate.of(2025, 6, 30)).integer()).isEqualTo(22);
            var earliest = District.district("2020-21");
            assertThatThrownBy(() -> new AbsenceLines(earliest.afterwards(), Map.of()))
                    .hasMessageContaining("2020-21 are not written");
        }

        @Test
        @DisplayName("CAL-03: days in class and absences on record settle what study does not")
        void theRegisterIsOfFacts() {
            var attended = District.weekdays(FIRST.plusWeeks(1), 12).stream()
                    .map(day -> (Fact) new ClassroomAttendance(new PupilId("P-1"), day, "all", Minutes.of(300)))
                    .toList();
            var facts = new ArrayList<>(attended);
            facts.add(status(Status.ABSENT_EXCUSED, LocalDate.of(2025, 9, 10), LocalDate.of(2025, 9, 11)));
            facts.add(status(Status.ABSENT_UNEXCUSED, LocalDate.of(2025, 9, 12), LocalDate.of(2025, 9, 12)));
            pupil("P-1", 5, 3, facts.toArray(Fact[]::new));
            var line = file().lines().getFirst();
            assertThat(line.cells().subList(14, 22)).containsExactly("20", "12", "0", "0", "2", "1", "2", "3");
        }

        @Test
        @DisplayName("CAL-03: a day of which nothing is on record withholds the line, and the day is named")
        void nothingIsInvented() {
            pupil("P-1", 5, 5);
            var file = file();
            assertThat(file.lines()).isEmpty();
            assertThat(file.withheld()).singleElement().satisfies(one -> assertThat(one.why())
                    .startsWith(
                            "15 of 20 expected days have neither study, attendance nor absence on record, the first "
                                    + "on 2025-08-25."));
        }

        @Test
        @DisplayName("CAL-05: hours over hours scheduled are rounded so that the line still balances")
        void thirdsOfDaysStillBalance() {
            var days = District.weekdays(FIRST, 20).stream()
                    .map(day -> District.day(day, SCHOOL, Grade.GRADE_9, District.earned(Days.of(1, 3)))).toList();
            names.put("P-1", new PersonName("P-1", "A", "B"));
            district.pupil("P-1", List.of(
                    new Pupil(new PupilId("P-1"), LocalDate.of(2011, 2, 28), Optional.of("1234567890"),
                            Optional.empty()),
                    new Enrollment("N-1", new PupilId("P-1"), SCHOOL, Grade.GRADE_9, "", FIRST, Optional.empty())),
                    days);
            var line = file().lines().getFirst();
            assertThat(line.cell(21)).isEqualTo("13.33");
            assertThat(line.cell(22)).isEqualTo("6.67");
        }

        @Test
        @DisplayName("CAL-06: home and hospital instruction for more than half of the days is exempt, for less it is left out")
        void homeAndHospital() {
            pupil("P-1", 0, 0, status(Status.HOME_HOSPITAL, FIRST, LocalDate.of(2025, 9, 12)));
            var line = file().lines().getFirst();
            assertThat(line.cell(13)).isEqualTo("Y");
            assertThat(line.cells().subList(14, 24)).containsOnly("");
            assertThat(faults(new String(AbsenceText.write(List.of(line)), StandardCharsets.UTF_8))).isEmpty();
        }

        @Test
        @DisplayName("CAL-07: sixteen schooldays of study are counted for the state, fifteen are not")
        void sixteenDays() {
            pupil("P-1", 16, 0);
            pupil("P-2", 15, 15);
            assertThat(file().sixteen()).isEqualTo(1);
            assertThat(file().sixteenFrom()).isEqualTo(16);
        }

        @Test
        void withoutSsidOrNameOrWithALetterThatCannotBeWrittenThereIsNoLine() {
            pupil("P-1", 20, 20);
            names.put("P-1", new PersonName("P-1", "Петров", "Ivan"));
            pupil("P-2", 20, 20);
            names.remove("P-2");
            district.pupil("P-3", List.of(new Enrollment("N-3", new PupilId("P-3"), SCHOOL, Grade.GRADE_9, "", FIRST,
                    Optional.empty())), List.of());
            assertThat(file().withheld()).extracting(AbsenceFile.Withheld::why).satisfiesExactly(
                    why -> assertThat(why).startsWith("The last name is empty, or has letters"),
                    why -> assertThat(why).startsWith("No legal name"),
                    why -> assertThat(why).startsWith("No SSID"));
        }

        @ParameterizedTest
        @CsvSource({"Nuñez,Nunez", "O’Brien,O'Brien", "Jiménez–Łoś,Jimenez-Los", "Weiß Jr.,Weiss Jr.",
                "'  D’ Arcy ',D' Arcy",
                "Đặng,Dang", "Smith (Joe),Smith Joe", "Ng,Ng", "李,''"})
        void namesAreFoldedToTheStatesLetters(String name, String written) {
            assertThat(StateName.of(name)).isEqualTo(written);
        }

        @Test
        void everyFoldedNameIsReported() {
            pupil("P-1", 20, 20);
            assertThat(file().folded()).containsExactly(new AbsenceFile.Folded("P-1", "13.10", "Jiménez", "Jimenez"));
        }
    }

    @Nested
    class Checking {

        @Test
        void aSoundLineHasNoFaults() {
            assertThat(faults(SOUND + "\r\n")).isEmpty();
        }

        @ParameterizedTest(name = "{0}: field {1} = {2}")
        @CsvSource({"RECORD_TYPE,1,SINF", "BAD_CODE,4,123456", "BAD_CODE,5,34A0386", "BAD_SCHOOL_YEAR,6,2025-26",
                "SPREADSHEET_DAMAGE,7,234567890", "SPREADSHEET_DAMAGE,7,1.41E+13", "BAD_CODE,7,12345678901",
                "EMPTY_CELL,8,''", "EMPTY_CELL,9,''", "NAME_LETTER,10,Jiménez", "BAD_DATE,11,20110229",
                "UNKNOWN_TOKEN,12,Q", "UNKNOWN_TOKEN,13,1", "UNKNOWN_TOKEN,14,X", "EMPTY_CELL,15,''",
                "BAD_NUMBER,16,-1", "BAD_NUMBER,22,3.333", "STAS0651,5,0000001", "STAS0739,24,11", "STAS0739,24,1.5",
                "STAS0740E1,24,2"})
        void eachBreachIsNamedByLineFieldAndCode(String code, int field, String cell) {
            var cells = new ArrayList<>(List.of(SOUND.split("\\^", -1)));
            cells.set(field - 1, cell);
            assertThat(faults(SOUND.replace("P-1", "P-0").replace("1234567890", "9999999999") + "\r\n"
                    + String.join("^", cells) + "\r\n"))
                    .anySatisfy(fault -> {
                        assertThat(fault.code()).isEqualTo(code);
                        assertThat(fault.line()).isEqualTo(2);
                        assertThat(fault.field()).isEqualTo(field);
                        assertThat(fault.in("stas.txt"))
                                .startsWith("stas.txt:2:" + AbsenceLine.name(field) + " " + code);
                    })
                    .allSatisfy(fault -> assertThat(fault.line()).isEqualTo(2));
        }

        @ParameterizedTest(name = "{0}: field {1}")
        @CsvSource({"STAS0307,17", "STAS0309,20", "STAS0310,19", "STAS0311,21", "STAS0588,22"})
        @DisplayName("CAL-03, CAL-04: no category holds more days than are left of those expected")
        void noCategoryHoldsMoreThanIsLeft(String code, int field) {
            var cells = new ArrayList<>(List.of(SOUND.split("\\^", -1)));
            cells.set(field - 1, "7");
            assertThat(faults(String.join("^", cells) + "\r\n")).extracting(AbsenceFault::code)
                    .containsExactlyInAnyOrder("STAS0318", code);
        }

        @Test
        @DisplayName("CAL-03: the categories add up to the days expected, and those of study are not in person")
        void theBalance() {
            assertThat(faults(SOUND.replace("^39^33^", "^39^35^") + "\r\n")).singleElement()
                    .satisfies(fault -> assertThat(fault.message()).isEqualTo("The days of 13.16, 13.17, 13.18, 13.19, "
                            + "13.20, 13.21, 13.22 add up to 41, and 39 are expected."));
        }

        @Test
        void theFormOfTheWholeFileIsChecked() {
            assertThat(faults(SOUND)).extracting(AbsenceFault::code).containsExactly("LINE_END");
            assertThat(faults(SOUND + "\n" + SOUND.replace("34567890", "34567891") + "\r\n"))
                    .extracting(AbsenceFault::code).containsExactly("LINE_END");
            assertThat(faults("\uFEFF" + SOUND + "\r\n")).extracting(AbsenceFault::code)
                    .containsExactly("BYTE_ORDER_MARK");
            assertThat(faults("")).extracting(AbsenceFault::code).containsExactly("EMPTY_FILE");
            assertThat(faults(SOUND + "^\r\n")).extracting(AbsenceFault::code).containsExactly("FIELD_COUNT");
            assertThat(faults(SOUND + "\r\n" + SOUND + "\r\n")).extracting(AbsenceFault::code)
                    .containsExactly("DUPLICATE_KEY");
            var faults = new ArrayList<AbsenceFault>();
            AbsenceText.read(SOUND.replace("Jimenez", "Jim\u00e9nez").getBytes(StandardCharsets.ISO_8859_1), faults);
            assertThat(faults).extracting(AbsenceFault::code).containsExactly("ENCODING");
        }

        @Test
        @DisplayName("EC 46211: a pupil's lines of all schools hold at most ten days recovered")
        void tenDaysRecoveredOverAllSchools() {
            var many = SOUND.replace("^39^33^0^0^1^0^2^3^^0", "^39^0^0^0^30^9^0^0^^6");
            assertThat(faults(many + "\r\n" + many.replace("3430386", "3430387") + "\r\n")).singleElement()
                    .satisfies(fault -> {
                        assertThat(fault.code()).isEqualTo("STAS0740E1");
                        assertThat(fault.message()).contains("hold 12 days recovered together");
                    });
        }
    }
}
