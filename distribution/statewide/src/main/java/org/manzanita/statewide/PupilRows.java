package org.manzanita.statewide;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.manzanita.exchange.ExportedTable;

/** The rows about pupils of many folders as one data set. */
final class PupilRows {

    private final SparkSession spark;
    private final List<ExportedTable> tables = ExportedTable.all();

    PupilRows(SparkSession spark) {
        this.spark = spark;
    }

    List<ExportedTable> tables() {
        return tables;
    }

    /** Key of the pupil, place of the table, line within its file, and cells: one row a row. */
    Dataset<Row> of(Map<String, LeaFolder> folders) {
        var all = new ArrayList<Dataset<Row>>();
        folders.forEach((lea, folder) -> {
            for (int place = 0; place < tables.size(); place++) {
                var table = tables.get(place);
                if (table.isAboutPupils() && folder.has(table)) {
                    all.add(rows(lea, place, folder));
                }
            }
        });
        return all.stream().reduce(Dataset::union)
                .orElseThrow(() -> new IllegalArgumentException("The folders hold nothing about pupils."));
    }

    private Dataset<Row> rows(String lea, int place, LeaFolder folder) {
        var table = tables.get(place);
        var file = spark.read().option("header", true).option("quote", "\"").option("escape", "\"")
                .option("multiLine", true).option("encoding", "UTF-8").csv(folder.file(table).toString());
        var present = List.of(file.columns());
        var cells = table.columns().stream()
                .map(column -> present.contains(column)
                        ? functions.coalesce(file.col(column), functions.lit(""))
                        : functions.lit(""))
                .toArray(Column[]::new);
        return file.select(
                functions.concat(functions.lit(lea + PupilJudge.BETWEEN), file.col("pupil")).as("key"),
                functions.lit(place).as("table"), functions.monotonically_increasing_id().as("line"),
                functions.array(cells).as("cells"));
    }
}
