package org.manzanita.shadow.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.manzanita.console.Part;
import org.manzanita.rules.Table;
import org.manzanita.rules.Table.Field;

/** What a change of features would do to days, said to people in a screen and to programs day by day. */
class ChangedDaysTest {

    private static final List<Field> FIELDS = Stream.of("pupil", "day", "agreement", "now", "then", "section", "held")
            .map(each -> new Field(each, each)).toList();

    private static List<Object> day(String pupil, String day, String then) {
        return List.of(pupil, day, "A-" + pupil, "earned 1", then, "BP 6158", "held on " + day);
    }

    private static List<List<Object>> told(List<List<Object>> days) {
        return ChangedDays.parts("Days", FIELDS, days).stream().filter(Part.Told.class::isInstance)
                .map(each -> ((Part.Told) each).table()).map(Table::rows).findFirst().orElseThrow();
    }

    @Test
    void daysOfOnePupilAndReasonAreOneRowForPeople() {
        var days = List.of(day("maya", "2026-09-01", "GRADE"), day("maya", "2026-09-02", "GRADE"),
                day("maya", "2026-09-03", "LATE"), day("maya", "2026-09-04", "GRADE"),
                day("noah", "2026-09-04", "GRADE"));

        assertThat(told(days)).containsExactly(
                List.of("maya", "2026-09-01", "2026-09-04", 3, "earned 1", "GRADE", "BP 6158"),
                List.of("maya", "2026-09-03", "2026-09-03", 1, "earned 1", "LATE", "BP 6158"),
                List.of("noah", "2026-09-04", "2026-09-04", 1, "earned 1", "GRADE", "BP 6158"));
        assertThat(ChangedDays.parts("Days", FIELDS, days).getLast())
                .isEqualTo(new Part.Data("days", new Table("Days", FIELDS, days, List.of())));
    }

    @Test
    void whereNoneChangesPeopleAreShownNoTable() {
        assertThat(ChangedDays.parts("Days", FIELDS, List.of())).singleElement().isInstanceOf(Part.Data.class);
    }
}
