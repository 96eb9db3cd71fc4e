package org.example.everything;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.manzanita.rules.ExchangeAdapter;

/** A school a line: its code and its name. */
public final class Tracks implements ExchangeAdapter {

    @Override
    public String name() {
        return "example-tracks";
    }

    @Override
    public String title() {
        return "Schools of Example Unified's student system";
    }

    @Override
    public Result read(byte[] file) {
        return new Result(new String(file, StandardCharsets.UTF_8).lines().map(line -> line.split("\t", 2))
                .map(cells -> new Row("schools", Map.of("schoolId", cells[0], "name", cells[1], "schoolType", "regular",
                        "calendarId", "main"), "line of " + cells[0]))
                .toList(), List.of());
    }
}
