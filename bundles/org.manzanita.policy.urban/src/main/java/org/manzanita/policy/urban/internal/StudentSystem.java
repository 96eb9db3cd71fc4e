package org.manzanita.policy.urban.internal;

import java.util.List;
import java.util.stream.Stream;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.Report;
import org.manzanita.rules.Surroundings;
import org.manzanita.rules.Table;
import org.osgi.service.component.annotations.Component;

/**
 * The days of Independent Study as the district's own student system takes them, in CSV: {@code ISC} where the day was
 * earned, {@code ISI} where it was not.
 */
@Component
public final class StudentSystem implements Report {

    @Override
    public String name() {
        return "studentSystem";
    }

    @Override
    public String title() {
        return "Attendance for the district's student system";
    }

    @Override
    public Table run(Stream<JudgedPupil> pupils, Surroundings surroundings) {
        var rows = Metropolis.governs(surroundings.program())
                ? pupils.flatMap(StudentSystem::rows).filter(row -> !row.day().isAfter(surroundings.on()))
                        .map(Row::cells).toList()
                : List.<List<Object>>of();
        return new Table(title(), List.of(new Table.Field("stuId", "STU_ID"), new Table.Field("locCode", "LOC_CODE"),
                new Table.Field("attDate", "ATT_DATE"), new Table.Field("attCode", "ATT_CODE")), rows,
                List.of("Codes: ISC complete, ISI incomplete."));
    }

    /** A pupil who earned a day under one of several agreements has it. */
    private static Stream<Row> rows(JudgedPupil pupil) {
        return pupil.days().stream().map(day -> day.day()).distinct().map(day -> {
            var onDay = pupil.days().stream().filter(each -> each.day().equals(day)).toList();
            return new Row(pupil.pupil().value(), onDay.getFirst().schoolId(), day,
                    onDay.stream().anyMatch(each -> each.earned()) ? "ISC" : "ISI");
        });
    }

    private record Row(String pupil, String school, java.time.LocalDate day, String code) {

        List<Object> cells() {
            return List.of(pupil, school, day, code);
        }
    }
}
