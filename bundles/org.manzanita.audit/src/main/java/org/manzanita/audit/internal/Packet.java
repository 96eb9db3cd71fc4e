package org.manzanita.audit.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.manzanita.audit.AuditResult;
import org.manzanita.audit.ExceptionTable;
import org.manzanita.model.ActionTaken;
import org.manzanita.model.Agreement;
import org.manzanita.model.Assignment;
import org.manzanita.model.Claim;
import org.manzanita.model.ClassroomAttendance;
import org.manzanita.model.Column;
import org.manzanita.model.CourseCredit;
import org.manzanita.model.CourseEnrollment;
import org.manzanita.model.EntryId;
import org.manzanita.model.Enrollment;
import org.manzanita.model.Fact;
import org.manzanita.model.FactForm;
import org.manzanita.model.Judgement;
import org.manzanita.model.Participation;
import org.manzanita.model.Permission;
import org.manzanita.model.Progress;
import org.manzanita.model.PupilFact;
import org.manzanita.model.PupilStatus;
import org.manzanita.model.SchoolYear;
import org.manzanita.model.Session;
import org.manzanita.model.Signature;
import org.manzanita.rules.JudgedDay;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.Reason;
import org.manzanita.rules.Recorded;
import org.manzanita.rules.Surroundings;
import org.manzanita.rules.Table;
import org.manzanita.rules.Table.Field;

/**
 * 5 CCR 11703(b): all that is on record of one pupil's school year, each fact with its entry of the ledger; the register
 * day by day; and what the programme takes exception to. No names: whoever asks knows whom the identifier means.
 */
final class Packet {

    private final JudgedPupil pupil;
    private final Surroundings around;
    private final AuditResult result;
    private final Set<String> agreements = new HashSet<>();

    Packet(JudgedPupil pupil, Surroundings around, AuditResult result) {
        this.pupil = pupil;
        this.around = around;
        this.result = result;
        pupil.file().agreements().stream().map(Recorded::fact)
                .filter(one -> touches(one.from(), Optional.of(one.until())))
                .forEach(one -> agreements.add(one.agreementId()));
    }

    List<Table> tables() {
        var tables = new ArrayList<Table>();
        for (var form : FactForm.all()) {
            if (PupilFact.class.isAssignableFrom(form.type())) {
                facts(form).ifPresent(tables::add);
            }
        }
        sessions().ifPresent(tables::add);
        tables.add(register());
        claims().ifPresent(tables::add);
        tables.add(ExceptionTable.full("Exceptions", result.exceptions()));
        if (!result.withheld().isEmpty()) {
            tables.add(ExceptionTable.full("Days refused and not claimed", result.withheld()));
        }
        return tables;
    }

    @SuppressWarnings("unchecked")
    private <T extends Fact> Optional<Table> facts(FactForm<T> form) {
        var recorded = new ArrayList<Recorded<? extends PupilFact>>(
                pupil.file().all((Class<? extends PupilFact>) form.type()));
        recorded.removeIf(one -> !isOfTheYear(one.fact()));
        return table(form, recorded.stream().map(one -> (Recorded<T>) one).toList());
    }

    private Optional<Table> sessions() {
        var sessions = new TreeMap<EntryId, Recorded<Session>>();
        pupil.file().all(Participation.class).forEach(one -> around.program().session(one.fact().sessionId())
                .filter(session -> around.year().contains(session.fact().day()))
                .ifPresent(session -> sessions.put(session.id(), session)));
        return table(form(Session.class), List.copyOf(sessions.values()));
    }

    private Optional<Table> claims() {
        return table(form(Claim.class), around.program().all(Claim.class).stream()
                .filter(claim -> claim.fact().schoolYear().equals(around.year())
                        && claim.fact().pupil().equals(Optional.of(pupil.pupil())))
                .toList());
    }

    @SuppressWarnings("unchecked")
    private static <T extends Fact> FactForm<T> form(Class<T> type) {
        return (FactForm<T>) FactForm.all().stream().filter(form -> form.type() == type).findFirst().orElseThrow();
    }

    private static <T extends Fact> Optional<Table> table(FactForm<T> form, List<Recorded<T>> recorded) {
        var fields = new ArrayList<Field>(List.of(new Field("entry", "Entry"), new Field("recorded", "Recorded")));
        form.columns().stream().map(Column::name).forEach(name -> fields.add(new Field(name, name)));
        var rows = new ArrayList<List<Object>>();
        for (var one : recorded) {
            var row = new ArrayList<Object>(List.of(one.id().toString(), one.at().toString()));
            row.addAll(form.write(one.fact()));
            rows.add(row);
        }
        return rows.isEmpty() ? Optional.empty() : Optional.of(new Table(form.table(), fields, rows, List.of()));
    }

    private Table register() {
        var fields = List.of(new Field("day", "Day"), new Field("agreement", "Agreement"),
                new Field("school", "School"), new Field("grade", "Grade"), new Field("credit", "Credit"),
                new Field("counted", "Counted"), new Field("needed", "Needed"), new Field("code", "Reason"),
                new Field("section", "Section"), new Field("held", "Held"), new Field("evidence", "Evidence"));
        return new Table("register", fields, pupil.days().stream().map(this::row).toList(), List.of());
    }

    private List<Object> row(JudgedDay day) {
        var telling = around.law().primaryRefusal(day.finding()).orElse(day.finding().reasons().getFirst());
        var evidence = day.finding().reasons().stream().map(Reason::evidence).flatMap(List::stream).distinct().sorted()
                .map(EntryId::toString).toList();
        return List.of(day.day(), day.agreementId(), day.schoolId(), day.grade().label(),
                Printed.days(day.finding().credit()), day.finding().counted().count(), day.finding().needed().count(),
                telling.code(), telling.under().toString(), telling.held(), evidence);
    }

    private boolean isOfTheYear(PupilFact fact) {
        return switch (fact) {
            case PupilStatus one -> touches(one.from(), one.until());
            case Enrollment one -> touches(one.from(), one.until());
            case Agreement one -> agreements.contains(one.agreementId());
            case Signature one -> agreements.contains(one.agreementId());
            case Permission one -> agreements.contains(one.agreementId());
            case Assignment one -> agreements.contains(one.agreementId());
            case Judgement one -> touches(one.from(), Optional.of(one.until()));
            case Participation one -> around.program().session(one.sessionId())
                    .map(session -> around.year().contains(session.fact().day())).orElse(true);
            case CourseEnrollment one -> touches(one.from(), one.until());
            case Progress one -> around.year().contains(one.decidedOn());
            case CourseCredit one -> around.year().contains(one.awardedOn());
            case ClassroomAttendance one -> around.year().contains(one.day());
            case ActionTaken one -> around.year().contains(one.takenOn());
            default -> true;
        };
    }

    private boolean touches(LocalDate from, Optional<LocalDate> until) {
        SchoolYear year = around.year();
        return !from.isAfter(year.lastDay()) && until.map(last -> !last.isBefore(year.firstDay())).orElse(true);
    }
}
