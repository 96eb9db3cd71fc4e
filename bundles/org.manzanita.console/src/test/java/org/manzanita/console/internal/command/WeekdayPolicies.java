package org.manzanita.console.internal.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.manzanita.model.Grade;
import org.manzanita.model.LeaId;
import org.manzanita.rules.Citation;
import org.manzanita.rules.Law;
import org.manzanita.rules.Period;
import org.manzanita.rules.Policy;
import org.manzanita.rules.PolicyFormat;
import org.manzanita.rules.PolicyReading;
import org.manzanita.rules.PolicyValue;
import org.manzanita.rules.Reason;
import org.manzanita.rules.Ruling;

/** The policies of an example: a file holds one weekday, on which nothing is earned. */
final class WeekdayPolicies implements PolicyFormat {

    private static final Citation UNDER = new Citation("EX-01", "Example Unified, BP 6158");

    static Policy without(DayOfWeek weekday) {
        return new Without(weekday);
    }

    @Override
    public PolicyReading read(String file, Reader in, Law law) throws IOException {
        var text = String.valueOf(new BufferedReader(in).readLine());
        return Arrays.stream(DayOfWeek.values()).filter(day -> day.name().equals(text)).findFirst()
                .map(day -> new PolicyReading(List.of(), List.of(), List.of(), Optional.of(without(day))))
                .orElseGet(() -> new PolicyReading(
                        List.of(new PolicyReading.Remark(1, 1, "'" + text + "' is no weekday.")), List.of(), List.of(),
                        Optional.empty()));
    }

    private record Without(DayOfWeek weekday) implements Policy {

        @Override
        public String policyId() {
            return "weekdays";
        }

        @Override
        public LeaId lea() {
            return ExampleLedger.LEA;
        }

        @Override
        public List<Ruling> rule(Period period, Law law) {
            return period.schooldays().stream().filter(day -> day.getDayOfWeek() == weekday)
                    .map(day -> Ruling.on(day, Reason.refuses("POLICY_WEEKDAY", UNDER,
                            "The district gives no credit on a " + weekday + ".", List.of())))
                    .toList();
        }

        @Override
        public List<PolicyValue> values() {
            return List.of();
        }

        @Override
        public Optional<PolicyValue> value(String parameter, Grade grade, String programId, LocalDate day) {
            return Optional.empty();
        }
    }
}
