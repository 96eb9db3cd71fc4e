package org.manzanita.reporting;

import java.util.List;
import java.util.function.Consumer;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.Table;

/** A report in the making: it is shown every judged pupil once, in whatever order, and then asked for its tables. */
public interface ReportRun extends Consumer<JudgedPupil> {

    List<Table> tables();
}
