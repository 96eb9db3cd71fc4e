package org.manzanita.console.internal.command;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.manzanita.console.Part.Line;
import org.manzanita.rules.JudgedDay;

/** Judged days drawn as the weeks of a month. */
final class Calendars {

    private static final int LAST_WEEKDAY = 5;

    private Calendars() {}

    static String weekday(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    /** The months that hold the days: earned ones marked {@code ●}, others {@code ○}, parts of a day {@code ◐}. */
    static List<Line> drawn(List<JudgedDay> days) {
        var byMonth = new TreeMap<YearMonth, Map<LocalDate, List<JudgedDay>>>();
        days.forEach(day -> byMonth.computeIfAbsent(YearMonth.from(day.day()), month -> new TreeMap<>())
                .computeIfAbsent(day.day(), date -> new ArrayList<>()).add(day));
        var lines = new ArrayList<Line>();
        byMonth.forEach((month, byDay) -> {
            lines.add(Line.of(2, "", "%-16s  Mon   Tue   Wed   Thu   Fri".formatted(
                    month.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + month.getYear())));
            weeks(month, byDay, lines);
        });
        lines.add(Line.of(2, "", "● a day earned   ◐ part of a day   ○ none"));
        return lines;
    }

    private static void weeks(YearMonth month, Map<LocalDate, List<JudgedDay>> byDay, List<Line> lines) {
        var monday = month.atDay(1).minusDays(month.atDay(1).getDayOfWeek().getValue() - 1L);
        for (; !monday.isAfter(month.atEndOfMonth()); monday = monday.plusDays(7)) {
            var week = new StringBuilder();
            boolean any = false;
            for (int weekday = 0; weekday < LAST_WEEKDAY; weekday++) {
                var found = byDay.getOrDefault(monday.plusDays(weekday), List.of());
                any |= !found.isEmpty();
                week.append(found.isEmpty()
                        ? "      "
                        : "%2d %s  ".formatted(monday.plusDays(weekday).getDayOfMonth(), mark(found)));
            }
            if (any) {
                lines.add(Line.of(2, " ".repeat(18), week.toString().stripTrailing()));
            }
        }
    }

    private static String mark(List<JudgedDay> found) {
        var earned = found.stream().map(day -> day.finding().credit()).reduce(org.manzanita.model.Days.ZERO,
                org.manzanita.model.Days::plus);
        return earned.isZero() ? "○" : earned.compareTo(org.manzanita.model.Days.ONE) < 0 ? "◐" : "●";
    }
}
