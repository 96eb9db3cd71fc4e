package org.manzanita.testing;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.manzanita.model.Grade;

/** What the pupil of a case did: work, sessions, courses, progress, classroom minutes; and what the LEA did. */
final class CaseWork {

    private final CaseFacts facts;
    private int number;

    private CaseWork(CaseFacts facts) {
        this.facts = facts;
    }

    static void addTo(CaseFacts facts, Part said, String year) {
        var work = new CaseWork(facts);
        said.parts("work").forEach(work::judged);
        said.parts("sessions").forEach(work::session);
        said.parts("courses").forEach(course -> work.course(course, year));
        said.parts("progress").forEach(work::progress);
        for (var each : said.parts("classroom")) {
            work.row(each, "classroomMinutes", "day", each.need("day"), "courseId", each.text("course", "all"),
                    "minutes", each.need("minutes"));
        }
        for (var each : said.parts("actions")) {
            work.row(each, "actions", "actionId", "X-" + ++work.number, "action", each.need("action"), "takenOn",
                    each.need("on"), "concerning", each.text("concerning", ""), "covers",
                    String.join(";", each.texts("covers")));
        }
        said.map("claimed").forEach((period, days) -> facts.row(said.where(), "claims", Map.of("claimId", "C-" + period,
                "schoolYear", year, "period", period, "schoolId", SoundProgram.SCHOOL, "gradeSpan",
                Grade.of(said.text("grade", "6")).span().label(), "pupil", CasePupil.PUPIL.value(), "days", days,
                "ada", "")));
        for (var each : said.parts("rows")) {
            var columns = new LinkedHashMap<>(each.everything());
            var table = columns.remove("table");
            facts.row(each.where(), table == null ? "" : table, columns);
        }
    }

    /** {@code for} names the schooldays that the work stands for: one day, or {@code from..until}. */
    private void judged(Part said) {
        var days = Range.of(said.need("for"));
        var id = said.text("id", "W-" + ++number);
        var due = said.day("due", days.until());
        var assignment = Map.of("assignmentId", id, "pupil", CasePupil.PUPIL.value(), "agreementId",
                said.text("agreement", "A-1"), "subject", said.text("subject", "english"), "courseId",
                said.text("course", ""), "assignedOn", said.day("assigned", days.from()).toString(), "dueOn",
                due.toString(), "title", said.text("title", "Assignment " + id));
        facts.row(said.where(), "assignments", assignment);
        if (!said.flag("judged", true)) {
            said.text("minutes");
            said.finished();
            return;
        }
        var handedIn = said.day("handedIn", due);
        var evidence = said.text("evidence", "portfolio/" + id);
        row(said, "judgements", "judgementId", "J-" + id, "assignmentId", id, "workKind",
                said.text("kind", "workProduct"), "submittedOn", handedIn.toString(), "judgedOn",
                said.day("judgedOn", handedIn).toString(), "judgedBy", said.text("by", SoundProgram.TEACHER),
                "reviewedBy", said.text("reviewedBy", ""), "minutes", said.need("minutes"), "from",
                days.from().toString(), "until", days.until().toString(), "evidence",
                evidence.equals("none") ? "" : evidence, "retained", said.text("retained", "true"));
    }

    private void session(Part said) {
        var id = said.text("id", "S-" + ++number);
        var minutes = said.need("minutes");
        var by = said.text("by", SoundProgram.TEACHER);
        facts.row(said.where(), "sessions", Map.of("sessionId", id, "programId",
                said.text("program", "traditional-long"), "day", said.need("day"), "sessionKind",
                said.text("kind", "synchronous"), "form", said.text("form", "classroom"), "channel",
                said.text("channel", "internet"), "educatorId", by, "minutes", minutes, "twoWay",
                said.text("twoWay", "true"), "underPlan", said.text("underPlan", "true")));
        var evidence = said.text("evidence", "verbal");
        if (said.flag("scheduled", true)) {
            row(said, "participation", "sessionId", id, "minutes", said.text("attended", minutes), "evidence",
                    evidence, "verifiedBy", evidence.equals("none") ? "" : said.text("verifiedBy", by));
        }
    }

    private void course(Part said, String year) {
        var id = said.need("course");
        facts.row(said.where(), "courses", Map.of("courseId", id, "title", id, "subject",
                said.text("subject", "english"), "requiredForGraduation", said.text("required", "true"),
                "classroomSection", said.text("classroomSection", "true")));
        said.text("minutes");
        var resolved = said.text("certified", LocalDate.of(Integer.parseInt(year.substring(0, 4)), 6, 20).toString());
        if (!resolved.equals("never")) {
            facts.row(said.where(), "certifications", Map.of("courseId", id, "schoolYear",
                    said.text("certifiedFor", year), "resolution", "R-" + id, "resolvedOn", resolved, "dailyMinutes",
                    said.need("minutes"), "totalMinutes", said.text("totalMinutes", "10800"), "credits",
                    said.text("credits", "10"), "statements",
                    said.text("statements", "rigor;standards;access;duration;synchronousPlan")));
        }
        var mode = said.text("mode", "courseBased");
        row(said, "courseEnrollments", "courseEnrollmentId", "CE-" + ++number, "courseId", id, "mode", mode,
                "agreementId", mode.equals("classroom") ? "" : said.text("agreement", "A-1"), "teacher",
                said.text("teacher", SoundProgram.TEACHER), "mouWith", said.text("mouWith", ""), "from",
                said.text("from", year.substring(0, 4) + "-08-01"), "until", said.text("until", ""));
    }

    private void progress(Part said) {
        row(said, "progress", "courseId", said.need("course"), "decidedOn", said.need("on"), "satisfactory",
                said.text("satisfactory", "true"), "indicators",
                said.text("indicators", "achievement;completion;learning;progressing"), "decidedBy",
                said.text("by", SoundProgram.TEACHER));
    }

    private void row(Part said, String table, String... namesAndValues) {
        var values = new LinkedHashMap<String, String>();
        values.put("pupil", CasePupil.PUPIL.value());
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        said.finished();
        facts.row(said.where(), table, values);
    }
}
