package org.manzanita.testing.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.manzanita.ledger.PersonName;
import org.manzanita.ledger.Submission;
import org.manzanita.model.BoardPolicy;
import org.manzanita.model.Credential;
import org.manzanita.model.CredentialKind;
import org.manzanita.model.Educator;
import org.manzanita.model.EntityType;
import org.manzanita.model.Fact;
import org.manzanita.model.Figure;
import org.manzanita.model.Grade;
import org.manzanita.model.Lea;
import org.manzanita.model.LeaId;
import org.manzanita.model.Party;
import org.manzanita.model.Program;
import org.manzanita.model.ProgramTerm;
import org.manzanita.model.School;
import org.manzanita.model.SchoolType;
import org.manzanita.model.SchoolYear;
import org.manzanita.model.Sets;
import org.manzanita.model.Setting;
import org.manzanita.model.Signature;
import org.manzanita.model.Staffing;

/** The facts of one sample folder, as they are gathered; and the facts of its LEA. */
final class SampleFacts {

    static final LeaId SAN_JUAN = new LeaId("3467447");
    static final String EL_SERENO = "34674473430386";
    private static final LocalDate LONG_AGO = LocalDate.of(2018, 7, 1);
    private static final LocalDate FAR_AHEAD = LocalDate.of(2030, 6, 30);

    private final LeaId lea;
    private final List<Fact> facts = new ArrayList<>();
    private final List<PersonName> names = new ArrayList<>();

    SampleFacts(LeaId lea) {
        this.lea = lea;
    }

    LeaId lea() {
        return lea;
    }

    void add(Fact fact) {
        facts.add(fact);
    }

    /** The parent never signed this agreement after all. */
    void unsign(String agreementId) {
        facts.removeIf(fact -> fact instanceof Signature signature && signature.agreementId().equals(agreementId)
                && signature.party() == Party.PARENT_OR_GUARDIAN);
    }

    void name(String id, String last, String first) {
        names.add(new PersonName(id, last, first));
    }

    Submission submission() {
        return new Submission(lea, "sample", facts.stream().map(fact -> new Submission.Line(fact, "")).toList(), names);
    }

    /** The district, its schools, programs, staff and board policy; the same in every sample year. */
    void sanJuan() {
        add(new Lea(SAN_JUAN, "San Juan Unified", EntityType.DISTRICT, "Sacramento"));
        school("34674476034367", "Arlington Heights Elementary", SchoolType.REGULAR);
        school("34674476034391", "Carmichael Elementary", SchoolType.REGULAR);
        school("34674476034342", "Arcade Fundamental Middle", SchoolType.REGULAR);
        school("34674473430493", "Bella Vista High", SchoolType.REGULAR);
        school(EL_SERENO, "El Sereno Alternative Education", SchoolType.ALTERNATIVE);
        program("tk5-remote", "TK-5 Independent Study", "traditional", ProgramTerm.LONG, true, "TK", "5");
        program("el-sereno-6-8", "El Sereno, grades 6-8", "traditional", ProgramTerm.LONG, true, "6", "8");
        program("el-sereno-9-12", "El Sereno, grades 9-12", "traditional", ProgramTerm.LONG, true, "9", "12");
        program("site-short-term", "Short-term Independent Study", "traditional", ProgramTerm.SHORT, true, "TK", "12");
        teacher("T-101", "Rivera", "Elena", "multipleSubject");
        teacher("T-102", "Okafor", "Daniel", "multipleSubject");
        teacher("T-201", "Nguyen", "Linh", "english;historySocialScience;multipleSubject");
        teacher("T-202", "Haddad", "Samir", "mathematics;science");
        teacher("T-301", "Larsen", "Ingrid", "specialEducation");
        boardPolicy("BP-6158", "traditional", LocalDate.of(2021, 9, 14));
    }

    private void school(String id, String name, SchoolType type) {
        add(new School(id, name, type, "san-juan"));
    }

    void program(String id, String name, String modality, ProgramTerm term, boolean fullTime, String from, String to) {
        add(new Program(id, name, modality, term, fullTime, Grade.of(from), Grade.of(to)));
    }

    void teacher(String id, String last, String first, String subjects) {
        add(new Educator(id, lea, true));
        add(new Credential(id, CredentialKind.CLEAR, Sets.copyOf(List.of(subjects.split(";"))), LONG_AGO, FAR_AHEAD));
        name(id, last, first);
    }

    void staffing(String educator, String program, String fte, SchoolYear year) {
        add(new Staffing(educator, Optional.of(program), new BigDecimal(fte), year.firstDay(), year.lastDay()));
    }

    void boardPolicy(String id, String modality, LocalDate adopted) {
        add(new BoardPolicy(id, modality, adopted, adopted, Optional.empty(), Optional.of(adopted),
                Sets.of("assignmentLength", "evaluationTrigger", "satisfactoryProgress", "content", "reengagement",
                        "synchronousPlan", "returnPlan", "agreementRequirement", "conference")));
    }

    void calendar(SampleCalendar calendar) {
        calendar.days().forEach(this::add);
        calendar.months().forEach(this::add);
    }

    void figure(SchoolYear year, String name, String value, String origin) {
        add(new Figure(year, name, new BigDecimal(value), origin));
    }

    void setting(String name, String value, LocalDate from, String decidedBy) {
        add(new Setting(name, value, from, Optional.empty(), decidedBy));
    }
}
