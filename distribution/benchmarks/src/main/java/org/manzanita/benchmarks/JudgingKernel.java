package org.manzanita.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.manzanita.credit.Judging;
import org.manzanita.model.SchoolYear;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.Law;
import org.manzanita.rules.LawSource;
import org.manzanita.rules.Modality;
import org.manzanita.rules.PupilFile;
import org.manzanita.rules.StateRule;
import org.manzanita.testing.DeployedRules;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A year that is in memory already: judged by the whole law with every reason, beside DuckDB's query for the sums alone. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
public class JudgingKernel {

    private static final SchoolYear YEAR = SchoolYear.of("2025-26");

    /** How many pupils the year has. */
    @Param("2000")
    public int pupils;

    private Optional<SyntheticRecord> recorded = Optional.empty();
    private Optional<Judging> judging = Optional.empty();
    private Path database = Path.of("");
    private int next;

    /** Makes the year, once in memory and once as DuckDB's tables. */
    @Setup
    public void begin() throws IOException, SQLException {
        var year = new SyntheticYear(1, pupils);
        recorded = Optional.of(new SyntheticRecord(year));
        judging = Optional.of(new Judging(DeployedRules.components(Modality.class),
                DeployedRules.components(StateRule.class), List.of(),
                Law.of(DeployedRules.components(LawSource.class))));
        var folder = Files.createTempDirectory("manzanita-kernel-");
        SyntheticFolder.write(year, folder.resolve("folder"));
        database = folder.resolve("duck.db");
        DuckDb.load(folder.resolve("folder"), database);
    }

    /** One pupil after one record: the pupil's whole year. */
    @Benchmark
    public JudgedPupil judgeOnePupil() {
        next = (next + 1) % pupils;
        return judged(recorded.orElseThrow().pupils().get(next));
    }

    /** Every pupil on all processors; the days that were earned. */
    @Benchmark
    public long judgeEveryPupil() {
        return recorded.orElseThrow().pupils().parallelStream()
                .mapToLong(pupil -> judged(pupil).days().stream().filter(day -> day.earned()).count()).sum();
    }

    private JudgedPupil judged(SyntheticRecord.PupilEntries pupil) {
        return judging.orElseThrow().judge(new PupilFile(pupil.pupil(), pupil.entries()),
                recorded.orElseThrow().program(), YEAR);
    }

    /** DuckDB's hand-written SQL on its loaded tables. */
    @Benchmark
    public Map<String, Long> duckDbSql() throws IOException, SQLException {
        return DuckDb.days(database);
    }
}
