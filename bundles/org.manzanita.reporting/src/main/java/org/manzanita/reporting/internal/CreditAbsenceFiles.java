package org.manzanita.reporting.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.manzanita.credit.CreditService;
import org.manzanita.credit.Question;
import org.manzanita.ledger.Ledger;
import org.manzanita.ledger.PersonName;
import org.manzanita.model.EntryId;
import org.manzanita.reporting.AbsenceFault;
import org.manzanita.reporting.AbsenceFile;
import org.manzanita.reporting.AbsenceFiles;
import org.manzanita.reporting.AbsenceLine;
import org.manzanita.reporting.AbsenceReading;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Shows every judged pupil to the lines of the absence summary; it works nothing out itself. */
@Component
public final class CreditAbsenceFiles implements AbsenceFiles {

    private final CreditService credit;
    private final Ledger ledger;

    @Activate
    public CreditAbsenceFiles(@Reference CreditService credit, @Reference Ledger ledger) {
        this.credit = credit;
        this.ledger = ledger;
    }

    @Override
    public AbsenceFile prepare(Question question, LocalDate on) {
        var fixed = question.asOf().equals(EntryId.LATEST)
                ? question.asOf(credit.program(question.lea(), question.asOf()).asOf())
                : question;
        var names = new HashMap<String, PersonName>();
        ledger.names(question.lea()).forEach(name -> names.put(name.personId(), name));
        var lines = new AbsenceLines(credit.surroundings(fixed, on), names);
        credit.sweep(fixed, lines);
        return lines.file();
    }

    @Override
    public byte[] write(List<AbsenceLine> lines) {
        return AbsenceText.write(lines);
    }

    @Override
    public AbsenceReading read(byte[] file) {
        var faults = new ArrayList<AbsenceFault>();
        var lines = AbsenceText.read(file, faults);
        AbsenceChecks.check(lines, credit.law(), faults);
        return new AbsenceReading(lines, AbsenceChecks.inOrder(faults));
    }
}
