package org.manzanita.reporting.internal;

import org.manzanita.reporting.ReportRun;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.manzanita.model.ReportingPeriod;
import org.manzanita.reporting.Offer;
import org.manzanita.rules.Surroundings;

/** The reports that this bundle brings, by name. */
final class Catalogue {

    /** A report that can be begun. */
    record Item(Offer offer, BiFunction<Surroundings, Options, ReportRun> begin) {}

    private static final String EVERY = "every";

    private static final List<Item> ITEMS = List.of(
            item("p1", "First-period (P-1) ADA by school, grade span and modality",
                    (around, options) -> new AdaReport(around, ReportingPeriod.P1)),
            item("p2", "Second-period (P-2) ADA by school, grade span and modality",
                    (around, options) -> new AdaReport(around, ReportingPeriod.P2)),
            item("annual", "Annual ADA by school, grade span and modality",
                    (around, options) -> new AdaReport(around, ReportingPeriod.ANNUAL)),
            item("months", "Attendance earned in each school month",
                    (around, options) -> new MonthReport(around)),
            item("ratio", "Pupils to teachers at P-2 against every limit that the law permits",
                    (around, options) -> new RatioReport(around)),
            item("forecast", "Where the ratio will stand at P-2, and what would close a gap",
                    (around, options) -> new ForecastReport(around)),
            item("exposure", "Attendance that waits for a signature alone, and what it is worth",
                    (around, options) -> new ExposureReport(around)),
            item("synchronous", "Synchronous minutes offered by weekday, against the district's plan",
                    (around, options) -> new SynchronousReport(around)),
            item("exceptions", "Schooldays not earned, by the primary reason, and the ADA at stake",
                    (around, options) -> new ExceptionReport(around,
                            period(options).orElse(ReportingPeriod.ANNUAL), options.text("form").equals("detail"),
                            options.flag("words")),
                    period("the reporting period", ReportingPeriod.ANNUAL.label()),
                    new Offer.Option("form", "totals by reason, or every pupil and agreement as well",
                            List.of("summary", "detail"), "summary"),
                    flag("words", "in the detailed form, what was held of the first day")),
            item("claims", "Attendance claimed against attendance earned, with its derivation",
                    (around, options) -> new ClaimReport(around, period(options)),
                    period("the reporting period", EVERY, EVERY)),
            item("cap", "Pupils in study against the cap of opportunity and continuation schools",
                    (around, options) -> new CapReport(around)),
            item("absences", "Each pupil's days by the categories of the state's absence summary",
                    (around, options) -> new AbsenceReport(around)),
            item("determination", "A charter's determination of funding for attendance outside the classroom",
                    (around, options) -> new DeterminationReport(around,
                            options.text("figures").equals("audited") ? "audited." : ""),
                    new Offer.Option("figures", "whose figures of spending: the form's, or the audited statements'",
                            List.of("form", "audited"), "form")),
            item("lines", "ADA by the lines of the state's attendance collection",
                    (around, options) -> new LinesReport(around)),
            item("offered", "Days and minutes that the LEA offers in the year, against those it owes",
                    (around, options) -> new OfferedReport(around)),
            item("records", "Records that must be kept, until when, and why",
                    (around, options) -> new RecordsReport(around)),
            item("register", "The attendance register of a school month, and what each mark rests on",
                    (around, options) -> new RegisterReport(around, number(options), school(options),
                            options.text("form").equals("detail")),
                    new Offer.Option("month", "the school month's number; else the last that has begun", List.of(),
                            ""),
                    new Offer.Option("school", "one school, by its code; else every school", List.of(), ""),
                    new Offer.Option("form", "the register, or what each mark rests on as well",
                            List.of("summary", "detail"), "summary")),
            item("recovery", "Days of attendance recovered outside the school day",
                    (around, options) -> new RecoveryReport(around)),
            item("counts", "Pupils by grade: short and long, full-time and part-time, counted for the state",
                    (around, options) -> new CountReport(around, options.text("modality"), smallest(around, options)),
                    new Offer.Option("modality", "only pupils of this modality", List.of(), ""), suppress()),
            item("half", "Pupils with half or more of their instruction by Independent Study, by grade and group",
                    (around, options) -> new HalfReport(around, day(options), smallest(around, options)),
                    new Offer.Option("day", "the day whose schedules count, like 2026-10-07; else the fall census",
                            List.of(), ""),
                    suppress()),
            item("sections", "The Independent Study indicator of course sections, for the state's collection",
                    (around, options) -> new SectionReport(around, day(options)),
                    new Offer.Option("day", "the day whose sections count, like 2026-10-07; else the fall census",
                            List.of(), "")),
            item("reasons", "Why pupils take part, by grade span",
                    (around, options) -> new MotiveReport(around, smallest(around, options)), suppress()));

    private Catalogue() {}

    /** In order of name. */
    static List<Item> items() {
        return ITEMS.stream().sorted(Comparator.comparing((Item item) -> item.offer().name())).toList();
    }

    private static Item item(String name, String title, BiFunction<Surroundings, Options, ReportRun> begin,
            Offer.Option... options) {
        return new Item(new Offer(name, title, List.of(options)), begin);
    }

    private static Offer.Option flag(String name, String meaning) {
        return new Offer.Option(name, meaning, List.of("true", "false"), "false");
    }

    /** Figures leave the house, so small counts are shown only to whoever asks for them. */
    private static Offer.Option suppress() {
        return new Offer.Option("suppress", "withhold counts so small that they could tell who a pupil is",
                List.of("false", "true"), "true");
    }

    private static int smallest(Surroundings around, Options options) {
        return options.flag("suppress")
                ? around.law().need("smallCount", "all", around.year().lastDay()).integer()
                : 0;
    }

    private static OptionalInt number(Options options) {
        var text = options.text("month");
        try {
            return text.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + text + "' is no school month. Write its number, like 3.", e);
        }
    }

    private static Optional<String> school(Options options) {
        return Optional.of(options.text("school")).filter(text -> !text.isEmpty());
    }

    private static Optional<LocalDate> day(Options options) {
        var text = options.text("day");
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("'" + text + "' is no day. Write it like 2026-10-07.", e);
        }
    }

    static Offer.Option period(String meaning, String standard, String... more) {
        var choices = Arrays.stream(ReportingPeriod.values()).map(ReportingPeriod::label);
        return new Offer.Option("period", meaning,
                Stream.concat(choices, Arrays.stream(more)).toList(), standard);
    }

    static Optional<ReportingPeriod> period(Options options) {
        return Arrays.stream(ReportingPeriod.values())
                .filter(period -> period.label().equals(options.text("period"))).findFirst();
    }
}
