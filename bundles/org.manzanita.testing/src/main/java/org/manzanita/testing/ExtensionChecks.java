package org.manzanita.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.manzanita.model.SchoolYear;
import org.manzanita.rules.Action;
import org.manzanita.rules.Actor;
import org.manzanita.rules.Citation;
import org.manzanita.rules.Extension;
import org.manzanita.rules.FactProvider;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.Law;
import org.manzanita.rules.Modality;
import org.manzanita.rules.Notice;
import org.manzanita.rules.Period;
import org.manzanita.rules.Reason;
import org.manzanita.rules.Surroundings;
import org.manzanita.rules.Valuation;
import org.manzanita.rules.WorkedOut;

/**
 * Holds an extension that policies name to what each owes, on generated pupils. Each check answers with sentences; none
 * means that it holds.
 *
 * @param answers what it works out over a whole period
 * @param state the rules beside which it is asked
 * @param year of the pupils
 * @param programs of the policy, in which the pupils study in turn
 * @param settings of the LEA
 * @param pupils how many are made
 */
public record ExtensionChecks(Extension extension, BiFunction<Period, Law, List<? extends WorkedOut<?>>> answers,
        Rulebook state, SchoolYear year, List<String> programs, Map<String, String> settings, int pupils) {

    public ExtensionChecks {
        programs = List.copyOf(programs);
        settings = Map.copyOf(settings);
    }

    /** @param extension a {@link FactProvider}, {@link Valuation}, {@link Actor} or {@link Action} */
    public static ExtensionChecks of(Extension extension, Rulebook state, SchoolYear year, List<String> programs,
            Map<String, String> settings, int pupils) {
        return new ExtensionChecks(extension, switch (extension) {
            case FactProvider fact -> (period, law) -> period.schooldays().stream()
                    .map(day -> fact.on(day, period, law)).toList();
            case Valuation valuation -> (period, law) -> period.weeks().values().stream()
                    .map(week -> valuation.of(week, period, law)).toList();
            case Actor actor -> (period, law) -> List.of(actor.of(duty(period), judged(period, year),
                    around(period, law, year)));
            case Action action -> (period, law) -> List.of(action.on(duty(period), judged(period, year),
                    around(period, law, year)));
            default -> throw new IllegalArgumentException(extension.getClass() + " works nothing out for policies.");
        }, state, year, programs, settings, pupils);
    }

    private static JudgedPupil judged(Period period, SchoolYear year) {
        return new JudgedPupil(period.pupil(), year, List.of());
    }

    private static Surroundings around(Period period, Law law, SchoolYear year) {
        return new Surroundings(period.program(), law, List.of(), year, year.lastDay());
    }

    private static Notice duty(Period period) {
        return new Notice("check", Optional.of(period.pupil().pupil()), "A duty", period.agreement().fact().from(),
                Optional.empty(), Notice.State.DUE, Reason.notes("CHECK", new Citation("check", "check"), "A duty.",
                        List.of(period.agreement().id())));
    }

    /** A policy can name it. */
    public List<String> misnamed() {
        return extension.name().matches(Extension.NAME)
                ? List.of()
                : List.of("'" + extension.name() + "' is no name by which a policy asks: it begins with 'ext.'.");
    }

    /** The same question has the same answer, asked again and by several threads at once. */
    public List<String> unsteady() {
        var law = Law.of(state.law());
        var objections = new ArrayList<String>();
        for (var period : periods()) {
            var given = IntStream.range(0, 4).parallel().mapToObj(time -> answers.apply(period, law)).distinct()
                    .count();
            if (given > 1) {
                objections.add("It gave " + given + " answers to one question, on agreement "
                        + period.agreement().fact().agreementId() + ".");
            }
        }
        return objections;
    }

    /** It knows something of at least one of them, and says in words what that rests on. */
    public List<String> silent() {
        var law = Law.of(state.law());
        var all = new ArrayList<WorkedOut<?>>();
        periods().forEach(period -> all.addAll(answers.apply(period, law)));
        var objections = new ArrayList<String>();
        if (all.stream().noneMatch(WorkedOut.Known.class::isInstance)) {
            objections.add("It knows nothing of any of " + pupils + " pupils: name its programs and settings.");
        }
        if (all.stream().anyMatch(each -> each.held().isBlank())) {
            objections.add("It says nothing of what its answer rests on.");
        }
        return objections;
    }

    private List<Period> periods() {
        var modalities = state.modalities().stream().map(Modality::name).sorted().toList();
        return IntStream.range(0, pupils).boxed().flatMap(number -> AskedPupil
                .of(number, year, modalities, programs, SoundProgram.LEA, settings).periods().stream()).toList();
    }
}
