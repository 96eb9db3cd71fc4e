package org.manzanita.testing;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.manzanita.model.Enrollment;
import org.manzanita.model.Grade;
import org.manzanita.model.Permission;
import org.manzanita.model.Pupil;
import org.manzanita.model.PupilId;
import org.manzanita.model.PupilStatus;
import org.manzanita.model.SchoolYear;
import org.manzanita.model.Sets;
import org.manzanita.model.Status;
import org.manzanita.model.Tokens;

/** The pupil of a case, the agreements, and who signed them. What the case does not say is as it should be. */
final class CasePupil {

    static final PupilId PUPIL = new PupilId("pupil");
    private static final List<String> ELEMENTS = List.of("submission", "reporting", "parentCommunication",
            "objectives", "methods", "evaluation", "resources", "connectivity", "assignmentLength",
            "satisfactoryProgress", "missedAssignments", "supports", "optional", "classroomAlternative",
            "policySummary", "courseDuration", "progressMeasure");

    private CasePupil() {}

    static void addTo(CaseFacts facts, Part said, SchoolYear year) {
        var grade = Grade.of(said.text("grade", "6"));
        int age = 4 + List.of(Grade.values()).indexOf(grade);
        facts.add(new Pupil(PUPIL, said.day("born", LocalDate.of(year.starts() - age, 7, 15)), Optional.empty(),
                Optional.empty()));
        facts.add(new PupilStatus(PUPIL, Status.RESIDENCE_COUNTY, LocalDate.of(2015, 7, 1),
                said.text("movedAway").map(day -> LocalDate.parse(day).minusDays(1)),
                said.text("residence", said.text("county", "Sacramento"))));
        if (!said.text("enrolled", "").equals("never")) {
            facts.add(new Enrollment("E-1", PUPIL, SoundProgram.SCHOOL, grade, said.text("placement", "regular"),
                    said.day("enrolled", year.firstDay()), said.text("left").map(LocalDate::parse)));
        }
        for (var status : said.parts("statuses")) {
            facts.add(new PupilStatus(PUPIL, Tokens.parse(Status.class, status.need("status")),
                    status.day("from", year.firstDay()), status.text("until").map(LocalDate::parse),
                    status.text("detail", "")));
            status.finished();
        }
        var agreements = said.parts("agreement");
        int number = 0;
        for (var agreement : agreements) {
            agreement(facts, said, agreement, "A-" + ++number, grade, year);
        }
        if (agreements.isEmpty() && !said.has("agreement")) {
            agreement(facts, said, new Part(said.where() + ", agreement", Map.of()), "A-1", grade, year);
        }
    }

    private static void agreement(CaseFacts facts, Part said, Part agreement, String id, Grade grade, SchoolYear year) {
        if (agreement.flag("none", false)) {
            agreement.finished();
            return;
        }
        var modality = agreement.text("modality", said.text("modality", "traditional"));
        var from = agreement.day("from", LocalDate.of(year.starts(), 8, 10));
        var until = agreement.day("until", year.lastDay());
        var specialEducation = said.parts("statuses").stream().anyMatch(each -> each.need("status").equals("iep"))
                ? "specialEducationTeacher"
                : "";
        var row = new LinkedHashMap<String, String>();
        row.put("agreementId", agreement.text("id", id));
        row.put("pupil", PUPIL.value());
        row.put("modality", modality);
        row.put("programId", agreement.text("program", modality + "-long"));
        row.put("from", from.toString());
        row.put("until", until.toString());
        row.put("scheduledDays", agreement.text("scheduledDays", ""));
        row.put("supervisor", agreement.text("supervisor", SoundProgram.TEACHER));
        row.put("specialEducationTeacher", agreement.text("specialEducationTeacher", specialEducation));
        var without = agreement.texts("without");
        row.put("elements", String.join(";", Stream.concat(ELEMENTS.stream(), agreement.texts("with").stream())
                .filter(each -> !without.contains(each)).toList()));
        boolean secondary = grade.compareTo(Grade.GRADE_9) >= 0;
        row.put("courseCredits", none(agreement.text("credits", secondary ? "5" : "none")));
        row.put("measure", none(agreement.text("measure", secondary ? "none" : "standards of the grade")));
        facts.row(agreement.where(), "agreements", row);
        signatures(facts, agreement, row, from);
        agreement.finished();
    }

    private static String none(String text) {
        return text.equals("none") ? "" : text;
    }

    private static void signatures(CaseFacts facts, Part agreement, Map<String, String> row, LocalDate from) {
        var id = row.getOrDefault("agreementId", "");
        var all = agreement.text("allSigned", from.minusDays(7).toString());
        var said = agreement.map("signatures");
        var signers = new LinkedHashMap<String, String>();
        signers.put("pupil", PUPIL.value());
        signers.put("parentOrGuardian", "parent");
        signers.put("supervisingTeacher", row.getOrDefault("supervisor", ""));
        if (!row.getOrDefault("specialEducationTeacher", "").isEmpty()) {
            signers.put("specialEducationTeacher", row.getOrDefault("specialEducationTeacher", ""));
        }
        said.keySet().forEach(party -> signers.putIfAbsent(party, party));
        signers.forEach((party, signer) -> {
            // "2026-08-03", "never", "2026-08-03 electronic", "2026-08-03 electronic unproven",
            // or "2026-08-03 received 2026-08-20"
            var words = said.getOrDefault(party, all).split(" ");
            if (!words[0].equals("never")) {
                boolean electronic = words.length > 1 && words[1].equals("electronic");
                facts.row(agreement.where() + ", signatures", "signatures", Map.of("agreementId", id, "pupil",
                        PUPIL.value(), "party", party, "signer", signer, "signedOn", words[0], "method",
                        electronic ? "electronic" : "paper", "receivedOn",
                        words.length > 2 && words[1].equals("received") ? words[2] : "", "evidence",
                        electronic && words.length == 2 ? "evidence record" : ""));
            }
        });
        var permission = agreement.text("permission", from.minusDays(7).toString());
        if (!permission.equals("never")) {
            facts.add(new Permission(id, PUPIL, LocalDate.parse(permission),
                    Sets.of("dates", "methods", "evaluation", "resources")));
        }
    }
}
