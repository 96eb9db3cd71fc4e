package org.manzanita.modality.traditional;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.manzanita.model.Agreement;
import org.manzanita.model.Assignment;
import org.manzanita.model.CalendarDay;
import org.manzanita.model.Channel;
import org.manzanita.model.Credential;
import org.manzanita.model.CredentialKind;
import org.manzanita.model.DayKind;
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
import org.manzanita.model.Program;
import org.manzanita.model.ProgramTerm;
import org.manzanita.model.ProgramFact;
import org.manzanita.model.PupilFact;
import org.manzanita.model.PupilId;
import org.manzanita.model.School;
import org.manzanita.model.SchoolType;
import org.manzanita.model.SchoolYear;
import org.manzanita.model.Session;
import org.manzanita.model.SessionForm;
import org.manzanita.model.SessionKind;
import org.manzanita.model.Setting;
import org.manzanita.model.WorkKind;
import org.manzanita.rules.DayValue;
import org.manzanita.rules.Finding;
import org.manzanita.rules.Law;
import org.manzanita.rules.LawRow;
import org.manzanita.rules.LawSource;
import org.manzanita.rules.Period;
import org.manzanita.rules.ProgramFile;
import org.manzanita.rules.PupilFile;
import org.manzanita.rules.ReasonCode;
import org.manzanita.rules.RegisteredRule;

/** A pupil's study under one agreement, written down fact by fact. Weekdays are schooldays unless said otherwise. */
final class Study {

    static final LeaId LEA = new LeaId("3467447");
    static final PupilId MAYA = new PupilId("maya");
    static final String SUPERVISOR = "T-1";

    private static final LocalDate EVER = LocalDate.of(2019, 7, 1);
    private static final LocalDate FAR = LocalDate.of(2030, 6, 30);

    private final List<Fact> facts = new ArrayList<>();
    private final LocalDate from;
    private final LocalDate until;

    private Study(LocalDate from, LocalDate until) {
        this.from = from;
        this.until = until;
    }

    static Study of(Grade grade, LocalDate from, LocalDate until) {
        return of(grade, SchoolType.REGULAR, EntityType.DISTRICT, from, until);
    }

