package org.manzanita.reporting.internal;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGGraphics2DIOException;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.style.Styler;
import org.manzanita.reporting.Plot;
import org.w3c.dom.Element;

/**
 * Draws figures as bars, with each value written above its bar.
 *
 * <p>Bars differ in lightness first and in colour second, so that a copy in grey reads as well. It needs no screen.
 */
final class Drawing {

    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final int WIDTH = 800;
    private static final int HEIGHT = 480;
    /** Pixels of the PNG for one of the drawing, so that it is sharp in print. */
    private static final int SCALE = 2;
    private static final List<Color> SHADES = List.of(new Color(0xC4C4C4), new Color(0x1F3A5F));
    private static final Color GRID = new Color(0xD8D8D8);

    private static final Pattern NOT_IN_XML = Pattern
            .compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private Drawing() {}

    static Plot of(Figures figures) {
        var chart = chart(figures);
        return new Plot(figures.title(), figures.description(), svg(chart, figures), png(chart), figures.table());
    }

    private static CategoryChart chart(Figures figures) {
        var chart = new CategoryChartBuilder().width(WIDTH).height(HEIGHT).title(drawable(figures.title()))
                .xAxisTitle(figures.across()).yAxisTitle(figures.up()).build();
        var style = chart.getStyler();
        style.setChartBackgroundColor(Color.WHITE);
        style.setPlotBorderVisible(false);
        style.setPlotMargin(0);
        style.setPlotContentSize(1.0);
        style.setPlotGridVerticalLinesVisible(false);
        style.setPlotGridLinesColor(GRID);
        style.setLegendPosition(Styler.LegendPosition.OutsideS);
        style.setLegendLayout(Styler.LegendLayout.Horizontal);
        style.setLegendBorderColor(Color.WHITE);
        style.setLegendVisible(figures.series().size() > 1);
        style.setAvailableSpaceFill(0.7);
        style.setLocale(Locale.US);
        // Pupils, days and minutes are counted; only ADA has hundredths.
        style.setYAxisDecimalPattern(isCounted(figures) ? "#,##0" : "#,##0.00");
        style.setYAxisMin(0.0);
        // Room for the value above the tallest bar; an empty plot still needs a scale.
        style.setYAxisMax(tallest(figures) > 0 ? tallest(figures) * 1.12 : 1.0);
        style.setLabelsVisible(true);
        style.setLabelsPosition(1.06);
        style.setLabelsFontColorAutomaticEnabled(false);
        style.setLabelsFontColor(Color.BLACK);
        // Twelve months with two bars each leave less room for a value than four spans do.
        style.setLabelsFont(font(Font.PLAIN, figures.categories().size() > 6 ? 9 : 13));
        style.setAxisTickLabelsFont(font(Font.PLAIN, 13));
        style.setAxisTitleFont(font(Font.PLAIN, 13));
        style.setLegendFont(font(Font.PLAIN, 13));
        style.setChartTitleFont(font(Font.BOLD, 15));
        var categories = figures.categories().stream().map(Drawing::drawable).toList();
        for (int i = 0; i < figures.series().size(); i++) {
            var series = figures.series().get(i);
            // A single series takes the darker shade.
            var shade = SHADES.get(figures.series().size() == 1 ? 1 : i);
            chart.addSeries(series.name(), categories, series.values()).setFillColor(shade);
        }
        return chart;
    }

    private static boolean isCounted(Figures figures) {
        return figures.series().stream().flatMap(series -> series.values().stream())
                .allMatch(value -> value.stripTrailingZeros().scale() <= 0);
    }

    private static double tallest(Figures figures) {
        return figures.series().stream().flatMap(series -> series.values().stream())
                .max(Comparator.naturalOrder()).map(BigDecimal::doubleValue).orElse(0.0);
    }

    private static Font font(int weight, int size) {
        return new Font(Font.SANS_SERIF, weight, size);
    }

    private static byte[] png(CategoryChart chart) {
        var image = new BufferedImage(WIDTH * SCALE, HEIGHT * SCALE, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.scale(SCALE, SCALE);
            chart.paint(graphics, WIDTH, HEIGHT);
        } finally {
            graphics.dispose();
        }
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("The plot cannot be written as PNG.", e);
        }
        return bytes.toByteArray();
    }

    private static String svg(CategoryChart chart, Figures figures) {
        try {
            var document = DocumentBuilderFactory.newInstance().newDocumentBuilder().getDOMImplementation()
                    .createDocument(SVG, "svg", null);
            var graphics = new SVGGraphics2D(document);
            chart.paint(graphics, WIDTH, HEIGHT);
            Element root = graphics.getRoot();
            root.setAttribute("viewBox", "0 0 " + WIDTH + " " + HEIGHT);
            root.setAttribute("width", Integer.toString(WIDTH));
            root.setAttribute("height", Integer.toString(HEIGHT));
            root.setAttribute("role", "img");
            root.setAttribute("aria-labelledby", "plot-title plot-description");
            var first = root.getFirstChild();
            root.insertBefore(words(root, "title", "plot-title", figures.title()), first);
            root.insertBefore(words(root, "desc", "plot-description", figures.description()), first);
            var text = new StringWriter();
            graphics.stream(root, text, true, false);
            // A document type would send every reader to fetch its definition from afar.
            return text.toString().replaceFirst("<!DOCTYPE[^>]*>\\s*", "");
        } catch (ParserConfigurationException | SVGGraphics2DIOException e) {
            throw new IllegalStateException("The plot cannot be written as SVG.", e);
        }
    }

    private static Element words(Element root, String element, String id, String words) {
        var made = root.getOwnerDocument().createElementNS(SVG, element);
        made.setAttribute("id", id);
        made.setTextContent(drawable(words));
        return made;
    }

    /** The text without what no XML can hold (XML 1.0, section 2.2), at the place of which stands U+FFFD. */
    private static String drawable(String text) {
        return NOT_IN_XML.matcher(text).replaceAll("\uFFFD");
    }
}
