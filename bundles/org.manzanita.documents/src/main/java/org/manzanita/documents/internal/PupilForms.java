package org.manzanita.documents.internal;

import java.util.ArrayList;
import java.util.List;
import org.manzanita.model.Assignment;
import org.manzanita.model.Judgement;
import org.manzanita.model.SchoolYear;
import org.manzanita.rules.PupilFile;
import org.manzanita.rules.Recorded;

/** The notices and records about a pupil that are shipped. */
final class PupilForms {

    private PupilForms() {}

    static List<Contents> all() {
        return List.of(
                new PupilForm("nonparticipationNotice", "notice to the family that a pupil did not take part on a day",
                        List.of("what", "next"), List.of(), (desk, file) -> List.of()),
                new PupilForm("returnNotice", "notice of a request to return to the classroom, and of its day",
                        List.of("what", "place"), List.of(), (desk, file) -> List.of()),
                new PupilForm("conferenceNote", "note of a conference: who took part, what was said and decided",
                        List.of("present", "talked", "decided"),
                        List.of("pupil", "parentOrGuardian", "supervisingTeacher"), (desk, file) -> List.of()),
                new PupilForm("evaluation", "evaluation of whether to remain, with each indicator of progress",
                        List.of("why", "indicators", "finding"), List.of("supervisingTeacher"),
                        (desk, file) -> List.of()),
                new PupilForm("workRecord", "assignment and work record of a school year", List.of("how"),
                        List.of("supervisingTeacher"), PupilForms::work));
    }

    private static List<Section> work(Desk desk, PupilFile file) {
        var words = desk.words();
        var year = desk.order().question().year();
        var rows = new ArrayList<List<Object>>();
        for (var recorded : file.all(Assignment.class)) {
            var work = recorded.fact();
            if (!SchoolYear.containing(work.dueOn()).equals(year)) {
                continue;
            }
            var judged = file.all(Judgement.class).stream().map(Recorded::fact)
                    .filter(judgement -> judgement.assignmentId().equals(work.assignmentId())).toList();
            if (judged.isEmpty()) {
                rows.add(List.of(work.subject(), work.title(), work.assignedOn(), work.dueOn(), "—", "—", "—", "—"));
            }
            for (var judgement : judged) {
                rows.add(List.of(work.subject(), work.title(), work.assignedOn(), work.dueOn(),
                        judgement.submittedOn(), judgement.minutes().count(), desk.nameOf(judgement.judgedBy()),
                        judgement.judgedOn()));
            }
        }
        var columns = List.of("subject", "title", "assigned", "due", "submitted", "minutes", "judgedBy", "judgedOn")
                .stream().map(column -> words.say("workRecord.column." + column)).toList();
        return List.of(new Section("work", Words.escaped(words.say("workRecord.work")),
                rows.isEmpty()
                        ? List.of(new Line(Words.escaped(words.say("workRecord.none")), "", "", ""))
                        : List.of(),
                new Section.Grid(columns, rows.stream().map(row -> row.stream()
                        .map(value -> new Section.Cell(Words.escaped(value.toString()), value instanceof Number))
                        .toList()).toList(), false)));
    }
}
