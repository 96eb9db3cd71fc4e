package org.manzanita.policy.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.manzanita.rules.Period;
import org.manzanita.rules.WorkedOut;

/**
 * A condition of a district's own making: what has to be so of a fact, or several conditions together. It computes
 * nothing and names nothing but facts.
 */
sealed interface When {

    /** Conditions stand in one another at most so deep. */
    int DEEPEST = 6;
    /** A condition holds at most so many others. */
    int MOST = 20;

    /** What the condition comes to on the period's days: what is asked of the whole period is worked out once. */
    Function<LocalDate, Answer> in(Period period);

    /** As a person would say it. */
    String inWords();

    /** What has to be so of one fact. */
    record Is(String fact, Condition is) implements When {

        @Override
        public Function<LocalDate, Answer> in(Period period) {
            var values = RecordFacts.of(fact, period);
            return day -> switch (values.apply(day)) {
                case WorkedOut.Unknown<List<String>> unknown ->
                    Answer.unknown(unknown.code(), unknown.held(), unknown.evidence());
                case WorkedOut.Known<List<String>> known -> is.holdsOf(known.value())
                        .map(holds -> Answer.of(holds, known.held(), known.evidence()))
                        .orElseGet(() -> Answer.unknown(WorkedOut.Unknown.CODE, fact + " is '"
                                + String.join(", ", known.value()) + "', which is no number.", known.evidence()));
            };
        }

        @Override
        public String inWords() {
            return fact + " is " + is;
        }
    }

    /** Whether anything is on record of a fact. */
    record OnRecord(String fact, boolean asked) implements When {

        @Override
        public Function<LocalDate, Answer> in(Period period) {
            var values = RecordFacts.of(fact, period);
            return day -> {
                var value = values.apply(day);
                // A plug-in that failed says nothing of what is on record.
                if (value instanceof WorkedOut.Unknown<List<String>> unknown
                        && !unknown.code().equals(WorkedOut.Unknown.CODE)) {
                    return Answer.unknown(unknown.code(), unknown.held(), unknown.evidence());
                }
                boolean is = value instanceof WorkedOut.Known<List<String>> known && !known.value().isEmpty();
                return Answer.of(is == asked, value.held(), value.evidence());
            };
        }

        @Override
        public String inWords() {
            return fact + " is " + (asked ? "on record" : "not on record");
        }
    }

    /**
     * Several conditions together.
     *
     * @param all whether all of them have to be met; else one is enough
     */
    record Several(List<When> conditions, boolean all) implements When {

        public Several {
            conditions = List.copyOf(conditions);
        }

        @Override
        public Function<LocalDate, Answer> in(Period period) {
            var each = conditions.stream().map(condition -> condition.in(period)).toList();
            return day -> Answer.of(each.stream().map(answers -> answers.apply(day)).toList(),
                    all ? Answer.Truth.NO : Answer.Truth.YES);
        }

        @Override
        public String inWords() {
            return conditions.stream()
                    .map(each -> each instanceof Several ? "(" + each.inWords() + ")" : each.inWords())
                    .collect(Collectors.joining(all ? " and " : " or "));
        }
    }

    /** A condition that must not be met. */
    record Not(When condition) implements When {

        @Override
        public Function<LocalDate, Answer> in(Period period) {
            var answers = condition.in(period);
            return day -> answers.apply(day).opposite();
        }

        @Override
        public String inWords() {
            return "not (" + condition.inWords() + ")";
        }
    }

    static When read(Said said) {
        return read(said, DEEPEST);
    }

    private static When read(Said said, int deeper) {
        var nothing = new OnRecord(RecordFacts.ALL.getFirst().name(), true);
        if (deeper == 0) {
            said.fault(
                    "Conditions stand in one another at most " + DEEPEST + " deep. Make rules of their own of some.");
            return nothing;
        }
        if (said.child("fact").isPresent()) {
            return ofFact(said);
        }
        said.only("all", "any", "not", "fact");
        var all = said.child("all");
        var any = said.child("any");
        var not = said.child("not");
        if ((all.isPresent() ? 1 : 0) + (any.isPresent() ? 1 : 0) + (not.isPresent() ? 1 : 0) != 1) {
            said.fault(
                    "Expected one condition, such as {fact: pupil.age, is: {atLeast: 18}}, or one of all, any, not.");
            return nothing;
        }
        return all.<When>map(each -> new Several(several(each, deeper), true))
                .or(() -> any.map(each -> new Several(several(each, deeper), false)))
                .or(() -> not.map(each -> new Not(read(each, deeper - 1)))).orElse(nothing);
    }

    private static List<When> several(Said said, int deeper) {
        var items = said.items();
        if (items.isEmpty() || items.size() > MOST) {
            said.fault("Expected 1 to " + MOST + " conditions, and here are " + items.size() + ".");
        }
        var conditions = new ArrayList<When>();
        items.stream().limit(MOST).forEach(item -> conditions.add(read(item, deeper - 1)));
        return conditions;
    }

    private static When ofFact(Said said) {
        said.only("fact", "is", "onRecord");
        var fact = RecordFacts.read(said.need("fact"));
        var is = said.child("is");
        var onRecord = said.child("onRecord");
        if (is.isPresent() == onRecord.isPresent()) {
            said.fault("Expected what has to be so of " + fact + ": either 'is', such as is: {atLeast: 18}, or"
                    + " 'onRecord: true' or 'false'.");
        }
        Optional<When> asked = is.map(condition -> new Is(fact, condition(fact, condition)));
        return asked.orElseGet(() -> new OnRecord(fact, onRecord.map(Said::flag).orElse(true)));
    }

    private static Condition condition(String fact, Said said) {
        var condition = Condition.read(said);
        if (condition.comparison().isOfNumbers() && RecordFacts.isText(fact)) {
            said.fault(fact + " is no number. Say what it equals, or what it is in.");
        } else if (!RecordFacts.among(fact).isEmpty()) {
            // A word that it never is would let the rule hold of nobody, in silence.
            said.entries().values().stream().flatMap(value -> value.items().stream())
                    .filter(value -> !RecordFacts.among(fact).contains(value.text()))
                    .forEach(value -> value
                            .fault("'" + value.text() + "' is never a value of " + fact + ". It is one of "
                                    + String.join(", ", RecordFacts.among(fact)) + "."));
        }
        return condition;
    }
}
