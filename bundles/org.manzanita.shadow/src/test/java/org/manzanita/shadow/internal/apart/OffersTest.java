package org.manzanita.shadow.internal.apart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.example.apart.Offers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.manzanita.credit.AskedApart;
import org.manzanita.credit.Containment;
import org.manzanita.credit.ContainedWatch;
import org.manzanita.model.Agreement;
import org.manzanita.model.Days;
import org.manzanita.model.EntityType;
import org.manzanita.model.Entry;
import org.manzanita.model.EntryId;
import org.manzanita.model.Fact;
import org.manzanita.model.Grade;
import org.manzanita.model.Lea;
import org.manzanita.model.LeaId;
import org.manzanita.model.Minutes;
import org.manzanita.model.PupilId;
import org.manzanita.model.SchoolYear;
import org.manzanita.model.Sets;
import org.manzanita.rules.Action;
import org.manzanita.rules.Actor;
import org.manzanita.rules.Citation;
import org.manzanita.rules.ExchangeAdapter;
import org.manzanita.rules.FactProvider;
import org.manzanita.rules.Finding;
import org.manzanita.rules.JudgedDay;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.Law;
import org.manzanita.rules.Notice;
import org.manzanita.rules.Period;
import org.manzanita.rules.ProgramFile;
import org.manzanita.rules.PupilFile;
import org.manzanita.rules.Reason;
import org.manzanita.rules.Surroundings;
import org.manzanita.rules.Valuation;
import org.manzanita.rules.Watch;

