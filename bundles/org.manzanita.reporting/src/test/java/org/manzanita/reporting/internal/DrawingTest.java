package org.manzanita.reporting.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.manzanita.model.Claim;
import org.manzanita.model.Grade;
import org.manzanita.model.GradeSpan;
import org.manzanita.model.ReportingPeriod;
import org.manzanita.reporting.Plot;
import org.manzanita.rules.Table;

class DrawingTest {

    private static final LocalDate MON_2022_08_15 = LocalDate.of(2022, 8, 15);

    private static Plot plot(String name, District district) {
        var item = Plots.items().stream().filter(one -> one.offer().name().equals(name)).findFirst().orElseThrow();
        var run = item.begin().apply(district.afterwards(), Options.of(item.offer(), Map.of()));
        district.pupils().forEach(run);
        return Drawing.of(run.figures());
    }

    private static District district() {
        var days = District.weekdays(MON_2022_08_15, 100);
        var district = District.district("2022-23").school("1", MON_2022_08_15, 100);
        for (int i = 0; i < 5; i++) {
            district.month("1", i + 1, days.get(20 * i), days.get(20 * i + 19));
        }
        for (int i = 0; i < 12; i++) {
            int lost = 3 * i;
            district.pupil("P-" + i, days.stream().map(day -> District.day(day, "1",
                    List.of(Grade.GRADE_2, Grade.GRADE_5, Grade.GRADE_8, Grade.GRADE_11).get(lost % 4),
                    days.indexOf(day) < lost ? District.refused("NOT_JUDGED") : District.earned())).toList());
        }
        for (var span : GradeSpan.values()) {
            district.record(new Claim("C-" + span, district.year(), ReportingPeriod.P2, "1", span, Optional.empty(),
                    new BigDecimal("300"), Optional.empty()));
        }
        return district;
    }

