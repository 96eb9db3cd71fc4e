package org.manzanita.watch;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.manzanita.law.california.CaliforniaLaw;
import org.manzanita.modality.traditional.TraditionalLaw;
import org.manzanita.model.ActionKind;
import org.manzanita.model.ActionTaken;
import org.manzanita.model.Agreement;
import org.manzanita.model.Assignment;
import org.manzanita.model.CalendarDay;
import org.manzanita.model.Channel;
import org.manzanita.model.DayKind;
import org.manzanita.model.Days;
import org.manzanita.model.Educator;
import org.manzanita.model.Enrollment;
import org.manzanita.model.EntityType;
import org.manzanita.model.Entry;
import org.manzanita.model.EntryId;
import org.manzanita.model.Fact;
import org.manzanita.model.Grade;
import org.manzanita.model.Judgement;
import org.manzanita.model.Lea;
import org.manzanita.model.LeaId;
import org.manzanita.model.Minutes;
import org.manzanita.model.Participation;
import org.manzanita.model.ParticipationEvidence;
import org.manzanita.model.Party;
import org.manzanita.model.Pupil;
import org.manzanita.model.PupilFact;
import org.manzanita.model.PupilId;
import org.manzanita.model.School;
import org.manzanita.model.SchoolMonth;
import org.manzanita.model.SchoolType;
import org.manzanita.model.SchoolYear;
import org.manzanita.model.Session;
import org.manzanita.model.SessionForm;
import org.manzanita.model.SessionKind;
import org.manzanita.model.Sets;
import org.manzanita.model.Signature;
import org.manzanita.model.SignatureMethod;
import org.manzanita.model.WorkKind;
import org.manzanita.rules.Citation;
import org.manzanita.rules.Finding;
import org.manzanita.rules.JudgedDay;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.Law;
import org.manzanita.rules.LawSource;
import org.manzanita.rules.Notice;
import org.manzanita.rules.Policy;
import org.manzanita.rules.ProgramFile;
import org.manzanita.rules.PupilFile;
import org.manzanita.rules.Reason;
import org.manzanita.rules.Recorded;
import org.manzanita.rules.Report;
import org.manzanita.rules.Surroundings;
import org.manzanita.rules.Table;
import org.manzanita.rules.Watch;

/** One pupil's year, every schoolday of which was earned but those that a test names; watched under the real law. */
final class WatchedPupil {

    static final LeaId LEA = new LeaId("3400001");
    static final PupilId PUPIL = new PupilId("P-1");

    private static final String SCHOOL = "34000010000001";
    private static final Citation MINIMUM_DAY = new Citation("T-02", "EC 51747.5(b)(2)");

    private final SchoolYear year;
    private final Grade grade;
    private final List<Entry> entries = new ArrayList<>();
    private final Set<LocalDate> missed = new TreeSet<>();
    private final List<Policy> policies = new ArrayList<>();
    private String modality = "traditional";
    private Law law = Law.of(List.of(new CaliforniaLaw(), new TraditionalLaw(), new WatchLaw()));
    private int number;

