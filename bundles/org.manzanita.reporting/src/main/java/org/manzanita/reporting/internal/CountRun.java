package org.manzanita.reporting.internal;

import org.manzanita.credit.CountedPupil;
import org.manzanita.reporting.ReportRun;
import org.manzanita.rules.JudgedPupil;

/** A report that adds days up and asks for no reason, so that it can be made from what was counted before. */
public interface CountRun extends ReportRun {

    void count(CountedPupil pupil);

    @Override
    default void accept(JudgedPupil pupil) {
        count(CountedPupil.of(pupil));
    }
}
