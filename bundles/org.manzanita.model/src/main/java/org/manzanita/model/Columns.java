package org.manzanita.model;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.function.Function;
import org.manzanita.model.Column.Type;

/** Makes a {@link Column} of a record component. */
final class Columns {

    private Columns() {}

    static Column of(RecordComponent component) {
        var name = component.getName();
        if (component.getType() == Optional.class) {
            var inner = (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
            var column = of(name, inner);
            return new Column(name, column.type(), true, column.tokens(),
                    value -> ((Optional<?>) value).map(column.write()).orElse(""),
                    text -> text.isEmpty() ? Optional.empty() : Optional.of(column.read().apply(text)));
        }
        return of(name, component.getType());
    }

    private static Column of(String name, Class<?> type) {
        if (type == String.class) {
            return column(name, Type.TEXT, text -> text);
        } else if (type == int.class) {
            return column(name, Type.INTEGER, Columns::integer);
        } else if (type == boolean.class) {
            return column(name, Type.BOOLEAN, Columns::bool);
        } else if (type == LocalDate.class) {
            return column(name, Type.DATE, Columns::date);
        } else if (type == BigDecimal.class) {
            return new Column(name, Type.DECIMAL, false, List.of(), value -> ((BigDecimal) value).toPlainString(),
                    Columns::decimal);
        } else if (type == Minutes.class) {
            return new Column(name, Type.INTEGER, false, List.of(),
                    value -> Integer.toString(((Minutes) value).count()), text -> Minutes.of(integer(text)));
        } else if (type == OptionalInt.class) {
            return new Column(name, Type.INTEGER, true, List.of(),
                    value -> ((OptionalInt) value).isPresent()
                            ? Integer.toString(((OptionalInt) value).getAsInt())
                            : "",
                    text -> text.isEmpty() ? OptionalInt.empty() : OptionalInt.of(integer(text)));
        } else if (type == SchoolYear.class) {
            return column(name, Type.SCHOOL_YEAR, SchoolYear::of);
        } else if (type == PupilId.class) {
            return column(name, Type.TEXT, PupilId::new);
        } else if (type == LeaId.class) {
            return column(name, Type.TEXT, LeaId::new);
        } else if (type == EntryId.class) {
            return new Column(name, Type.INTEGER, false, List.of(),
                    value -> Long.toString(((EntryId) value).value()), text -> new EntryId(Long.parseLong(text)));
        } else if (type == SortedSet.class) {
            return new Column(name, Type.WORDS, true, List.of(),
                    value -> String.join(";", words(value)),
                    text -> text.isEmpty() ? Sets.of() : Sets.copyOf(Arrays.asList(text.split(";"))));
        } else if (type.isEnum()) {
            @SuppressWarnings("unchecked")
            var constants = (Class<? extends Enum<?>>) type;
            return new Column(name, Type.TOKEN, false,
                    Arrays.stream(constants.getEnumConstants()).map(Tokens::of).toList(),
                    value -> Tokens.of((Enum<?>) value), text -> Tokens.parse(constants, text));
        }
        throw new IllegalStateException("A fact cannot have a component of " + type + ", as '" + name + "' is.");
    }

    private static Column column(String name, Type type, Function<String, Object> read) {
        return new Column(name, type, false, List.of(), Object::toString, read);
    }

    @SuppressWarnings("unchecked")
    private static SortedSet<String> words(Object value) {
        return (SortedSet<String>) value;
    }

    private static int integer(String text) {
        try {
            if (!text.startsWith("+")) {
                return Integer.parseInt(text);
            }
        } catch (NumberFormatException e) {
            // Told below, together with the sign.
        }
        throw new IllegalArgumentException("'" + text + "' is no whole number. Write it in digits, as in 240.");
    }

    private static Object decimal(String text) {
        try {
            if (text.length() <= 30 && text.indexOf('e') < 0 && text.indexOf('E') < 0) {
                return new BigDecimal(text);
            }
        } catch (NumberFormatException e) {
            // Told below, together with exponents.
        }
        throw new IllegalArgumentException("'" + text + "' is no number. Write it like 12.5, without an exponent.");
    }

    private static Object bool(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("'" + text + "' is neither true nor false.");
        };
    }

    private static Object date(String text) {
        try {
            // By hand, since a ledger is mostly days, and the general parser takes five times as long.
            return isDay(text)
                    ? LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10))
                    : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "'" + text + "' is no day of the calendar. Write it as year-month-day, as in 2026-09-16.", e);
        }
    }

    private static boolean isDay(String text) {
        if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (i != 4 && i != 7 && (c < '0' || c > '9')) {
                return false;
            }
        }
        return true;
    }

    private static int number(String digits, int from, int until) {
        int number = 0;
        for (int i = from; i < until; i++) {
            number = number * 10 + digits.charAt(i) - '0';
        }
        return number;
    }
}
