package org.manzanita.testing;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.manzanita.credit.Assumption;
import org.manzanita.credit.CreditService;
import org.manzanita.credit.Question;
import org.manzanita.ledger.Ledger;
import org.manzanita.model.EntryId;
import org.manzanita.model.LeaId;
import org.manzanita.model.PupilId;
import org.manzanita.model.SchoolYear;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.Law;
import org.manzanita.rules.Modality;
import org.manzanita.rules.ProgramFile;
import org.manzanita.rules.Surroundings;

/** The pupils of a case, who are judged already, as reports ask for them. */
record CaseCredit(Law law, List<Modality> installed, List<JudgedPupil> pupils, Surroundings seen)
        implements
            CreditService {

    @Override
    public JudgedPupil judge(Question question, PupilId pupil) {
        return pupils.getFirst();
    }

    @Override
    public void sweep(Question question, Consumer<JudgedPupil> each) {
        pupils.forEach(each);
    }

    @Override
    public void compare(Question question, Assumption assumption, BiConsumer<JudgedPupil, JudgedPupil> each) {
        throw judgedAlready();
    }

    @Override
    public CreditService supposing(Assumption assumption) {
        throw judgedAlready();
    }

    @Override
    public CreditService over(Ledger other) {
        throw judgedAlready();
    }

    private static UnsupportedOperationException judgedAlready() {
        return new UnsupportedOperationException(
                "The pupils of a case are judged already, by its own words. To see them"
                        + " otherwise, write a case that says so.");
    }

    @Override
    public ProgramFile program(LeaId lea, EntryId asOf) {
        return seen.program();
    }

    @Override
    public List<String> modalities() {
        return installed.stream().map(Modality::name).sorted().toList();
    }

    @Override
    public Surroundings surroundings(Question question, LocalDate on) {
        return seen;
    }
}
