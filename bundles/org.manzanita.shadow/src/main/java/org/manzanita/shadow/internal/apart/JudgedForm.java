package org.manzanita.shadow.internal.apart;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.manzanita.model.Days;
import org.manzanita.model.Grade;
import org.manzanita.model.Minutes;
import org.manzanita.model.PupilId;
import org.manzanita.model.SchoolYear;
import org.manzanita.rules.Finding;
import org.manzanita.rules.JudgedDay;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.Law;
import org.manzanita.rules.Notice;
import org.manzanita.rules.ProgramFile;
import org.manzanita.rules.PupilFile;
import org.manzanita.rules.Reason;
import org.manzanita.rules.Surroundings;
import org.manzanita.shadow.internal.Wire;

/** How a judged pupil, what is around it, and duties go from one process to another: as rows of texts. */
final class JudgedForm {

    private static final String EARNED = "earned";
    private static final int OF_A_DAY = 10;
    private static final int OF_A_NOTICE = 7;

    private JudgedForm() {}

    /** All of the judged pupil but the file, which goes before it. */
    static void judged(DataOutputStream out, JudgedPupil judged) throws IOException {
        out.writeInt(judged.year().starts());
        LawForm.rows(out, judged.days().stream().map(JudgedForm::row).toList());
        for (var day : judged.days()) {
            LawForm.rows(out, day.finding().reasons().stream().map(RulingForm::texts).toList());
        }
    }

    private static List<String> row(JudgedDay day) {
        var finding = day.finding();
        var credit = finding.credit();
        return List.of(day.day().toString(), day.agreementId(), day.programId(), day.modality(), day.schoolId(),
                day.grade().name(), finding instanceof Finding.Earned ? EARNED : "",
                credit.numerator() + "/" + credit.denominator(), Integer.toString(finding.counted().count()),
                Integer.toString(finding.needed().count()));
    }

    static JudgedPupil judged(DataInputStream in, PupilFile pupil) throws IOException {
        var year = new SchoolYear(in.readInt());
        var rows = LawForm.rows(in, OF_A_DAY, row -> row);
        var days = new ArrayList<JudgedDay>(rows.size());
        for (var row : rows) {
            days.add(day(row, LawForm.rows(in, RulingForm.OF_A_REASON, RulingForm::reason)));
        }
        return new JudgedPupil(pupil, year, days);
    }

    private static JudgedDay day(List<String> row, List<Reason> reasons) {
        var counted = Minutes.of(Integer.parseInt(row.get(8)));
        var needed = Minutes.of(Integer.parseInt(row.get(9)));
        var credit = row.get(7).split("/", -1);
        var finding = row.get(6).equals(EARNED)
                ? new Finding.Earned(new Days(new BigInteger(credit[0]), new BigInteger(credit[1])), counted, needed,
                        reasons)
                : new Finding.NotEarned(counted, needed, reasons);
        return new JudgedDay(LocalDate.parse(row.get(0)), row.get(1), row.get(2), row.get(3), row.get(4),
                Grade.valueOf(row.get(5)), finding);
    }

    /** All of the surroundings but the LEA's file and the law, which go before it; no policy of another's is there. */
    static void around(DataOutputStream out, Surroundings around) throws IOException {
        out.writeInt(around.year().starts());
        Wire.text(out, around.on().toString());
    }

    static Surroundings around(DataInputStream in, ProgramFile program, Law law) throws IOException {
        var year = new SchoolYear(in.readInt());
        return new Surroundings(program, law, List.of(), year, LocalDate.parse(Wire.text(in)));
    }

    static void notices(DataOutputStream out, List<Notice> notices) throws IOException {
        LawForm.rows(out, notices.stream().map(JudgedForm::row).toList());
    }

    private static List<String> row(Notice notice) {
        var row = new ArrayList<String>(List.of(notice.watch(), notice.pupil().map(PupilId::value).orElse(""),
                notice.duty(), notice.since().toString(), notice.due().map(LocalDate::toString).orElse(""),
                notice.state().name(), notice.who()));
        row.addAll(RulingForm.texts(notice.reason()));
        return row;
    }

    static List<Notice> notices(DataInputStream in) throws IOException {
        return LawForm.rows(in, OF_A_NOTICE + RulingForm.OF_A_REASON, row -> new Notice(row.get(0), row.get(1).isEmpty()
                ? Optional.empty()
                : Optional.of(new PupilId(row.get(1))), row.get(2), LocalDate.parse(row.get(3)),
                row.get(4).isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(row.get(4))),
                Notice.State.valueOf(row.get(5)),
                RulingForm.reason(row.subList(OF_A_NOTICE, row.size())), row.get(6)));
    }
}
