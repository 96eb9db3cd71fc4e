package org.manzanita.reporting.internal;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.manzanita.model.Course;
import org.manzanita.model.CourseSection;
import org.manzanita.reporting.SectionFile;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.Recorded;
import org.manzanita.rules.Surroundings;

/** Makes the lines of the state's course section file: one for each section, where every field it needs is on record. */
final class SectionLines implements Consumer<JudgedPupil> {

    private final Surroundings around;
    private final LocalDate census;
    private final SectionsTaken taken;
    private final SectionCodes codes;
    private final int fields;
    private final Map<String, TreeSet<String>> stateCourses;
    private final List<List<String>> lines = new ArrayList<>();
    private final List<SectionFile.Withheld> withheld = new ArrayList<>();
    private int onlineUntold;

    /**
     * @param asked the day on which sections are looked at; absent for the fall census
     * @throws IllegalArgumentException if that day is still to come, or the form of that year is not known
     */
    SectionLines(Surroundings around, Optional<LocalDate> asked) {
        this.around = around;
        this.census = asked.orElseGet(() -> HalfReport.fallCensus(around));
        if (census.isAfter(around.on()) || !around.year().contains(census)) {
            throw new IllegalArgumentException("The census day " + census + " is "
                    + (around.year().contains(census) ? "still to come." : "no day of " + around.year() + "."));
        }
        this.taken = new SectionsTaken(around, census);
        this.codes = new SectionCodes(around, census);
        this.fields = codes.fields().filter(count -> count >= SectionForm.ONLINE)
                .orElseThrow(() -> new IllegalArgumentException("Course sections of " + around.year()
                        + " are not written: what their lines held is not known here."));
        this.stateCourses = taken.sections().stream().filter(section -> section.stateCourse().isPresent())
                .collect(Collectors.groupingBy(CourseSection::courseId, TreeMap::new, Collectors
                        .mapping(section -> section.stateCourse().orElse(""), Collectors.toCollection(TreeSet::new))));
    }

    @Override
    public void accept(JudgedPupil pupil) {
        taken.accept(pupil);
    }

    SectionFile file() {
        taken.pupils().keySet().forEach(one -> {
            var sections = taken.sectionsOf(one);
            if (sections.isEmpty()) {
                withheld.add(new SectionFile.Withheld(one.school(), one.courseId(), one.teacher(), "",
                        "No section " + (one.study() ? "by Independent Study" : "in the classroom")
                                + " is on record. Import it with courseSections.csv."));
            }
            sections.forEach(this::line);
        });
        return new SectionFile(around.year(), census, lines, withheld, notes());
    }

    private void line(CourseSection section) {
        var cells = new String[fields];
        Arrays.fill(cells, "");
        set(cells, 1, "CRSE");
        set(cells, SectionForm.LEA, StateCodes.reportingLea(around.program().lea()));
        set(cells, SectionForm.SCHOOL, StateCodes.lastSeven(section.schoolId()));
        set(cells, SectionForm.YEAR, AbsenceForm.year(around.year()));
        set(cells, SectionForm.STATE_COURSE, section.stateCourse().orElse(""));
        set(cells, SectionForm.COURSE, section.courseId());
        set(cells, SectionForm.TITLE, title(section.courseId()));
        set(cells, SectionForm.SECTION, section.sectionId());
        set(cells, SectionForm.TERM, section.term());
        set(cells, SectionForm.SEID, section.seid().orElse(""));
        set(cells, SectionForm.CLASS, section.sectionId());
        set(cells, SectionForm.LEVEL, section.level().orElse(""));
        set(cells, SectionForm.STUDY, section.study() ? "Y" : "N");
        set(cells, SectionForm.DISTANCE, section.distance() ? "Y" : "N");
        set(cells, SectionForm.ONLINE, section.onlineType().orElse(""));
        var line = List.of(cells);
        breach(section, line).ifPresentOrElse(why -> withheld.add(new SectionFile.Withheld(section.schoolId(),
                section.courseId(), section.teacher(), section.sectionId(), why)), () -> {
                    lines.add(line);
                    onlineUntold += section.distance() && section.onlineType().isEmpty() ? 1 : 0;
                });
    }

    private Optional<String> breach(CourseSection section, List<String> line) {
        return SectionForm.breach(line).or(() -> {
            for (int field : new int[]{SectionForm.STATE_COURSE, SectionForm.TERM, SectionForm.LEVEL,
                    SectionForm.ONLINE}) {
                var unknown = codes.unknown(field, line.get(field - 1));
                if (unknown.isPresent()) {
                    return unknown;
                }
            }
            var others = stateCourses.getOrDefault(section.courseId(), new TreeSet<>());
            return others.size() < 2
                    ? Optional.empty()
                    : Optional.of("9.07 CRSE0231: the course has the state's codes " + String.join(" and ", others)
                            + " in different sections, and the state takes one for each course.");
        });
    }

    private String title(String courseId) {
        var title = around.program().course(courseId).map(Recorded::fact).map(Course::title).orElse("");
        return Normalizer.normalize(title, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
    }

    private List<String> notes() {
        var notes = new ArrayList<String>();
        var unlisted = codes.unlisted();
        if (!unlisted.isEmpty()) {
            notes.add("No list of codes is here for " + String.join(", ", unlisted)
                    + ": they are written as they are recorded, and CALPADS has to check them.");
        }
        if (onlineUntold > 0) {
            notes.add(Sheet.count(onlineUntold, "line")
                    + " of distance learning (9.24) without a code of online instruction (9.33), "
                    + "which is right only where the instruction is not online.");
        }
        if (taken.withoutCourses() > 0) {
            notes.add(Sheet.count(taken.withoutCourses(), "pupil")
                    + " in study that day without a course on record: their sections cannot be told.");
        }
        return notes;
    }

    private static void set(String[] cells, int field, String cell) {
        cells[field - 1] = cell;
    }
}