/** What a plug-in offers beside policies answers the same apart as it does here, and harms its own process alone. */
class OffersTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 9, 14);
    private static final SchoolYear YEAR = new SchoolYear(2026);
    private static final Law LAW = Law.of(List.of(new org.example.apart.OwnCodes()));
    private static final Citation SOURCE = new Citation("X-1", "Test 1");
    private static final ProgramFile PROGRAM = new ProgramFile(new EntryId(9), entries(
            new Lea(new LeaId("3467447"), "Test USD", EntityType.DISTRICT, "Sacramento")));
    private static final Surroundings AROUND = new Surroundings(PROGRAM, LAW, List.of(), YEAR, MONDAY.plusDays(9));

    @TempDir
    static Path shared;

    private static ApartPlugIn apart;

    @BeforeAll
    static void aPlugIn() {
        apart = Sample.plugIn(shared.resolve("offers"), Duration.ofMillis(500), Offers.Fact.class, Offers.Worth.class,
                Offers.Who.class, Offers.What.class, Offers.Adapter.class, Offers.Duties.class);
    }

    @AfterAll
    static void itsEnd() {
        apart.close();
    }

    private static List<Entry> entries(Fact... facts) {
        var entries = new ArrayList<Entry>();
        for (var fact : facts) {
            entries.add(new Entry(new EntryId(entries.size() + 1), Instant.EPOCH, "", "", fact));
        }
        return entries;
    }

    private static PupilFile file(String pupil) {
        var id = new PupilId(pupil);
        return new PupilFile(id, entries(new Agreement("A-1", id, "ours", "p", MONDAY, MONDAY.plusDays(11),
                OptionalInt.empty(), "teacher", Optional.empty(), Sets.of(), Optional.empty(), Optional.empty())));
    }

    private static Period period(String pupil) {
        var file = file(pupil);
        return new Period(file, PROGRAM, file.agreements().getFirst(), YEAR, MONDAY.datesUntil(MONDAY.plusDays(12))
                .filter(day -> day.getDayOfWeek().getValue() < 6).toList());
    }

    private static JudgedPupil judged(String pupil) {
        var earned = new Finding.Earned(Days.of(2, 3), Minutes.of(160), Minutes.of(240),
                List.of(Reason.supports("OK", SOURCE, "Zoë's work came in.", List.of(new EntryId(1)))));
        var none = new Finding.NotEarned(Minutes.ZERO, Minutes.of(240),
                List.of(Reason.refuses("NO", SOURCE, "None did.", List.of())));
        return new JudgedPupil(file(pupil), YEAR, List.of(
                new JudgedDay(MONDAY, "A-1", "p", "ours", "s", Grade.GRADE_5, earned),
                new JudgedDay(MONDAY.plusDays(1), "A-1", "p", "ours", "", Grade.KINDERGARTEN, none)));
    }

    private static Notice duty(String pupil) {
        return new Notice("w", Optional.of(new PupilId(pupil)), "Do it", MONDAY, Optional.of(MONDAY.plusDays(2)),
                Notice.State.DUE, Reason.notes("X", SOURCE, "It is so.", List.of(new EntryId(1), new EntryId(2))));
    }

    private static <T> T standIn(Class<T> service) {
        var others = apart.hello().others();
        for (int i = 0; i < others.size(); i++) {
            if (others.get(i).point().service() == service) {
                return service.cast(StandIn.of(apart, i, others.get(i)));
            }
        }
        throw new AssertionError(service + " is not offered: " + others);
    }

    /** What the point answers about the pupil, there or here. */
    private static Object asked(Point point, String pupil, boolean there) {
        return switch (point) {
            case FACT -> {
                var fact = there ? standIn(FactProvider.class) : new Offers.Fact();
                var period = period(pupil);
                yield period.schooldays().stream().map(day -> fact.on(day, period, LAW)).toList();
            }
            case VALUATION -> {
                var valuation = there ? standIn(Valuation.class) : new Offers.Worth();
                var period = period(pupil);
                yield period.weeks().values().stream().map(week -> valuation.of(week, period, LAW)).toList();
            }
            case ACTOR -> (there ? standIn(Actor.class) : new Offers.Who()).of(duty(pupil), judged(pupil), AROUND);
            case ACTION -> (there ? standIn(Action.class) : new Offers.What()).on(duty(pupil), judged(pupil), AROUND);
            case ADAPTER -> (there ? standIn(ExchangeAdapter.class) : new Offers.Adapter())
                    .read(pupil.getBytes(StandardCharsets.UTF_8));
            case WATCH -> {
                var watch = there ? standIn(Watch.class) : new Offers.Duties();
                yield List.of(watch.look(judged(pupil), AROUND), watch.look(AROUND));
            }
        };
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("Each answers the same here and apart")
    void theSameAnswer(Point point) {
        assertThat(asked(point, "good", true)).isEqualTo(asked(point, "good", false));
        assertThat(asked(point, "other", true)).isNotEqualTo(asked(point, "good", true));
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("P1, P17: what throws or wavers has no answer, at each point, and the next is asked")
    void whatFailsHasNoAnswer(Point point) {
        harmless(point, "bad-throw", "java.lang.StackOverflowError");
        harmless(point, "bad-differ", "two answers");
    }

    @Test
    @DisplayName("P2, P5: what ends its process or never answers has no answer, and the next is asked of another")
    void whatEndsItsProcess() {
        harmless(Point.WATCH, "bad-halt", "its process ended with 42");
        harmless(Point.FACT, "bad-spin", "did not answer within 500 ms");
    }

    private static void harmless(Point point, String pupil, String says) {
        assertThatThrownBy(() -> asked(point, pupil, true)).isInstanceOf(AskedApart.Failed.class)
                .hasMessageContaining(says).message().doesNotContain("Pupil");
        assertThat(asked(point, "good", true)).isEqualTo(asked(point, "good", false));
    }

    @Test
    @DisplayName("P1: a watch that fails apart is a duty to look, under the name of its class")
    void aWatchThatFailsApart() {
        var contained = ContainedWatch.all(List.of(standIn(Watch.class)), Containment.none());

        assertThat(contained.getFirst().name()).isEqualTo("duties");
        assertThat(contained.getFirst().look(judged("bad-throw"), AROUND)).singleElement()
                .satisfies(notice -> assertThat(notice.reason().held()).contains(Offers.Duties.class.getName(),
                        "java.lang.StackOverflowError"));
    }

    @Test
    void whatTheySayOfThemselvesIsTheSame() {
        assertThat(apart.hello().others()).extracting(Point.Offer::name).containsExactly("ext.told", "ext.worth",
                "ext.who", "ext.what", "told", "duties");
        assertThat(standIn(ExchangeAdapter.class).title()).isEqualTo("What was told");
    }
}
