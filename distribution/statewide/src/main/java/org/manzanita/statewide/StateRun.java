package org.manzanita.statewide;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.manzanita.benchmarks.SyntheticFolder;

/**
 * Judges every pupil of every folder by the rules of the product, on as many machines as Spark has, and writes how many
 * pupils earned each day: by LEA, school, grade span and modality.
 */
public final class StateRun {

    private static final StructType EARNED = new StructType().add("lea", DataTypes.StringType)
            .add("school", DataTypes.StringType).add("gradeSpan", DataTypes.StringType)
            .add("modality", DataTypes.StringType).add("day", DataTypes.StringType)
            .add("pupil", DataTypes.StringType);

    private final Asked asked;

    private StateRun(Asked asked) {
        this.asked = asked;
    }

    /** See {@link Asked#HELP}. */
    public static void main(String[] args) throws IOException {
        Asked asked;
        try {
            asked = Asked.of(args);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.err.println(Asked.HELP);
            System.exit(64);
            return;
        }
        new StateRun(asked).run();
    }

    private void run() throws IOException {
        if (asked.synthetic() > 0 && !Files.exists(asked.folders())) {
            SyntheticFolder.write(1, asked.synthetic(), asked.folders());
        }
        var folders = LeaFolder.in(asked.folders());
        var policies = new ArrayList<String>();
        for (var policy : asked.policies()) {
            policies.add(Files.readString(policy));
        }
        try (var spark = SparkSession.builder().appName("manzanita").getOrCreate()) {
            long begun = System.nanoTime();
            var earned = earned(spark, folders, policies).cache();
            var counts = earned.groupBy("lea", "school", "gradeSpan", "modality", "day")
                    .agg(functions.count("pupil").as("pupils"))
                    .orderBy("lea", "school", "gradeSpan", "modality", "day");
            counts.coalesce(1).write().mode(SaveMode.Overwrite).option("header", true).csv(asked.out().toString());
            say(earned);
            System.out.printf("Judged in %.1f s; the days are in %s.%n", (System.nanoTime() - begun) / 1e9,
                    asked.out());
            if (asked.check()) {
                var local = LocalRun.of(folders, policies, asked.year());
                var differing = local.differing(earned.collectAsList());
                if (!differing.isEmpty()) {
                    throw new IllegalStateException(differing.size() + " days differ from the run without Spark, such "
                            + "as " + differing.getFirst() + ".");
                }
                System.out.printf("The run without Spark earns the same %,d days, day by day.%n", local.size());
            }
        }
    }

    private Dataset<Row> earned(SparkSession spark, List<LeaFolder> folders, List<String> policies) {
        var facts = new PupilRows(spark);
        var programs = new Programs();
        var byLea = new TreeMap<String, LeaFolder>();
        for (var folder : folders) {
            byLea.put(folder.lea(), folder);
        }
        byLea.forEach((lea, folder) -> programs.add(lea, folder.program(facts.tables())));
        var everywhere = JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(programs);
        var rows = facts.of(byLea);
        var byPupil = rows.groupByKey((MapFunction<Row, String>) row -> row.getString(0), Encoders.STRING());
        return byPupil.flatMapGroups(new PupilJudge(everywhere, policies, asked.year()), Encoders.row(EARNED));
    }

    private static void say(Dataset<Row> earned) {
        System.out.printf("%-14s  %-10s  %-14s  %12s%n", "LEA", "Grade span", "Modality", "Days earned");
        for (var row : earned.groupBy("lea", "gradeSpan", "modality").count()
                .orderBy("lea", "gradeSpan", "modality").collectAsList()) {
            System.out.printf("%-14s  %-10s  %-14s  %,12d%n", row.getString(0), row.getString(1), row.getString(2),
                    row.getLong(3));
        }
    }
}
