package org.manzanita.exchange.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.manzanita.exchange.internal.TableGuide.ColumnGuide;
import org.manzanita.model.Column;
import org.manzanita.model.Entry;

/** Describes the folder as a Frictionless data package, so that any program can check and read it. */
final class DataPackage {

    private DataPackage() {}

    /**
     * The description of a folder that holds these tables.
     *
     * @param last the last entry that is in them
     */
    static String of(List<TableGuide> tables, Optional<Entry> last) {
        var there = tables.stream().map(TableGuide::table).collect(Collectors.toSet());
        var json = new LinkedHashMap<String, Object>();
        json.put("profile", "tabular-data-package");
        json.put("name", "manzanita-program-folder");
        json.put("title", "What a local educational agency records of Independent Study");
        json.put("description", "One file for each table; an empty cell means that there is nothing to say. A text that"
                + " begins with = + - @, a tab or a line end has an apostrophe before it, so that no spreadsheet takes"
                + " it for a formula; an import takes it away again.");
        last.ifPresent(entry -> json.putAll(WrittenAfter.said(entry)));
        json.put("resources", tables.stream().map(guide -> resource(guide, there)).toList());
        return Json.write(json);
    }

    private static Map<String, Object> resource(TableGuide guide, Set<String> there) {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("fields", guide.columns().stream().map(DataPackage::field).toList());
        schema.put("missingValues", List.of(""));
        schema.put("primaryKey", guide.key());
        var foreign = new ArrayList<Map<String, Object>>();
        for (var column : guide.columns()) {
            // A course or the word "all" is no reference that this standard can say.
            column.refers().filter(target -> there.contains(target.table()) && column.form() != CellForm.COURSE_OR_ALL)
                    .ifPresent(target -> {
                        var reference = new LinkedHashMap<String, Object>();
                        reference.put("resource", target.table().toLowerCase(Locale.ROOT));
                        reference.put("fields", target.column());
                        var key = new LinkedHashMap<String, Object>();
                        key.put("fields", column.name());
                        key.put("reference", reference);
                        foreign.add(key);
                    });
        }
        if (!foreign.isEmpty()) {
            schema.put("foreignKeys", foreign);
        }
        var resource = new LinkedHashMap<String, Object>();
        // The standard wants names in lower case.
        resource.put("name", guide.table().toLowerCase(Locale.ROOT));
        resource.put("path", guide.file());
        resource.put("profile", "tabular-data-resource");
        resource.put("description", guide.meaning());
        resource.put("encoding", "utf-8");
        resource.put("dialect", Map.of("delimiter", ","));
        resource.put("schema", schema);
        return resource;
    }

    private static Map<String, Object> field(ColumnGuide column) {
        var type = column.fact().map(Column::type).orElse(Column.Type.TEXT);
        var field = new LinkedHashMap<String, Object>();
        field.put("name", column.name());
        field.put("type", switch (type) {
            case INTEGER -> "integer";
            case DECIMAL -> "number";
            case BOOLEAN -> "boolean";
            case DATE -> "date";
            case TEXT, SCHOOL_YEAR, TOKEN, WORDS -> "string";
        });
        if (type == Column.Type.BOOLEAN) {
            field.put("trueValues", List.of("true"));
            field.put("falseValues", List.of("false"));
        }
        field.put("description", column.meaning());
        if (!column.example().isEmpty()) {
            field.put("example", column.example());
        }
        var constraints = constraints(column, type);
        if (!constraints.isEmpty()) {
            field.put("constraints", constraints);
        }
        return field;
    }

    private static Map<String, Object> constraints(ColumnGuide column, Column.Type type) {
        var constraints = new LinkedHashMap<String, Object>();
        if (column.needed()) {
            constraints.put("required", true);
        }
        if (type == Column.Type.TOKEN) {
            constraints.put("enum", column.fact().map(Column::tokens).orElse(List.of()));
        } else if (type == Column.Type.SCHOOL_YEAR) {
            constraints.put("pattern", "[0-9]{4}-[0-9]{2}");
        } else if (type == Column.Type.WORDS) {
            constraints.put("pattern", "[^;]+(;[^;]+)*");
        }
        column.form().pattern().ifPresent(pattern -> constraints.put("pattern", pattern));
        if (column.form().isIdentifier() && column.form().pattern().isEmpty()) {
            constraints.put("maxLength", Letters.LONGEST_IDENTIFIER);
        }
        column.form().least().ifPresent(least -> constraints.put("minimum", least));
        column.form().most().ifPresent(most -> constraints.put("maximum", most));
        return constraints;
    }
}
