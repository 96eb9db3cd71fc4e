package org.manzanita.policy.internal;

import static org.manzanita.policy.internal.Word.needed;
import static org.manzanita.policy.internal.Word.optional;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.manzanita.model.Minutes;
import org.manzanita.policy.internal.Word.Form;

/** Every kind of provision: this is the whole of what a policy file can say. */
public final class Kinds {

    public static final List<Kind> ALL = List.of(
            new Kind("programGrades", Limit.FREE, "refuses days of pupils in other grades",
                    List.of(needed("admits", Form.GRADES)), (said, citation, applies) -> {
                        var admits = Applies.read(Optional.of(said.need("admits")), applies.from(), applies.until());
                        return new ProgramGrades(citation, applies, admits.lowest(), admits.highest());
                    }),
            new Kind("schoolOfEnrollment", Limit.FREE, "refuses days of pupils enrolled elsewhere",
                    List.of(needed("school", Form.TEXT)), (said, citation, applies) -> new SchoolOfEnrollment(citation,
                            applies, said.need("school").text())),
            new Kind("statusRequired", Limit.ONLY_ADD, "refuses days on which the status is not on record",
                    List.of(needed("status", Form.STATUS), optional("onlyIf", Form.STATUS),
                            optional("exactlyOne", Form.FLAG)),
                    (said, citation, applies) -> new StatusRequired(citation, applies,
                            Values.status(said.need("status")), said.child("onlyIf").map(Values::status),
                            said.child("exactlyOne").map(Said::flag).orElse(false))),
            new Kind("statusExcluded", Limit.ONLY_ADD, "refuses days on which it is on record",
                    List.of(needed("status", Form.STATUS), optional("details", Form.TEXTS)),
                    (said, citation, applies) -> new StatusExcluded(citation, applies,
                            Values.status(said.need("status")), Values.texts(said.child("details")))),
            new Kind("supervisorCredential", Limit.ONLY_ADD,
                    "refuses days whose supervising teacher holds none of these",
                    List.of(needed("allowed", Form.CREDENTIALS)),
                    (said, citation, applies) -> new SupervisorCredential(citation, applies,
                            Values.credentials(said.need("allowed")))),
            new Kind("shortestStay", Limit.AT_LEAST, "refuses shorter stays",
                    List.of(needed("schooldays", Form.COUNT)),
                    (said, citation, applies) -> new ShortestStay(citation, applies,
                            said.need("schooldays").count())),
            new Kind("longestStay", Limit.FREE, "refuses the days of a stay beyond so many",
                    List.of(needed("schooldays", Form.COUNT)),
                    (said, citation, applies) -> new LongestStay(citation, applies,
                            said.need("schooldays").count())),
            new Kind("mostStays", Limit.FREE, "refuses stays beyond so many in a school year",
                    List.of(needed("perYear", Form.COUNT)),
                    (said, citation, applies) -> new MostStays(citation, applies, said.need("perYear").count())),
            new Kind("mostStudyDays", Limit.FREE, "refuses days beyond so many in a school year",
                    List.of(needed("perYear", Form.COUNT)),
                    (said, citation, applies) -> new MostStudyDays(citation, applies, said.need("perYear").count())),
            new Kind("closedBetween", Limit.FREE, "refuses days in a time of the year",
                    List.of(needed("first", Form.DAY), needed("last", Form.DAY)),
                    (said, citation, applies) -> new ClosedBetween(citation, applies, said.need("first").day(),
                            said.need("last").day())),
            new Kind("longestAgreement", Limit.AT_MOST, "refuses days so many months after an agreement began",
                    List.of(needed("months", Form.COUNT)),
                    (said, citation, applies) -> new LongestAgreement(citation, applies,
                            said.need("months").count())),
            new Kind("agreementStates", Limit.ONLY_ADD, "refuses days of agreements that do not state it",
                    List.of(needed("element", Form.TEXT)),
                    (said, citation, applies) -> new AgreementStates(citation, applies,
                            said.need("element").text())),
            new Kind("signatureBefore", Limit.ONLY_ADD, "refuses days before the party has signed",
                    List.of(needed("party", Form.PARTY)),
                    (said, citation, applies) -> new SignatureBefore(citation, applies,
                            Values.party(said.need("party")))),
            new Kind("weeklyBands", Limit.ONLY_ADD,
                    "refuses the days of a week that its finished work does not carry",
                    List.of(needed("bands", Form.BANDS)),
                    (said, citation, applies) -> new WeeklyBands(citation, applies,
                            said.need("bands").items().stream().map(Values::band).toList())),
            new Kind("assignmentLength", Limit.MUST_SET, "a duty for each assignment that runs longer",
                    List.of(needed("weeks", Form.COUNT)),
                    (said, citation, applies) -> new AssignmentLength(citation, applies,
                            said.need("weeks").count())),
            new Kind("missedAssignments", Limit.MUST_SET, "the number at which the state's evaluation is due",
                    List.of(needed("limit", Form.COUNT)),
                    (said, citation, applies) -> new SetValue(citation, applies, "evaluation.missedAssignments",
                            Integer.toString(said.need("limit").count()))),
            new Kind("missedMeetings", Limit.ONLY_ADD, "a duty to look again after so many missed meetings",
                    List.of(needed("limit", Form.COUNT)),
                    (said, citation, applies) -> new MissedMeetings(citation, applies, said.need("limit").count())),
            new Kind("synchronousPerDay", Limit.AT_LEAST,
                    "a duty for each week in which less was offered on such a day",
                    List.of(needed("weekdays", Form.WEEKDAYS), needed("minutes", Form.COUNT)),
                    (said, citation, applies) -> new SynchronousPerDay(citation, applies,
                            Values.weekdays(said.need("weekdays")), Minutes.of(said.need("minutes").count()))),
            new Kind("synchronousPerWeek", Limit.AT_LEAST, "a duty for each week in which less was offered",
                    List.of(needed("minutes", Form.COUNT), needed("channels", Form.CHANNELS)),
                    (said, citation, applies) -> new SynchronousPerWeek(citation, applies,
                            Minutes.of(said.need("minutes").count()), Values.channels(said.need("channels")))),
            new Kind("liveInteraction", Limit.AT_LEAST, "a duty for each week with a schoolday without it", List.of(),
                    (said, citation, applies) -> new LiveInteraction(citation, applies)),
            new Kind("officeHours", Limit.ONLY_ADD, "a duty for each week with a schoolday without them", List.of(),
                    (said, citation, applies) -> new OfficeHours(citation, applies)),
            new Kind("meeting", Limit.ONLY_ADD, "a duty for each span of weeks without its meeting",
                    List.of(needed("weeks", Form.COUNT), needed("minutes", Form.COUNT),
                            needed("forms", Form.SESSION_FORMS), needed("channels", Form.CHANNELS)),
                    (said, citation, applies) -> new Meeting(citation, applies, said.need("weeks").count(),
                            Minutes.of(said.need("minutes").count()), Values.forms(said.need("forms")),
                            Values.channels(said.need("channels")))),
            new Kind("weekBelow", Limit.ONLY_ADD, "a duty to re-engage after a week with less of its work",
                    List.of(needed("percent", Form.COUNT)),
                    (said, citation, applies) -> new WeekBelow(citation, applies, said.need("percent").count())),
            new Kind("parentNotice", Limit.AT_MOST, "the state's own watch holds it: no LEA can set less",
                    List.of(needed("schooldays", Form.COUNT)),
                    (said, citation, applies) -> new NoticeWithin(citation, applies,
                            said.need("schooldays").count())),
            new Kind("returnWithin", Limit.AT_MOST, "a duty for each family that asks for the classroom",
                    List.of(needed("schooldays", Form.COUNT)),
                    (said, citation, applies) -> new ReturnWithin(citation, applies,
                            said.need("schooldays").count())),
            new Kind("serviceByNeed", Limit.ONLY_ADD, "a duty for each pupil with the need and without the service",
                    List.of(needed("need", Form.STATUS), needed("service", Form.TEXT)),
                    (said, citation, applies) -> new ServiceByNeed(citation, applies,
                            Values.status(said.need("need")), said.need("service").text())),
            new Kind("caseload", Limit.FREE, "the report `caseload`", List.of(needed("most", Form.COUNT)),
                    (said, citation, applies) -> new Caseload(citation, applies, said.need("most").count())),
            new Kind("creditPace", Limit.FREE, "the report `creditPace`",
                    List.of(needed("perSemester", Form.NUMBER), needed("total", Form.NUMBER),
                            needed("graduation", Form.CREDITS)),
                    (said, citation, applies) -> {
                        var graduation = new TreeMap<String, BigDecimal>();
                        said.need("graduation").entries().forEach((subject, credits) -> graduation.put(subject,
                                credits.number()));
                        return new CreditPace(citation, applies, said.need("perSemester").number(),
                                said.need("total").number(), graduation);
                    }),
            new Kind("statement", Limit.FREE, "shown to people; nothing checks it", List.of(needed("says", Form.TEXT)),
                    (said, citation, applies) -> new SetValue(citation, applies,
                            "statement (for people; nothing checks it)", said.need("says").text())));

    private Kinds() {}

    public static Optional<Kind> named(String name) {
        return ALL.stream().filter(kind -> kind.name().equals(name)).findFirst();
    }
}
