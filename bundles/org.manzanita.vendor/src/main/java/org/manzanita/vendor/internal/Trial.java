package org.manzanita.vendor.internal;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.manzanita.model.SchoolYear;
import org.manzanita.rules.Law;
import org.manzanita.rules.Policy;
import org.manzanita.rules.PolicyFormat;
import org.manzanita.rules.PolicyReading;
import org.manzanita.rules.Report;
import org.manzanita.testing.CaseException;
import org.manzanita.testing.CaseFile;
import org.manzanita.testing.PolicyCases;
import org.manzanita.testing.PolicyChecks;
import org.manzanita.testing.Rulebook;

/**
 * Tries a plug-in: its policy file, its cases, each provision by taking it out, the floor that no policy may leave, on
 * generated pupils, and what it brings in code.
 */
public final class Trial {

    /** Pupils that are made to look for a day that the policy would grant. */
    private static final int PUPILS = 40;

    /** A statement is for people, and the notice to parents within a schoolday is held by the state's own watch. */
    private static final Set<String> WITHOUT_EFFECT = Set.of("statement", "parentNotice");

    private final Optional<PolicyFormat> format;
    private final Rulebook state;

    /** @param format reads policies; without it no policy that is data can be tried */
    public Trial(Optional<PolicyFormat> format, Rulebook state) {
        this.format = format;
        this.state = state;
    }

    /**
     * One thing that was tried.
     *
     * @param what kind of trial
     * @param name which one
     * @param objection why it did not hold; empty if it did
     */
    public record Tried(String what, String name, String objection) {

        public boolean holds() {
            return objection.isEmpty();
        }
    }

    /** Tries everything of a plug-in without code, in order. A file with faults is tried no further. */
    public List<Tried> of(PlugInFolder plugIn) {
        return of(plugIn, Code.NONE);
    }

    /** Tries everything, in order, with the code beside it. */
    List<Tried> of(PlugInFolder plugIn, Code code) {
        var tried = new ArrayList<Tried>();
        var text = plugIn.policy().isEmpty() ? "" : plugIn.policyText();
        var policy = Optional.<Policy>empty();
        if (plugIn.policy().isPresent()) {
            policy = policy(plugIn.policy().get(), text, tried);
            if (policy.isEmpty()) {
                return tried;
            }
        }
        try {
            cases(plugIn, new Sides(code.beside(state), code.silent(state), code.of(Report.class), text), tried);
        } catch (CaseException e) {
            tried.add(new Tried("case", "cases", String.valueOf(e.getMessage())));
        }
        policy.ifPresent(each -> floor(each, year(plugIn), tried));
        code.classes().ifPresent(classes -> tried.addAll(new CodeTrial(code, state, year(plugIn), PUPILS).of(classes)));
        return tried;
    }

    /** The policy that is data; absent if it has faults. */
    private Optional<Policy> policy(String file, String text, List<Tried> tried) {
        if (format.isEmpty()) {
            tried.add(new Tried("file", file, "No installed bundle reads policies that are written as data. Start"
                    + " with the feature policy."));
            return Optional.empty();
        }
        var read = read(format.get(), file, text);
        Stream.of(read.faults(), read.breaches()).flatMap(List::stream).forEach(each -> tried.add(new Tried("file",
                file + ":" + each.line() + ":" + each.column(), each.says())));
        if (!tried.isEmpty()) {
            return Optional.empty();
        }
        tried.add(new Tried("file", file, ""));
        return read.policy();
    }

    /** The rules with the plug-in's code beside them and without it, and what of it is data. */
    private final class Sides {

        private final PolicyCases with;
        private final PolicyCases without;

        Sides(Rulebook with, Rulebook without, List<Report> reports, String text) {
            var reader = format.orElse((name, in, law) -> {
                throw new IOException("There is no policy to read.");
            });
            this.with = new PolicyCases(reader, with, reports, text);
            this.without = new PolicyCases(reader, without, List.of(), text);
        }

        /** Whether the case comes out the same without what the rule stands for. */
        boolean isSameWithout(String rule, CaseFile.Case asked) {
            boolean isData = with.provisions().stream().anyMatch(each -> rule.equals(each.get("id"))
                    || rule.equals(each.get("kind")));
            return (isData ? with.unmetWithout(asked, rule) : without.unmet(asked)).isEmpty();
        }
    }

    private PolicyReading read(PolicyFormat format, String file, String text) {
        try {
            return format.read(file, new StringReader(text), Law.of(state.law()));
        } catch (IOException e) {
            throw new UncheckedIOException("A text cannot fail to be read.", e);
        }
    }

    private static void cases(PlugInFolder plugIn, Sides sides, List<Tried> tried) {
        var files = Files.isDirectory(plugIn.cases()) ? CaseFile.below(plugIn.cases()) : List.<CaseFile>of();
        var shown = Map.of("refuses", new TreeSet<String>(), "earns", new TreeSet<String>());
        for (var file : files) {
            for (var each : file.cases()) {
                var objections = new ArrayList<>(sides.with.unmet(each));
                var side = each.document() instanceof Map<?, ?> words ? String.valueOf(words.get("shows")) : "";
                if (side.equals("refuses")) {
                    each.rules().stream().filter(rule -> sides.isSameWithout(rule, each))
                            .forEach(rule -> objections.add("It comes out the same without " + rule
                                    + ", so it does not show what that does."));
                }
                shown.getOrDefault(side, new TreeSet<>()).addAll(each.rules());
                tried.add(new Tried("case", file.name() + ": " + each.title(),
                        String.join(" ", objections).replaceAll("\\s*\\R\\s*", "; ")));
            }
        }
        for (var provision : sides.with.provisions()) {
            var id = String.valueOf(provision.get("id"));
            if (!WITHOUT_EFFECT.contains(String.valueOf(provision.get("kind")))) {
                var missing = shown.entrySet().stream().filter(side -> !side.getValue().contains(id))
                        .map(Map.Entry::getKey).sorted().toList();
                tried.add(new Tried("provision", id, missing.isEmpty()
                        ? ""
                        : "No case with 'shows: " + String.join("' and none with 'shows: ", missing.reversed())
                                + "' names it in its rules."));
            }
        }
    }

    /** The school year of which the cases tell last. */
    private static SchoolYear year(PlugInFolder plugIn) {
        var files = Files.isDirectory(plugIn.cases()) ? CaseFile.below(plugIn.cases()) : List.<CaseFile>of();
        return files.stream().flatMap(file -> file.cases().stream()).map(CaseFile.Case::document)
                .flatMap(document -> document instanceof Map<?, ?> words && words.get("year") instanceof String year
                        ? Stream.of(SchoolYear.of(year))
                        : Stream.of())
                .max(Comparator.comparing(SchoolYear::starts)).orElse(SchoolYear.of("2026-27"));
    }

    /** A local result never exceeds what the law of the state allows, whoever the pupil is. */
    private void floor(Policy policy, SchoolYear year, List<Tried> tried) {
        var programs = state.modalities().stream().map(modality -> modality.name() + "-long").sorted().toList();
        var checks = new PolicyChecks(policy, state, year, programs, Map.of(), PUPILS);
        tried.add(new Tried("floor", "It grants no day that the state refuses, to " + PUPILS + " generated pupils",
                String.join(" ", checks.grants())));
        tried.add(new Tried("floor", "It gives the same answer to the same question",
                String.join(" ", checks.unsteady())));
    }
}
