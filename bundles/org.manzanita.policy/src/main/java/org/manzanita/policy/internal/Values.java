package org.manzanita.policy.internal;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.manzanita.model.ActionKind;
import org.manzanita.model.Channel;
import org.manzanita.model.CredentialKind;
import org.manzanita.model.Party;
import org.manzanita.model.SessionForm;
import org.manzanita.model.Status;
import org.manzanita.model.Tokens;
import org.manzanita.rules.Extension;

/** Reads what stands behind a word. */
final class Values {

    /** As {@link org.manzanita.rules.Extension#name} has it. */
    static final Pattern EXTENSION = Pattern.compile(Extension.NAME);

    private Values() {}

    static Status status(Said said) {
        return said.parsed(text -> Tokens.parse(Status.class, text), Status.IEP);
    }

    static Party party(Said said) {
        return said.parsed(text -> Tokens.parse(Party.class, text), Party.PUPIL);
    }

    static Verdict verdict(Said said) {
        return said.parsed(text -> Tokens.parse(Verdict.class, text), Verdict.WARN);
    }

    static ActionKind action(Said said) {
        return said.parsed(text -> Tokens.parse(ActionKind.class, text), ActionKind.NOTICE_SENT);
    }

    /** The name of an extension, such as {@code ext.readingScreen}. */
    static String extension(Said said) {
        var name = said.text();
        if (!EXTENSION.matcher(name).matches()) {
            said.fault("'" + name + "' is no extension. Its name begins with 'ext.', as in ext.readingScreen.");
        }
        return name;
    }

    static List<String> texts(Said said) {
        return said.items().stream().map(Said::text).toList();
    }

    static Grades grades(Said said) {
        said.only("grades");
        return Grades.read(said.need("grades"));
    }

    static SortedMap<String, BigDecimal> credits(Said said) {
        var credits = new TreeMap<String, BigDecimal>();
        said.entries().forEach((subject, number) -> credits.put(subject, number.number()));
        return credits;
    }

    static List<WeeklyBands.Band> bands(Said said) {
        return said.items().stream().map(Values::band).toList();
    }

    static Set<CredentialKind> credentials(Said said) {
        return tokens(said, CredentialKind.class, CredentialKind.CLEAR);
    }

    static Set<Channel> channels(Said said) {
        return tokens(said, Channel.class, Channel.INTERNET);
    }

    static Set<SessionForm> forms(Said said) {
        return tokens(said, SessionForm.class, SessionForm.CLASSROOM);
    }

    private static <E extends Enum<E>> Set<E> tokens(Said said, Class<E> type, E otherwise) {
        var found = EnumSet.noneOf(type);
        said.items().forEach(each -> found.add(each.parsed(text -> Tokens.parse(type, text), otherwise)));
        return found;
    }

    private static WeeklyBands.Band band(Said said) {
        said.only("atLeast", "days");
        return new WeeklyBands.Band(said.need("atLeast").count(), said.need("days").count());
    }

    static Set<DayOfWeek> weekdays(Said said) {
        var days = EnumSet.noneOf(DayOfWeek.class);
        said.items().forEach(each -> {
            switch (each.oneOf("mon", "tue", "wed", "thu", "fri")) {
                case "mon" -> days.add(DayOfWeek.MONDAY);
                case "tue" -> days.add(DayOfWeek.TUESDAY);
                case "wed" -> days.add(DayOfWeek.WEDNESDAY);
                case "thu" -> days.add(DayOfWeek.THURSDAY);
                default -> days.add(DayOfWeek.FRIDAY);
            }
        });
        return days;
    }
}