    @Test
    void thePlotSaysInWordsWhatItDraws() throws Exception {
        var plot = plot("spans", district());
        var svg = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(plot.svg().getBytes(StandardCharsets.UTF_8)));
        var root = svg.getDocumentElement();
        assertThat(root.getAttribute("role")).isEqualTo("img");
        assertThat(root.getElementsByTagName("title").item(0).getTextContent()).isEqualTo(plot.title());
        assertThat(root.getElementsByTagName("desc").item(0).getTextContent())
                .contains("TK-3: claimed 3.00, earned 2.64.");
    }

    @Test
    @DisplayName("fault 43, fault 45: a naughty string in a plot is text, and the drawing is well-formed")
    void naughtyStringsAreText() throws Exception {
        var strings = Files.readAllLines(
                Path.of("../org.manzanita.exchange/src/test/resources/naughty-strings/blns.txt")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
        int turns = 8;
        for (int turn = 0; turn < turns; turn++) {
            // All of them in words, and a few as they are drawn: letters of every script take long to draw.
            var some = strings.subList(turn * strings.size() / turns, (turn + 1) * strings.size() / turns);
            var drawn = some.stream().distinct().limit(4).toList();
            var figures = new Figures(some.getFirst(), "x", "y", drawn, drawn,
                    List.of(new Figures.Series("claimed", drawn.stream().map(text -> BigDecimal.ONE).toList())),
                    String.join(" ", some));
            var root = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                    .parse(new ByteArrayInputStream(Drawing.of(figures).svg().getBytes(StandardCharsets.UTF_8)))
                    .getDocumentElement();
            assertThat(root.getElementsByTagName("title").item(0).getTextContent()).isEqualTo(shown(some.getFirst()));
            assertThat(root.getElementsByTagName("desc").item(0).getTextContent())
                    .isEqualTo(shown(String.join(" ", some)));
            assertThat(root.getElementsByTagName("script").getLength()).isZero();
        }
    }

    /** As XML can hold it. */
    private static String shown(String text) {
        return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "\uFFFD");
    }

    @Test
    void thePictureIsDrawnWithoutAScreen() throws Exception {
        var plot = plot("months", district());
        var image = ImageIO.read(new ByteArrayInputStream(plot.png()));
        assertThat(image.getWidth()).isEqualTo(1600);
        // The darker bars are there.
        assertThat(IntStream.range(0, image.getWidth())
                .anyMatch(x -> (image.getRGB(x, 700) & 0xFFFFFF) == 0x1F3A5F)).isTrue();
    }

    @Test
    void barsDifferInLightnessSoThatTheyReadInGrey() throws Exception {
        var plot = plot("spans", district());
        var image = ImageIO.read(new ByteArrayInputStream(plot.png()));
        var shades = new TreeSet<Integer>();
        for (int x = 0; x < image.getWidth(); x++) {
            int rgb = image.getRGB(x, 700);
            shades.add((299 * (rgb >> 16 & 0xFF) + 587 * (rgb >> 8 & 0xFF) + 114 * (rgb & 0xFF)) / 1000);
        }
        assertThat(shades.first()).isLessThan(70);
        assertThat(shades).anyMatch(shade -> shade > 150 && shade < 220);
    }

    @Test
    void withoutClaimsOnlyWhatWasEarnedIsDrawn() {
        var plot = plot("spans", District.district("2022-23").school("1", MON_2022_08_15, 100));
        assertThat(plot.figures().fields()).hasSize(2);
        assertThat(plot.title()).startsWith("ADA earned, P-2 2022-23");
    }

    @Test
    @DisplayName("AUD-G-05: by school month, what was claimed of its period stands beside what the month earned")
    void byMonthWhatWasClaimedStandsBesideWhatWasEarned() {
        var district = district();
        var table = Read.run(new MonthReport(district.afterwards()), district.pupils()).getFirst();

        // Four spans claim 300 days each over 100 days taught: 12.00. In month 1, 12 pupils lost 0, 3, ... 20 days.
        assertThat(Read.cell(table, "claimed", "cal-1", "1")).isEqualTo("12.00");
        assertThat(Read.cell(table, "period", "cal-1", "5")).isEqualTo("P-2");
        assertThat(Read.cell(table, "ada", "cal-1", "5")).isEqualTo("12.00");
        var plot = plot("months", district);
        assertThat(plot.title()).startsWith("Claimed and earned ADA by school month");
        assertThat(plot.description()).contains("Month 5: claimed 12.00, earned 12.00.");
        assertThat(Read.cell(plot.figures(), "claimed", "1")).isEqualTo("12.00");
    }

    @Test
    @DisplayName("EC 51747(d): the funnel of re-engagement runs from all pupils to each step, in words and bars")
    void theFunnelRunsFromAllPupilsToEachStep() {
        var report = new Table("Re-engagement of Sample",
                List.of(new Table.Field("step", "Step"), new Table.Field("pupils", "Pupils"),
                        new Table.Field("done", "Done"), new Table.Field("doneLate", "Late"),
                        new Table.Field("due", "Due"), new Table.Field("overdue", "Overdue")),
                List.of(List.of("In study", 40, "", "", "", ""), List.of("With a case", 9, "", "", "", ""),
                        List.of("Notify the parent", 9, 5, 1, 1, 4)),
                List.of());
        var drawn = Drawing.of(FunnelPlot.figures(report));

        assertThat(drawn.figures().rows()).containsExactly(
                List.of("In study", new BigDecimal(40), BigDecimal.ZERO),
                List.of("With a case", new BigDecimal(9), BigDecimal.ZERO),
                List.of("1: Notify the parent", new BigDecimal(11), new BigDecimal(6)));
        assertThat(drawn.description()).contains("Step 1, Notify the parent: 11, done 6.");
        assertThat(drawn.svg()).contains("role=\"img\"", "Step 1", "In study");
    }

    @Test
    void withoutSchoolMonthsItIsSaidThatThereIsNothingToDraw() {
        var district = District.district("2022-23").school("1", MON_2022_08_15, 100);

        assertThatThrownBy(() -> plot("months", district)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is nothing to draw: no school month of 2022-23 is on record. Record them first, as "
                        + "schoolMonths.csv of a program folder.");
    }
}
