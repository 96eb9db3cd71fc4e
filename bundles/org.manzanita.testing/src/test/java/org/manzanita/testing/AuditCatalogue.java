package org.manzanita.testing;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The steps of the audit guide as law rows have them, the reasons by which they take exceptions, and who shows them. */
public final class AuditCatalogue {

    private static final LawTexts LAW = LawTexts.below(Path.of(".."));

    private AuditCatalogue() {}

    public static SortedSet<String> steps() {
        return rows().map(line -> line.cell("rule")).collect(Collectors.toCollection(TreeSet::new));
    }

    /** What a step's row names as refused days, and what the audit finds by itself. The reasons of policies are theirs. */
    public static SortedSet<String> reasons() {
        var named = rows().map(line -> line.cell("value")).filter(value -> value.startsWith("days "))
                .flatMap(value -> Arrays.stream(value.substring(5).split(";"))).map(String::strip)
                .filter(code -> !code.endsWith("*"));
        var own = LAW.reasonCodes().stream().filter(line -> line.bundle().equals("org.manzanita.audit"))
                .map(line -> line.cell("code"));
        return Stream.concat(named, own).collect(Collectors.toCollection(TreeSet::new));
    }

    public static SortedSet<String> stepsOfCases() {
        return ofCases("step", false);
    }

    public static SortedSet<String> reasonsOfCases() {
        return ofCases("code", false);
    }

    /** What the cases expect among the exceptions, or expect not to find there. */
    static SortedSet<String> ofCases(String key, boolean none) {
        return CASES.stream()
                .flatMap(each -> new Part(each.title(), each.document()).parts("exceptions").stream())
                .map(Part::everything).filter(said -> none == "true".equals(said.get("none")))
                .map(said -> said.getOrDefault(key, "")).filter(said -> !said.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static final List<CaseFile.Case> CASES = CaseFile
            .below(Path.of("src", "test", "resources", "cases")).stream().flatMap(file -> file.cases().stream())
            .toList();

    private static Stream<LawTexts.Line> rows() {
        return LAW.numbers().stream().filter(line -> line.cell("parameter").equals("auditStep"));
    }
}
