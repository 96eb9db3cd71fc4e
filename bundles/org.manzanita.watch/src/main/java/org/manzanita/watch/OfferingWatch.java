package org.manzanita.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.manzanita.model.Program;
import org.manzanita.model.Tokens;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.LawRow;
import org.manzanita.rules.Notice;
import org.manzanita.rules.Surroundings;
import org.manzanita.rules.Watch;
import org.osgi.service.component.annotations.Component;

/**
 * EC 51745(a), (g); 42238.023(c): in 2021-22 districts and county offices had to offer Independent Study, unless that was
 * waived, and the relief of that year asked the LEA to certify that it did. In other years they may offer it.
 */
@Component
public final class OfferingWatch implements Watch {

    @Override
    public String name() {
        return "offering";
    }

    @Override
    public List<Notice> look(JudgedPupil pupil, Surroundings surroundings) {
        return List.of();
    }

    @Override
    public List<Notice> look(Surroundings surroundings) {
        var law = surroundings.law();
        var first = surroundings.year().firstDay();
        var attested = new Attested(surroundings);
        var duties = new ArrayList<Duty>();
        if (surroundings.program().all(Program.class).isEmpty()) {
            law.find("mustOffer", Tokens.of(surroundings.program().lea().entityType()), first).filter(LawRow::flag)
                    .ifPresent(row -> duties.add(Attested.done(Duty.of(
                            "Offer Independent Study, or obtain a waiver of it.", row.citation(), first,
                            "In " + surroundings.year() + " the law asks for it, and no program of Independent Study is"
                                    + " recorded.",
                            List.of()), attested.inYear("offeringWaived"))));
        }
        law.find("mitigationCertified", "all", first).filter(LawRow::flag)
                .ifPresent(row -> duties.add(Attested.done(Duty.of(
                        "Certify that Independent Study was offered to all who needed it.", row.citation(), first,
                        "The relief in attendance of " + surroundings.year() + " asks the LEA to certify it.",
                        List.of()), attested.inYear("independentStudyOffered"))));
        return duties.stream().map(duty -> duty.notice(name(), Optional.empty(), surroundings.on())).toList();
    }
}
