package org.manzanita.reporting.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.manzanita.ledger.PersonName;
import org.manzanita.model.Days;
import org.manzanita.model.Pupil;
import org.manzanita.model.School;
import org.manzanita.model.Status;
import org.manzanita.model.Tokens;
import org.manzanita.reporting.AbsenceFault;
import org.manzanita.reporting.AbsenceFile;
import org.manzanita.reporting.AbsenceLine;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.LawRow;
import org.manzanita.rules.Recorded;
import org.manzanita.rules.Surroundings;

/** Makes the lines of the state's absence summary: one for each pupil at each school, where every fact is on record. */
final class AbsenceLines implements Consumer<JudgedPupil> {

    private static final String ALL = "all";

    private final Surroundings around;
    private final AbsenceDays days;
    private final Map<String, PersonName> names;
    private final int fields;
    private final LocalDate lawOf;
    private final Map<String, Pupil> persons = new HashMap<>();
    private final Map<String, String> genders = new HashMap<>();
    private final List<AbsenceLine> lines = new ArrayList<>();
    private final List<AbsenceFile.Withheld> withheld = new ArrayList<>();
    private final List<AbsenceFile.Folded> folded = new ArrayList<>();
    private int withoutGender;
    private int recoveredOtherwise;

    /** @throws IllegalArgumentException if the state took no such lines for the year */
    AbsenceLines(Surroundings around, Map<String, PersonName> names) {
        this.around = around;
        this.names = names;
        this.days = new AbsenceDays(around);
        this.lawOf = around.year().lastDay();
        this.fields = around.law().find("absenceLineFields", ALL, lawOf).map(LawRow::integer)
                .orElseThrow(() -> new IllegalArgumentException("Lines of the absence summary of " + around.year()
                        + " are not written: what they held before 2021-22 is another form. Ask for a later year."));
    }

    @Override
    public void accept(JudgedPupil pupil) {
        days.accept(pupil);
        var id = pupil.pupil().value();
        pupil.file().person().map(Recorded::fact).ifPresent(person -> persons.put(id, person));
        pupil.file().statusOn(Status.GENDER_REPORTED, days.through())
                .ifPresent(gender -> genders.put(id, gender.fact().detail()));
    }

    AbsenceFile file() {
        days.places().forEach(this::line);
        var from = around.law().find("stateCollectionFromSchooldays", ALL, lawOf).map(LawRow::integer).orElse(0);
        return new AbsenceFile(around.year(), lines, withheld, folded, notes(), from == 0 ? 0 : counted(from), from);
    }

    private void line(AbsenceDays.Place place, AbsenceDays.Counted counted) {
        var person = persons.get(place.pupil());
        var name = names.get(place.pupil());
        var cells = new String[fields];
        Arrays.fill(cells, "");
        set(cells, 1, "STAS");
        set(cells, 3, place.school() + "_" + AbsenceForm.year(around.year()) + "_" + place.pupil());
        set(cells, AbsenceForm.LEA, StateCodes.reportingLea(around.program().lea()));
        set(cells, AbsenceForm.SCHOOL, StateCodes.lastSeven(place.school()));
        set(cells, AbsenceForm.YEAR, AbsenceForm.year(around.year()));
        set(cells, AbsenceForm.LOCAL_ID, place.pupil());
        set(cells, AbsenceForm.EXEMPT, counted.isExempt() ? "Y" : "N");
        set(cells, AbsenceForm.BY_THE_HOUR, isByTheHour(place.school()) ? "Y" : "N");
        if (!counted.isExempt()) {
            days(cells, counted);
        }
        var missing = missing(cells, place, counted, person, name);
        if (missing.isEmpty()) {
            var line = new AbsenceLine(List.of(cells));
            breach(line).ifPresentOrElse(why -> withhold(place, why), () -> take(line, counted));
        } else {
            withhold(place, missing.get());
        }
    }

    /** Fills in who the pupil is; says what is not on record. */
    private Optional<String> missing(String[] cells, AbsenceDays.Place place, AbsenceDays.Counted counted,
            @Nullable Pupil person, @Nullable PersonName name) {
        if (person == null || person.ssid().isEmpty()) {
            return Optional.of("No SSID is on record. Import it with pupils.csv.");
        }
        set(cells, AbsenceForm.SSID, person.ssid().get());
        set(cells, AbsenceForm.BIRTH, AbsenceForm.date(person.birthDate()));
        set(cells, AbsenceForm.GENDER, genders.getOrDefault(place.pupil(), ""));
        if (name == null) {
            return Optional.of("No legal name is on record. Import it with pupils.csv.");
        }
        var first = fold(place.pupil(), AbsenceForm.FIRST_NAME, name.firstName(), cells);
        var last = fold(place.pupil(), AbsenceForm.LAST_NAME, name.lastName(), cells);
        if (!first || !last) {
            return Optional.of("The " + (first ? "last" : "first") + " name is empty, or has letters that the state's "
                    + "file cannot hold. Give the name as the state has it.");
        }
        if (!counted.isExempt() && !counted.rest().isZero()) {
            return Optional.of(counted.rest().rounded(2).stripTrailingZeros().toPlainString() + " of "
                    + counted.expected() + " expected days have neither study, attendance nor absence on record, the "
                    + "first on " + counted.firstUnknown().map(LocalDate::toString).orElse("no day")
                    + ". Import them with classroomMinutes.csv, or as absentExcused or absentUnexcused with "
                    + "statuses.csv.");
        }
        return Optional.empty();
    }