    static Study of(Grade grade, SchoolType type, EntityType entity, LocalDate from, LocalDate until) {
        var study = new Study(from, until);
        study.facts.add(new Lea(LEA, "Manzanita Unified", entity, "Sacramento"));
        study.facts.add(new School("34674470000001", "Manzanita School", type, "main"));
        study.facts.add(new Program("IS", "Independent Study", "traditional", ProgramTerm.LONG, true, Grade.TK,
                Grade.GRADE_12));
        study.teacher(SUPERVISOR);
        study.facts.add(new Enrollment("E-1", MAYA, "34674470000001", grade, "IS", EVER, Optional.empty()));
        study.facts.add(new Agreement("A-1", MAYA, "traditional", "IS", from, until, OptionalInt.empty(), SUPERVISOR,
                Optional.empty(), new TreeSet<>(), Optional.of(BigDecimal.TEN), Optional.empty()));
        for (var day = from; !day.isAfter(until); day = day.plusDays(1)) {
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                study.facts.add(new CalendarDay("main", day, DayKind.INSTRUCTION));
            }
        }
        return study;
    }

    Study teacher(String id) {
        facts.add(new Educator(id, LEA, true));
        facts.add(new Credential(id, CredentialKind.CLEAR, new TreeSet<>(List.of("multipleSubject")), EVER, FAR));
        return this;
    }

    Study calendar(LocalDate day, DayKind kind) {
        facts.add(new CalendarDay("main", day, kind));
        return this;
    }

    Study setting(String name, String value) {
        facts.add(new Setting(name, value, EVER, Optional.empty(), "board"));
        return this;
    }

    /** Work of one day, due and handed in that day. */
    Study work(String id, LocalDate day, int minutes) {
        return packet(id, day, day, day, minutes);
    }

    /** Work for a span of days, due on its last one. */
    Study packet(String id, LocalDate first, LocalDate last, LocalDate submitted, int minutes) {
        assigned(id, first, last);
        return judged(id, WorkKind.WORK_PRODUCT, submitted, submitted.plusDays(1), SUPERVISOR, Optional.empty(),
                minutes, first, last, Optional.empty());
    }

    /** Documented time on a platform. */
    Study platform(String id, LocalDate day, int minutes) {
        return platform(id, day, minutes, Optional.of("log-" + id));
    }

    Study platform(String id, LocalDate day, int minutes, Optional<String> log) {
        assigned(id, day, day);
        return judged(id, WorkKind.ASYNCHRONOUS, day, day, SUPERVISOR, Optional.empty(), minutes, day, day, log);
    }

    Study assigned(String id, LocalDate on, LocalDate due) {
        facts.add(new Assignment(id, MAYA, "A-1", "mathematics", Optional.empty(), on, due, "Work"));
        return this;
    }

    Study judged(String id, WorkKind kind, LocalDate submitted, LocalDate judged, String by, Optional<String> reviewed,
            int minutes, LocalDate first, LocalDate last, Optional<String> evidence) {
        facts.add(new Judgement("J-" + id, MAYA, id, kind, submitted, judged, by, reviewed, Minutes.of(minutes), first,
                last, evidence, false));
        return this;
    }

    /** Synchronous instruction by the supervising teacher, who heard the pupil. */
    Study session(String id, LocalDate day, int minutes) {
        return session(id, day, minutes, ParticipationEvidence.VERBAL, Optional.of(SUPERVISOR));
    }

    Study session(String id, LocalDate day, int minutes, ParticipationEvidence evidence, Optional<String> verifiedBy) {
        facts.add(new Session(id, "IS", day, SessionKind.SYNCHRONOUS, SessionForm.SMALL_GROUP, Channel.INTERNET,
                SUPERVISOR, Minutes.of(minutes), true, true));
        facts.add(new Participation(id, MAYA, Minutes.of(minutes), evidence, verifiedBy));
        return this;
    }

    Study fact(Fact fact) {
        facts.add(fact);
        return this;
    }

    List<Fact> facts() {
        return List.copyOf(facts);
    }

    Finding on(LocalDate day) {
        return on(day, law());
    }

    Finding on(LocalDate day, Law law) {
        return judged(entries(), law).stream().filter(value -> value.day().equals(day)).findFirst().orElseThrow()
                .finding();
    }

    List<DayValue> judged() {
        return judged(entries(), law());
    }

    /** The days that were earned, written as their credits: {@code 1 1 0 1/2}. */
    String credits() {
        return String.join(" ", judged().stream().map(value -> value.finding().credit().toString()).toList());
    }

    List<Entry> entries() {
        return entries(facts);
    }

    static List<Entry> entries(List<Fact> facts) {
        var entries = new ArrayList<Entry>();
        for (var fact : facts) {
            entries.add(new Entry(new EntryId(entries.size() + 1), Instant.EPOCH, "clerk", "", fact));
        }
        return entries;
    }

    List<DayValue> judged(List<Entry> entries, Law law) {
        return new TraditionalModality().judge(period(entries), law);
    }

    Period period(List<Entry> entries) {
        var pupil = new PupilFile(MAYA,
                entries.stream().filter(entry -> !(entry.fact() instanceof ProgramFact)).toList());
        var program = new ProgramFile(EntryId.LATEST,
                entries.stream().filter(entry -> !(entry.fact() instanceof PupilFact)).toList());
        var days = program.calendarOf("34674470000001").taughtBetween(from, until);
        return new Period(pupil, program, pupil.agreements().getLast(), SchoolYear.containing(from), days);
    }

    /** The law of this bundle, and the minimum days that the state's bundle brings. */
    static Law law() {
        return LAW;
    }

    private static final Law LAW = Law.of(List.of(new TraditionalLaw(), new MinimumDays()));

    private record MinimumDays() implements LawSource {

        @Override
        public List<LawRow> rows() {
            return List.of(row("minimumDay", "TK-K", "180", "EC 46117"), row("minimumDay", "1-3", "230", "EC 46112"),
                    row("minimumDay", "4-8", "240", "EC 46113"), row("minimumDay", "9-12", "240", "EC 46141"),
                    row("minimumDaySchoolType", "continuation", "180", "EC 46170"),
                    row("minimumDaySchoolType", "opportunity", "180", "EC 46180"),
                    row("weeklyHourCap", "continuation", "15", "EC 46170"),
                    new LawRow("P-11", "exemptBelowSchooldays", "all", EVER, Optional.empty(), "16", "EC 51747(i)"));
        }

        private static LawRow row(String parameter, String applies, String value, String section) {
            return new LawRow("M-01", parameter, applies, EVER, Optional.empty(), value, section);
        }

        @Override
        public List<RegisteredRule> register() {
            return List.of();
        }

        @Override
        public List<ReasonCode> reasonCodes() {
            return List.of(new ReasonCode("BELOW_MINIMUM_DAY", 60, "", ""));
        }
    }
}
