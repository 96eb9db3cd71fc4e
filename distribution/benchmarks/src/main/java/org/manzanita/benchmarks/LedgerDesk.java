package org.manzanita.benchmarks;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.h2.util.OsgiDataSourceFactory;
import org.manzanita.benchmarks.SingleRecords.Desk;
import org.manzanita.credit.Judging;
import org.manzanita.ledger.Ledger;
import org.manzanita.ledger.Submission;
import org.manzanita.ledger.jdbc.internal.LedgerComponent;
import org.manzanita.model.EntryId;
import org.manzanita.model.Judgement;
import org.manzanita.rules.Law;
import org.manzanita.rules.LawSource;
import org.manzanita.rules.Modality;
import org.manzanita.rules.ProgramFile;
import org.manzanita.rules.PupilFile;
import org.manzanita.rules.StateRule;
import org.manzanita.testing.DeployedRules;
import org.osgi.framework.BundleContext;
import org.osgi.service.jdbc.DataSourceFactory;

/** The ledger as it is deployed, in a file and forced to disk, and the whole law over the pupil's entries. */
final class LedgerDesk implements Desk {

    private final LedgerComponent component;
    private final Ledger ledger;
    private final Judging judging;
    private final ProgramFile program;

    private LedgerDesk(LedgerComponent component) {
        this.component = component;
        this.ledger = component;
        this.judging = new Judging(DeployedRules.components(Modality.class),
                DeployedRules.components(StateRule.class), List.of(),
                Law.of(DeployedRules.components(LawSource.class)));
        // Nothing about the program is recorded in between, and so it is read once, as the product does.
        this.program = new ProgramFile(ledger.head(SyntheticYear.LEA),
                ledger.aboutProgram(SyntheticYear.LEA, EntryId.LATEST));
    }

    /** Opens a ledger in the folder, and records the year in it. */
    static LedgerDesk open(SyntheticYear year, Path home) throws Exception {
        Files.createDirectories(home);
        // Of the framework the ledger asks its home, and nothing else.
        var context = made(BundleContext.class, (proxy, method, asked) -> home.toString());
        var cache = made(LedgerComponent.Cache.class, (proxy, method, asked) -> method.getDefaultValue());
        var driver = Map.<String, Object>of(DataSourceFactory.OSGI_JDBC_DRIVER_CLASS, "org.h2.Driver");
        var ledger = new LedgerComponent(context,
                List.of(Map.entry(driver, new OsgiDataSourceFactory(new org.h2.Driver()))), open -> open,
                cache);
        var lines = new ArrayList<Submission.Line>();
        year.program().forEach(fact -> lines.add(new Submission.Line(fact, "")));
        for (int pupil = 0; pupil < year.pupils(); pupil++) {
            year.pupil(pupil).facts().forEach(fact -> lines.add(new Submission.Line(fact, "")));
        }
        ledger.append(new Submission(SyntheticYear.LEA, "benchmark", lines, List.of()));
        return new LedgerDesk(ledger);
    }

    private static <T> T made(Class<T> type, InvocationHandler answer) {
        return type.cast(Proxy.newProxyInstance(LedgerDesk.class.getClassLoader(), new Class<?>[]{type}, answer));
    }

    @Override
    public long record(Judgement judgement) {
        ledger.append(new Submission(SyntheticYear.LEA, "teacher",
                List.of(new Submission.Line(judgement, "benchmark")), List.of()));
        var entries = ledger.about(SyntheticYear.LEA, judgement.pupil(), EntryId.LATEST);
        return judging.judge(new PupilFile(judgement.pupil(), entries), program, SyntheticYear.YEAR).days().stream()
                .filter(day -> day.earned()).count();
    }

    @Override
    public void close() {
        component.close();
    }
}