    private boolean fold(String pupil, int field, String name, String[] cells) {
        var written = StateName.of(name);
        set(cells, field, written);
        if (!written.isEmpty() && !written.equals(name)) {
            folded.add(new AbsenceFile.Folded(pupil, AbsenceLine.name(field), name, written));
        }
        return !written.isEmpty();
    }

    /** What keeps the line from being sent, by the same checks that a file of anyone's is held against. */
    private Optional<String> breach(AbsenceLine line) {
        if (line.cells().stream().anyMatch(cell -> cell.indexOf('^') >= 0
                || cell.chars().anyMatch(sign -> sign < ' ' || sign > '~'))) {
            return Optional.of("An identifier holds a caret or another sign that the state's file cannot hold.");
        }
        var faults = new ArrayList<AbsenceFault>();
        AbsenceChecks.check(List.of(line), around.law(), faults);
        return faults.stream().findFirst()
                .map(fault -> (fault.field() == 0 ? "" : AbsenceLine.name(fault.field()) + " ")
                        + fault.code() + ": " + fault.message());
    }

    private void take(AbsenceLine line, AbsenceDays.Counted counted) {
        lines.add(line);
        withoutGender += line.cell(AbsenceForm.GENDER).isEmpty() ? 1 : 0;
        var written = line.cell(AbsenceForm.RECOVERED);
        recoveredOtherwise += !written.isEmpty() && Long.parseLong(written) < counted.recovered() ? 1 : 0;
    }

    private void withhold(AbsenceDays.Place place, String why) {
        withheld.add(new AbsenceFile.Withheld(place.pupil(), place.school(), why));
    }

    /** Rounded to hundredths so that they still add up: what rounding moves stands with the largest of them. */
    private void days(String[] cells, AbsenceDays.Counted counted) {
        var rounded = new LinkedHashMap<String, BigDecimal>();
        AbsenceDays.CATEGORIES.forEach(category -> rounded.put(category, counted.of(category).rounded(2)));
        if (counted.rest().isZero()) {
            var sum = rounded.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            var moved = BigDecimal.valueOf(counted.expected()).subtract(sum);
            rounded.entrySet().stream().max(Map.Entry.comparingByValue())
                    .ifPresent(most -> most.setValue(most.getValue().add(moved)));
        }
        set(cells, AbsenceForm.EXPECTED, Integer.toString(counted.expected()));
        rounded.forEach((category, number) -> around.law().find("absenceField", category, lawOf)
                .ifPresent(row -> set(cells, AbsenceLine.place(row.value()), plain(number))));
        if (fields >= AbsenceForm.RECOVERED) {
            var absences = counted.of("excused").plus(counted.of("unexcused")).rounded(2)
                    .setScale(0, RoundingMode.FLOOR).longValueExact();
            set(cells, AbsenceForm.RECOVERED, Long.toString(Math.min(counted.recovered(), absences)));
        }
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private boolean isByTheHour(String schoolId) {
        return around.program().school(schoolId).map(Recorded::fact).map(School::schoolType)
                .flatMap(type -> around.law().find("absenceByTheHour", Tokens.of(type), lawOf))
                .map(LawRow::flag).orElse(false);
    }

    /** CAL-07: pupils whose days of study, earned or not, reach the number that the state counts from. */
    private int counted(int from) {
        var study = new HashMap<String, Days>();
        days.places().forEach((place, counted) -> study.merge(place.pupil(),
                counted.of("adaStudy").plus(counted.of("nonAdaStudy")), Days::plus));
        return (int) study.values().stream().filter(sum -> sum.compareTo(Days.of(from)) >= 0).count();
    }

    private List<String> notes() {
        var notes = new ArrayList<String>();
        if (withoutGender > 0) {
            notes.add(
                    Sheet.count(withoutGender, "line") + " without a gender code (13.12): it is not on record. Import "
                            + "it with statuses.csv as genderReported.");
        }
        if (recoveredOtherwise > 0) {
            notes.add(Sheet.count(recoveredOtherwise, "line")
                    + " with fewer days recovered (13.24) than report:recovery "
                    + "shows: the state takes no more than the absences of 13.19 and 13.20, and study without ADA is "
                    + "none.");
        }
        if (fields >= AbsenceForm.RECOVERED) {
            notes.add("Field 13.23 is left empty: what it holds is not known here.");
        }
        if (days.adults() > 0) {
            notes.add(Sheet.count(days.adults(), "adult") + " left out: pupils of TK to 12 are reported (CAL-06).");
        }
        return notes;
    }

    private static void set(String[] cells, int field, String cell) {
        cells[field - 1] = cell;
    }
}
