package org.manzanita.vendor.internal;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.manzanita.model.SchoolYear;
import org.manzanita.rules.Action;
import org.manzanita.rules.Actor;
import org.manzanita.rules.ExchangeAdapter;
import org.manzanita.rules.Extension;
import org.manzanita.rules.FactProvider;
import org.manzanita.rules.Modality;
import org.manzanita.rules.Policy;
import org.manzanita.rules.Report;
import org.manzanita.rules.Valuation;
import org.manzanita.testing.ExtensionChecks;
import org.manzanita.testing.ModalityChecks;
import org.manzanita.testing.PolicyChecks;
import org.manzanita.testing.Rulebook;
import org.manzanita.vendor.internal.Trial.Tried;

/** Tries what a plug-in brings in code: the contract of each point of extension, on generated pupils, and its own tests. */
record CodeTrial(Code code, Rulebook state, SchoolYear year, int pupils) {

    List<Tried> of(Path classes) {
        var tried = new ArrayList<Tried>();
        add(tried, "It names no clock, no chance, no file, no network, and nothing of the platform but its rules",
                PolicyChecks.impure(classes));
        if (code.made().isEmpty()) {
            tried.add(new Tried("contract", "It brings something", "No public class of it implements a point of"
                    + " extension and can be made without arguments: docs/reference/extension-points lists them."));
        }
        var own = code.beside(state);
        var rules = new Rulebook(own.law(), own.stateRules(), own.modalities(), List.of(), own.watches());
        code.of(Policy.class).forEach(policy -> policy(policy, rules, tried));
        code.of(Modality.class).forEach(modality -> modality(modality, rules, tried));
        code.of(FactProvider.class).forEach(fact -> extension(fact, rules, tried));
        code.of(Valuation.class).forEach(valuation -> extension(valuation, rules, tried));
        code.of(Actor.class).forEach(actor -> extension(actor, rules, tried));
        code.of(Action.class).forEach(action -> extension(action, rules, tried));
        for (var report : code.of(Report.class)) {
            tried.add(new Tried("contract", "The report " + report.name() + " has a name in camelCase, and a title",
                    report.name().matches("[a-z][A-Za-z0-9]{0,60}") && !report.title().isBlank()
                            ? ""
                            : "It is '" + report.name() + "', titled '" + report.title() + "'."));
        }
        for (var adapter : code.of(ExchangeAdapter.class)) {
            tried.add(new Tried("contract", "The adapter " + adapter.name() + " can be asked for, and has a title",
                    adapter.name().matches(ExchangeAdapter.NAME) && !adapter.title().isBlank()
                            ? ""
                            : "It is '" + adapter.name() + "', titled '" + adapter.title() + "'."));
        }
        for (var test : code.tests()) {
            Arrays.stream(test.getDeclaredMethods()).filter(CodeTrial::isTest)
                    .sorted(Comparator.comparing(Method::getName))
                    .forEach(each -> tried.add(new Tried("test", test.getSimpleName() + "." + each.getName(),
                            thrown(test, each))));
        }
        return tried;
    }

    private void extension(Extension extension, Rulebook rules, List<Tried> tried) {
        var checks = ExtensionChecks.of(extension, rules, year, List.of(), Map.of(), pupils);
        add(tried, "A policy can name " + extension.name(), checks.misnamed());
        add(tried, extension.name() + " gives the same answer to the same question", checks.unsteady());
        add(tried, extension.name() + " knows something, and says what it rests on", checks.silent());
    }

    private void policy(Policy policy, Rulebook rules, List<Tried> tried) {
        var programs = rules.modalities().stream().map(each -> each.name() + "-long").sorted().toList();
        var checks = new PolicyChecks(policy, rules, year, programs, Map.of(), pupils);
        var name = policy.policyId();
        add(tried, name + " grants no day that the state refuses, to " + pupils + " generated pupils", checks.grants());
        add(tried, name + " gives the same answer to the same question", checks.unsteady());
        add(tried, name + " governs its own LEA and no other", checks.misplaced());
        add(tried, "Every code of " + name + " is explained", checks.unexplained());
    }

    private void modality(Modality modality, Rulebook rules, List<Tried> tried) {
        var checks = new ModalityChecks(modality, rules, year, pupils);
        add(tried, modality.name() + " grants nothing to " + pupils + " generated pupils who did nothing",
                checks.grants());
        add(tried, modality.name() + " answers for each schoolday, and the same to the same question",
                checks.unsteady());
        add(tried, "Every code of " + modality.name() + " is explained", checks.unexplained());
    }

    private static void add(List<Tried> tried, String name, List<String> objections) {
        tried.add(new Tried("contract", name, String.join(" ", objections)));
    }

    private static boolean isTest(Method method) {
        return Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers())
                && method.getParameterCount() == 0;
    }

    private static String thrown(Class<?> test, Method method) {
        try {
            method.invoke(test.getConstructor().newInstance());
            return "";
        } catch (InvocationTargetException e) {
            return "It throws " + e.getCause() + ".";
        } catch (ReflectiveOperationException e) {
            return "It cannot be run: " + e + ".";
        }
    }
}
