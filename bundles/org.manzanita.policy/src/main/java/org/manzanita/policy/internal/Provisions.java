package org.manzanita.policy.internal;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.manzanita.model.Channel;
import org.manzanita.model.CredentialKind;
import org.manzanita.model.Minutes;
import org.manzanita.model.Status;
import org.manzanita.model.Tokens;
import org.manzanita.rules.Citation;

/** Reads a provision by its kind. This is the whole of what a policy file can say. */
public final class Provisions {

    private Provisions() {}

    /** The provision; empty after a fault that leaves none. */
    public static List<Provision> read(Said said, Citation citation, Applies applies) {
        var kind = said.need("kind");
        return switch (kind.text()) {
            case "programGrades" -> {
                said.only("id", "kind", "source", "applies", "admits");
                var admits = Applies.read(Optional.of(said.need("admits")), applies.from(), applies.until());
                yield List.of(new ProgramGrades(citation, applies, admits.lowest(), admits.highest()));
            }
            case "schoolOfEnrollment" -> {
                said.only("id", "kind", "source", "applies", "school");
                yield List.of(new SchoolOfEnrollment(citation, applies, said.need("school").text()));
            }
            case "statusRequired" -> {
                said.only("id", "kind", "source", "applies", "status", "onlyIf", "exactlyOne");
                yield List.of(new StatusRequired(citation, applies, status(said.need("status")),
                        said.child("onlyIf").map(Provisions::status),
                        said.child("exactlyOne").map(Said::flag).orElse(false)));
            }
            case "statusExcluded" -> {
                said.only("id", "kind", "source", "applies", "status", "details");
                yield List.of(new StatusExcluded(citation, applies, status(said.need("status")),
                        said.child("details").map(list -> list.items().stream().map(Said::text).toList())
                                .orElse(List.of())));
            }
            case "supervisorCredential" -> {
                said.only("id", "kind", "source", "applies", "allowed");
                var allowed = EnumSet.noneOf(CredentialKind.class);
                said.need("allowed").items().forEach(each -> allowed.add(
                        each.parsed(text -> Tokens.parse(CredentialKind.class, text), CredentialKind.CLEAR)));
                yield List.of(new SupervisorCredential(citation, applies, allowed));
            }
            case "shortestStay" -> {
                said.only("id", "kind", "source", "applies", "schooldays");
                yield List.of(new ShortestStay(citation, applies, said.need("schooldays").count()));
            }
            case "assignmentLength" -> {
                said.only("id", "kind", "source", "applies", "weeks");
                yield List.of(new AssignmentLength(citation, applies, said.need("weeks").count()));
            }
            case "missedAssignments" -> {
                said.only("id", "kind", "source", "applies", "limit");
                yield List.of(new SetValue(citation, applies, "evaluation.missedAssignments",
                        Integer.toString(said.need("limit").count())));
            }
            case "synchronousPerDay" -> {
                said.only("id", "kind", "source", "applies", "weekdays", "minutes");
                yield List.of(new SynchronousPerDay(citation, applies, weekdays(said.need("weekdays")),
                        Minutes.of(said.need("minutes").count())));
            }
            case "synchronousPerWeek" -> {
                said.only("id", "kind", "source", "applies", "minutes", "channels");
                var channels = EnumSet.noneOf(Channel.class);
                said.need("channels").items().forEach(each -> channels.add(
                        each.parsed(text -> Tokens.parse(Channel.class, text), Channel.INTERNET)));
                yield List.of(new SynchronousPerWeek(citation, applies, Minutes.of(said.need("minutes").count()),
                        channels));
            }
            case "officeHours" -> {
                said.only("id", "kind", "source", "applies");
                yield List.of(new OfficeHours(citation, applies));
            }
            case "serviceByNeed" -> {
                said.only("id", "kind", "source", "applies", "need", "service");
                yield List.of(new ServiceByNeed(citation, applies, status(said.need("need")),
                        said.need("service").text()));
            }
            case "creditPace" -> {
                said.only("id", "kind", "source", "applies", "perSemester", "total", "graduation");
                var graduation = new TreeMap<String, BigDecimal>();
                said.need("graduation").entries().forEach((subject, credits) -> graduation.put(subject,
                        credits.number()));
                yield List.of(new CreditPace(citation, applies, said.need("perSemester").number(),
                        said.need("total").number(), graduation));
            }
            case "statement" -> {
                said.only("id", "kind", "source", "applies", "says");
                yield List.of(new SetValue(citation, applies, "statement (for people; nothing checks it)",
                        said.need("says").text()));
            }
            default -> {
                kind.fault("There is no kind of provision '" + kind.text() + "'. The kinds are programGrades, "
                        + "schoolOfEnrollment, statusRequired, statusExcluded, supervisorCredential, shortestStay, "
                        + "assignmentLength, missedAssignments, synchronousPerDay, synchronousPerWeek, officeHours, "
                        + "serviceByNeed, creditPace and statement.");
                yield List.of();
            }
        };
    }

    private static Status status(Said said) {
        return said.parsed(text -> Tokens.parse(Status.class, text), Status.IEP);
    }

    private static Set<DayOfWeek> weekdays(Said said) {
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
