package org.manzanita.reporting.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.manzanita.credit.CreditService;
import org.manzanita.credit.Question;
import org.manzanita.model.EntryId;
import org.manzanita.reporting.SectionFile;
import org.manzanita.reporting.SectionFiles;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Shows every judged pupil to the lines of the course section file; it works nothing out itself. */
@Component
public final class CreditSectionFiles implements SectionFiles {

    private final CreditService credit;

    @Activate
    public CreditSectionFiles(@Reference CreditService credit) {
        this.credit = credit;
    }

    @Override
    public SectionFile prepare(Question question, LocalDate on, Optional<LocalDate> census) {
        var fixed = question.asOf().equals(EntryId.LATEST)
                ? question.asOf(credit.program(question.lea(), question.asOf()).asOf())
                : question;
        var lines = new SectionLines(credit.surroundings(fixed, on), census);
        credit.sweep(fixed, lines);
        return lines.file();
    }

    @Override
    public byte[] write(List<List<String>> lines) {
        return AbsenceText.writeCells(lines);
    }
}