    private WatchedPupil(String year, Grade grade, LocalDate first, LocalDate last, LocalDate... closed) {
        this.year = SchoolYear.of(year);
        this.grade = grade;
        for (var day = first; !day.isAfter(last); day = day.plusDays(1)) {
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY
                    && !List.of(closed).contains(day)) {
                with(new CalendarDay("main", day, DayKind.INSTRUCTION));
            }
        }
        with(new Lea(LEA, "Bear Creek Unified", EntityType.DISTRICT, "Sacramento"),
                new School(SCHOOL, "Bear Creek School", SchoolType.REGULAR, "main"),
                new Educator("T-1", LEA, true),
                new Pupil(PUPIL, LocalDate.of(this.year.starts() - 10, 1, 10), Optional.empty(), Optional.empty()),
                new Enrollment("E-1", PUPIL, SCHOOL, grade, "regular", first, Optional.empty()));
    }

    /** Taught on every weekday from the first day to the last, but for the days closed; without an agreement yet. */
    static WatchedPupil of(String year, Grade grade, LocalDate first, LocalDate last, LocalDate... closed) {
        return new WatchedPupil(year, grade, first, last, closed);
    }

    WatchedPupil with(Fact... facts) {
        for (var fact : facts) {
            entries.add(new Entry(new EntryId(entries.size() + 1L), Instant.EPOCH, "test", "", fact));
        }
        return this;
    }

    WatchedPupil with(Policy policy) {
        policies.add(policy);
        return this;
    }

    WatchedPupil underLawOf(String other) {
        law = law.asIn(SchoolYear.of(other));
        return this;
    }

    WatchedPupil modality(String name, LawSource itsLaw) {
        modality = name;
        law = Law.of(List.of(new CaliforniaLaw(), new TraditionalLaw(), new WatchLaw(), itsLaw));
        return this;
    }

    /** An agreement that the pupil, the parent and the teacher sign on the day given; nobody if it is null. */
    WatchedPupil agreement(String id, LocalDate from, LocalDate until,
            @org.jspecify.annotations.Nullable LocalDate signed) {
        with(new Agreement(id, PUPIL, modality, "study", from, until, OptionalInt.empty(), "T-1", Optional.empty(),
                Sets.of(), Optional.of(BigDecimal.TEN), Optional.empty()));
        if (signed != null) {
            for (var party : List.of(Party.PUPIL, Party.PARENT_OR_GUARDIAN, Party.SUPERVISING_TEACHER)) {
                with(new Signature(id, PUPIL, party, party.name(), signed, SignatureMethod.PAPER, Optional.empty(),
                        Optional.empty()));
            }
        }
        return this;
    }

    WatchedPupil missed(LocalDate... days) {
        missed.addAll(List.of(days));
        return this;
    }

    WatchedPupil took(ActionKind action, LocalDate on, String... covers) {
        return with(new ActionTaken("X-" + ++number, PUPIL, action, on, Optional.empty(), Sets.of(covers)));
    }

    WatchedPupil tookConcerning(ActionKind action, LocalDate on, LocalDate concerning) {
        return with(new ActionTaken("X-" + ++number, PUPIL, action, on, Optional.of(concerning), Sets.of()));
    }

    WatchedPupil session(LocalDate day, boolean attended) {
        var id = "S-" + ++number;
        return with(
                new Session(id, "study", day, SessionKind.SYNCHRONOUS, SessionForm.CLASSROOM, Channel.INTERNET, "T-1",
                        Minutes.of(60), true, true),
                new Participation(id, PUPIL, Minutes.of(attended ? 60 : 0), ParticipationEvidence.VERBAL,
                        Optional.of("T-1")));
    }

    /** Work due on a day, handed in on another, and kept as a sample. */
    WatchedPupil work(String subject, LocalDate due, LocalDate handedIn) {
        var id = "W-" + ++number;
        return with(new Assignment(id, PUPIL, "A-1", subject, Optional.empty(), due.minusDays(4), due, id),
                new Judgement("J-" + id, PUPIL, id, WorkKind.WORK_PRODUCT, handedIn, handedIn, "T-1", Optional.empty(),
                        Minutes.of(240), due, due, Optional.of("portfolio/" + id), true));
    }

    WatchedPupil month(int of, LocalDate from, LocalDate until) {
        return with(new SchoolMonth("main", of, from, until));
    }

    List<Notice> seenBy(Watch watch, LocalDate on) {
        var around = new Surroundings(program(), law, policies, year, on);
        var notices = new ArrayList<Notice>(watch.look(judged(), around));
        notices.addAll(watch.look(around));
        return notices;
    }

    /** What the report says of this pupil alone. */
    Table reportedBy(Report report, LocalDate on) {
        return report.run(Stream.of(judged()), new Surroundings(program(), law, policies, year, on));
    }

    private ProgramFile program() {
        return new ProgramFile(EntryId.LATEST,
                entries.stream().filter(entry -> !(entry.fact() instanceof PupilFact)).toList());
    }

    private JudgedPupil judged() {
        var file = new PupilFile(PUPIL, entries.stream().filter(entry -> entry.fact() instanceof PupilFact).toList());
        var days = new ArrayList<JudgedDay>();
        for (var agreement : file.agreements().stream().map(Recorded::fact).toList()) {
            program().calendarOf(SCHOOL).taughtBetween(agreement.from(), agreement.until()).stream()
                    .filter(year::contains)
                    .forEach(day -> days.add(new JudgedDay(day, agreement.agreementId(), "study", modality, SCHOOL,
                            grade, finding(day))));
        }
        return new JudgedPupil(file, year, days);
    }

    private Finding finding(LocalDate day) {
        var needed = law.need("minimumDay", grade, day).minutes();
        return missed.contains(day)
                ? new Finding.NotEarned(Minutes.ZERO, needed,
                        List.of(Reason.refuses("BELOW_MINIMUM_DAY", MINIMUM_DAY, "Nothing counted.", List.of())))
                : new Finding.Earned(Days.ONE, needed, needed,
                        List.of(Reason.supports("MINIMUM_DAY_MET", MINIMUM_DAY, "All counted.", List.of())));
    }
}
