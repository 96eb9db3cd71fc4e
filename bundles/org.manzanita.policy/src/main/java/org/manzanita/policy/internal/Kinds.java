package org.manzanita.policy.internal;

import static org.manzanita.policy.internal.Limit.AT_LEAST;
import static org.manzanita.policy.internal.Limit.AT_MOST;
import static org.manzanita.policy.internal.Limit.FREE;
import static org.manzanita.policy.internal.Limit.MUST_SET;
import static org.manzanita.policy.internal.Limit.ONLY_ADD;
import static org.manzanita.policy.internal.Word.needed;
import static org.manzanita.policy.internal.Word.optional;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.manzanita.model.Channel;
import org.manzanita.model.Minutes;
import org.manzanita.model.SessionForm;
import org.manzanita.policy.internal.Word.Form;

/** Every kind of provision: this is the whole of what a policy file can say. */
public final class Kinds {

    public static final List<Kind> ALL = List.of(
            Kind.of("programGrades", FREE, "refuses days of pupils in other grades",
                    needed("admits", Form.GRADES, Values::grades), ProgramGrades::new),
            Kind.of("schoolOfEnrollment", FREE, "refuses days of pupils enrolled elsewhere", text("school"),
                    SchoolOfEnrollment::new),
            Kind.of("statusRequired", ONLY_ADD, "refuses days on which the status is not on record",
                    needed("status", Form.STATUS, Values::status), optional("onlyIf", Form.STATUS, Values::status),
                    flag("exactlyOne"), StatusRequired::new),
            Kind.of("statusExcluded", ONLY_ADD, "refuses days on which it is on record",
                    needed("status", Form.STATUS, Values::status),
                    optional("details", Form.TEXTS, Values::texts, List.of()),
                    StatusExcluded::new),
            Kind.of("computedFact", ONLY_ADD,
                    "refuses days on which what a plug-in works out is not so; where it is unknown, a person looks",
                    needed("fact", Form.EXTENSION, Values::extension), needed("is", Form.CONDITION, Condition::read),
                    optional("unlessService", Form.TEXT, Said::words), ComputedFact::new),
            new Kind("rule", ONLY_ADD,
                    "a condition of the district's own, and what follows from it: [rules of your own](#rules-of-your-own)",
                    OwnRule.WORDS, OwnRule::read),
            Kind.of("supervisorCredential", ONLY_ADD, "refuses days whose supervising teacher holds none of these",
                    needed("allowed", Form.CREDENTIALS, Values::credentials), SupervisorCredential::new),
            Kind.of("shortestStay", AT_LEAST, "refuses shorter stays", count("schooldays"), ShortestStay::new),
            Kind.of("longestStay", FREE, "refuses the days of a stay beyond so many", count("schooldays"),
                    LongestStay::new),
            Kind.of("mostStays", FREE, "refuses stays beyond so many in a school year", count("perYear"),
                    MostStays::new),
            Kind.of("mostStudyDays", FREE, "refuses days beyond so many in a school year", count("perYear"),
                    MostStudyDays::new),
            Kind.of("unfinishedBars", ONLY_ADD,
                    "refuses stays after one whose work was not finished, for so many school years", count("years"),
                    UnfinishedBars::new),
            Kind.of("closedBetween", FREE, "refuses days in a time of the year",
                    needed("first", Form.DAY, Said::day), needed("last", Form.DAY, Said::day), ClosedBetween::new),
            Kind.of("longestAgreement", AT_MOST, "refuses days so many months after an agreement began",
                    count("months"), LongestAgreement::new),
            Kind.of("agreementStates", ONLY_ADD, "refuses days of agreements that do not state it", text("element"),
                    AgreementStates::new),
            Kind.of("signatureBefore", ONLY_ADD, "refuses days before the party has signed",
                    needed("party", Form.PARTY, Values::party), SignatureBefore::new),
            Kind.of("weeklyBands", ONLY_ADD, "refuses the days of a week that its finished work does not carry",
                    needed("bands", Form.BANDS, Values::bands), WeeklyBands::new),
            Kind.of("valuation", ONLY_ADD,
                    "refuses the days of a week that its work does not carry as a plug-in values it",
                    needed("by", Form.EXTENSION, Values::extension), Valued::new),
            Kind.of("assignmentLength", MUST_SET, "a duty for each assignment that runs longer", count("weeks"),
                    AssignmentLength::new),
            Kind.of("workDueOnReturn", ONLY_ADD, "a duty for each assignment of a stay that is due after the return",
                    WorkDueOnReturn::new),
            Kind.of("missedAssignments", MUST_SET, "the number at which the state's evaluation is due", count("limit"),
                    (citation, applies, limit) -> new SetValue(citation, applies, "evaluation.missedAssignments",
                            Integer.toString(limit))),
            Kind.of("evaluationWithin", ONLY_ADD, "the schooldays within which the state's evaluation is held",
                    count("schooldays"), (citation, applies, schooldays) -> new SetValue(citation, applies,
                            "evaluation.withinSchooldays", Integer.toString(schooldays))),
            Kind.of("missedMeetings", ONLY_ADD, "a duty to look again after so many missed meetings", count("limit"),
                    MissedMeetings::new),
            Kind.of("synchronousPerDay", AT_LEAST, "a duty for each week in which less was offered on such a day",
                    needed("weekdays", Form.WEEKDAYS, Values::weekdays), minutes(), anyChannels(),
                    SynchronousPerDay::new),
            Kind.of("synchronousPerWeek", AT_LEAST, "a duty for each week in which less was offered", minutes(),
                    needed("channels", Form.CHANNELS, Values::channels), anyForms(), flag("oneMeeting"),
                    SynchronousPerWeek::new),
            Kind.of("liveInteraction", AT_LEAST, "a duty for each week with a schoolday without it",
                    LiveInteraction::new),
            Kind.of("officeHours", ONLY_ADD, "a duty for each week with a schoolday without them", OfficeHours::new),
            Kind.of("meeting", ONLY_ADD, "a duty for each span of weeks without its meeting", count("weeks"), minutes(),
                    needed("forms", Form.SESSION_FORMS, Values::forms),
                    needed("channels", Form.CHANNELS, Values::channels), Meeting::new),
            Kind.of("weekBelow", ONLY_ADD, "a duty to re-engage after a week with less of its work", count("percent"),
                    WeekBelow::new),
            Kind.of("stepWithin", ONLY_ADD, "a duty to take a step so many schooldays after another was taken",
                    needed("after", Form.ACTION, Values::action), needed("take", Form.ACTION, Values::action),
                    count("schooldays"), StepWithin::new),
            Kind.of("parentNotice", AT_MOST, "the state's own watch holds it: no LEA can set less", count("schooldays"),
                    NoticeWithin::new),
            Kind.of("returnWithin", AT_MOST, "a duty for each family that asks for the classroom", count("schooldays"),
                    ReturnWithin::new),
            Kind.of("serviceByNeed", ONLY_ADD, "a duty for each pupil with the need and without the service",
                    needed("need", Form.STATUS, Values::status), text("service"), ServiceByNeed::new),
            Kind.of("actor", FREE, "who does a duty, as a plug-in works it out; `watch:list` says it", text("duty"),
                    needed("by", Form.EXTENSION, Values::extension),
                    (citation, applies, duty, by) -> new SetValue(citation, applies, "actor." + duty, by)),
            Kind.of("action", FREE, "a task beside an open duty, as a plug-in works it out; `watch:list` says it",
                    text("duty"), needed("by", Form.EXTENSION, Values::extension),
                    (citation, applies, duty, by) -> new SetValue(citation, applies, "action." + duty, by)),
            Kind.of("caseload", FREE, "the report `caseload`", count("most"), Caseload::new),
            Kind.of("creditPace", FREE, "the report `creditPace`",
                    needed("perSemester", Form.NUMBER, Said::number), optional("total", Form.NUMBER, Said::number),
                    optional("graduation", Form.CREDITS, Values::credits, new TreeMap<>()), CreditPace::new),
            Kind.of("statement", FREE, "shown to people; nothing checks it", text("says"),
                    (citation, applies, says) -> new SetValue(citation, applies,
                            "statement (for people; nothing checks it)", says)));

    private Kinds() {}

    public static Optional<Kind> named(String name) {
        return ALL.stream().filter(kind -> kind.name().equals(name)).findFirst();
    }

    private static Word<Integer> count(String name) {
        return needed(name, Form.COUNT, Said::count);
    }

    private static Word<String> text(String name) {
        return needed(name, Form.TEXT, Said::text);
    }

    private static Word<Boolean> flag(String name) {
        return optional(name, Form.FLAG, Said::flag, false);
    }

    private static Word<Minutes> minutes() {
        return needed("minutes", Form.COUNT, said -> Minutes.of(said.count()));
    }

    private static Word<Set<Channel>> anyChannels() {
        return optional("channels", Form.CHANNELS, Values::channels, EnumSet.allOf(Channel.class));
    }

    private static Word<Set<SessionForm>> anyForms() {
        return optional("forms", Form.SESSION_FORMS, Values::forms, EnumSet.allOf(SessionForm.class));
    }
}
