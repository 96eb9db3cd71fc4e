package org.manzanita.law.california;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;
import org.manzanita.model.SchoolYear;
import org.manzanita.rules.LawRow;
import org.manzanita.rules.SchoolCalendar;

/**
 * By when an agreement must be complete (EC 51747(g)(9)(A), (F); EC 51749.6(b)): one form for each wording the law has
 * had, chosen by a law row.
 */
sealed interface SignatureTiming {

    /** The last day on which the completing signature is in time. */
    LocalDate lastDay(LocalDate firstDay, SchoolCalendar calendar, SchoolYear year);

    /** What the law asks, in words that follow "had to be given". */
    String asked();

    /** Whether nothing at all is earned when the last day passes, not even after the signatures are complete. */
    default boolean forfeitsWhenLate() {
        return false;
    }

    /** Before Independent Study begins. */
    record BeforeStart() implements SignatureTiming {

        @Override
        public LocalDate lastDay(LocalDate firstDay, SchoolCalendar calendar, SchoolYear year) {
            return firstDay.minusDays(1);
        }

        @Override
        public String asked() {
            return "before Independent Study began";
        }
    }

    /** Within so many schooldays of the first day, which is not counted itself (EC 9; reading G-17). */
    record WithinSchooldays(int days) implements SignatureTiming {

        @Override
        public LocalDate lastDay(LocalDate firstDay, SchoolCalendar calendar, SchoolYear year) {
            return calendar.taughtAfter(firstDay, days).orElse(year.lastDay());
        }

        @Override
        public String asked() {
            return "within " + days + " schooldays of the first day";
        }

        @Override
        public boolean forfeitsWhenLate() {
            return true;
        }
    }

    /** At any time during the school year of the study. */
    record AnyTimeInYear() implements SignatureTiming {

        @Override
        public LocalDate lastDay(LocalDate firstDay, SchoolCalendar calendar, SchoolYear year) {
            return year.lastDay();
        }

        @Override
        public String asked() {
            return "during the school year of the study";
        }

        @Override
        public boolean forfeitsWhenLate() {
            return true;
        }
    }

    /** Within so many calendar days of the first day. */
    record WithinDays(int days) implements SignatureTiming {

        @Override
        public LocalDate lastDay(LocalDate firstDay, SchoolCalendar calendar, SchoolYear year) {
            return firstDay.plusDays(days);
        }

        @Override
        public String asked() {
            return "within " + days + " days of the first day of instruction";
        }
    }

    /** By the later of so many calendar days after the first day and a fixed day of the school year. */
    record LaterOf(int days, MonthDay fixed) implements SignatureTiming {

        @Override
        public LocalDate lastDay(LocalDate firstDay, SchoolCalendar calendar, SchoolYear year) {
            var inFirstYear = fixed.atYear(year.starts());
            var fixedDay = year.contains(inFirstYear) ? inFirstYear : fixed.atYear(year.starts() + 1);
            var counted = firstDay.plusDays(days);
            return counted.isAfter(fixedDay) ? counted : fixedDay;
        }

        @Override
        public String asked() {
            return "by the later of " + days + " days after the first day of instruction and " + fixed.getMonthValue()
                    + "/" + fixed.getDayOfMonth();
        }
    }

    /** @throws IllegalArgumentException if the row holds no wording that is known */
    static SignatureTiming of(LawRow row) {
        var value = row.value();
        try {
            if (value.equals("beforeStart")) {
                return new BeforeStart();
            } else if (value.equals("anyTimeInYear")) {
                return new AnyTimeInYear();
            } else if (value.startsWith("withinSchooldays:")) {
                return new WithinSchooldays(Integer.parseInt(value.substring("withinSchooldays:".length())));
            } else if (value.startsWith("within") && value.endsWith("Days")) {
                return new WithinDays(Integer.parseInt(value.substring("within".length(), value.length() - 4)));
            } else if (value.startsWith("laterOf:")) {
                var parts = value.substring("laterOf:".length()).split(",", 2);
                return new LaterOf(Integer.parseInt(parts[0].replace("days", "")), MonthDay.parse("--" + parts[1]));
            }
        } catch (DateTimeException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw unknown(row, e);
        }
        throw unknown(row, null);
    }

    private static IllegalArgumentException unknown(LawRow row, @Nullable Exception cause) {
        return new IllegalArgumentException("The signature timing of '" + row.applies() + "' from " + row.from()
                + " is '" + row.value() + "'. Write beforeStart, anyTimeInYear, withinSchooldays:10, within30Days or"
                + " laterOf:30days,10-15.", cause);
    }
}
