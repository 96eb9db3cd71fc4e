package org.manzanita.console.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.manzanita.access.Role;
import org.manzanita.console.internal.command.EveryCommand;
import org.manzanita.console.internal.command.People;

/** What completion offers, and to whom. */
class CompletionTest {

    private static final LocalDate TODAY = LocalDate.of(2022, 9, 30);

    private final Console console = EveryCommand.console();

    private List<String> offered(String person, String... words) {
        var door = console.door(person);
        var completion = new Completion(new PermittedCommands(console, door),
                (kind, given) -> door.looking(() -> console.judging((ledger, credit) -> new LedgerValues(ledger, credit,
                        TODAY).of(kind, given)).orElse(List.of()), List.of()),
                door::admits);
        var line = List.of(words);
        return completion.suggestions(line.subList(0, line.size() - 1), line.getLast()).stream().map(Offer::text)
                .toList();
    }

    @Test
    void agreementsSchoolsDaysMonthsAndTheLastEntryAreOffered() {
        assertThat(offered("tester", "agreement:show", "")).containsExactly("A-P-1", "A-P-2");
        assertThat(offered("tester", "pupil:list", "--school", "")).containsExactly("34674470000001");
        // The schooldays of the calendar, the ends of attendance periods, and today.
        assertThat(offered("tester", "credit:why", "P-1", "")).containsExactly("2022-09-12", "2022-09-13", "2022-09-14",
                "2022-09-16", "2022-09-30", "2023-04-15", "2023-06-30");
        assertThat(offered("tester", "credit:show", "P-1", "--month", "")).containsExactly("2022-09", "2023-04",
                "2023-06");
        assertThat(offered("tester", "credit:show", "P-1", "--as-of", "")).containsExactly("14");
    }

    @Test
    void fieldsOfTheAnswerAreOfferedWhereTheyAreNamed() {
        assertThat(offered("tester", "agreement:list", "--columns", "")).contains("agreementId", "pupil", "missing");
        assertThat(offered("tester", "agreement:list", "--columns", "pupil,")).contains("pupil,agreementId")
                .doesNotContain("pupil,pupil");
        assertThat(offered("tester", "agreement:list", "--sort", "-")).contains("-from");
        assertThat(offered("tester", "agreement:list", "--where", "m")).contains("modality=", "missing=");

        console.access().people().appoint(People.of("asmith", Role.PUPIL, "P-1"));
        assertThat(offered("nobody", "agreement:list", "--columns", "")).isEmpty();
    }

    @Test
    void whatTheLineSaysAlreadyNarrowsWhatIsOffered() {
        assertThat(offered("tester", "credit:why", "P-1", "--year", "2021-22", "")).containsExactly("2022-04-15",
                "2022-06-30", "2022-09-30");
        assertThat(offered("tester", "credit:why", "--lea", "1975309", "")).isEmpty();
    }

    @Test
    void nobodyIsOfferedAPupilOrAnAgreementThatHeMayNotSee() {
        console.access().people().appoint(People.of("asmith", Role.PUPIL, "P-1"));

        assertThat(offered("asmith", "credit:why", "")).containsExactly("P-1");
        assertThat(offered("asmith", "agreement:show", "")).containsExactly("A-P-1");
        assertThat(offered("nobody", "credit:why", "")).isEmpty();
        assertThat(offered("nobody", "agreement:show", "")).isEmpty();
    }

    @Test
    void ofACommandThatOneMayNotRunNoValueIsOffered() {
        console.access().people().appoint(People.of("asmith", Role.PUPIL, "P-1"));

        assertThat(offered("asmith", "access:grant", "jdoe", "")).isEmpty();
        assertThat(offered("asmith", "log:who-changed", "")).isEmpty();
    }

    @Test
    void ofManyValuesItIsOfferedHowTheyBegin() {
        var ids = IntStream.range(0, 20_000).mapToObj("P-%05d"::formatted).toList();

        assertThat(Offer.of(ids, "")).hasSize(20).contains(new Offer("P-07", false));
        assertThat(Offer.of(ids, "P-1")).hasSize(10).contains(new Offer("P-19", false));
        assertThat(Offer.of(ids, "p-1234")).hasSize(10).contains(new Offer("P-12345", true));
        assertThat(Offer.of(ids, "Q")).isEmpty();
        var days = IntStream.range(0, 180).mapToObj(day -> LocalDate.of(2022, 8, 15).plusDays(day).toString()).toList();
        assertThat(Offer.of(days, "")).hasSizeBetween(2, Offer.MOST).allMatch(offer -> !offer.isWhole());
        assertThat(Offer.of(days, "2022-09-1")).contains(new Offer("2022-09-12", true));
    }

    /** Every parameter and option whose label names something that is known takes it, whichever command it is of. */
    @Test
    void everyArgumentOfAKnownKindIsCompleted() {
        var kinds = console.names().stream()
                .flatMap(name -> console.lend(name, command -> new Parsing(command).line().getCommandSpec())
                        .orElseThrow()
                        .args().stream())
                .map(ValueKind::of).flatMap(Optional::stream).distinct().toList();

        assertThat(kinds).contains(ValueKind.LEA, ValueKind.PUPIL, ValueKind.AGREEMENT, ValueKind.SCHOOL,
                ValueKind.CALENDAR, ValueKind.YEAR, ValueKind.DAY, ValueKind.MONTH, ValueKind.ENTRY, ValueKind.GRADE,
                ValueKind.ROLE, ValueKind.PERSON, ValueKind.RULE, ValueKind.SETTING, ValueKind.POLICY,
                ValueKind.ADAPTER,
                ValueKind.PLOT);
    }
}
