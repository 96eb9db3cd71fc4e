package org.manzanita.reporting;

import org.manzanita.rules.Table;

/** A drawn plot, with the words and the figures that it shows, so that nobody needs to see it to know what it says. */
public final class Plot {

    private final String title;
    private final String description;
    private final String svg;
    private final byte[] png;
    private final Table figures;

    public Plot(String title, String description, String svg, byte[] png, Table figures) {
        this.title = title;
        this.description = description;
        this.svg = svg;
        this.png = png.clone();
        this.figures = figures;
    }

    public String title() {
        return title;
    }

    /** The alternative text: what the plot shows, in sentences. The SVG carries it as well. */
    public String description() {
        return description;
    }

    /** The plot as an SVG document. */
    public String svg() {
        return svg;
    }

    /** The plot as a PNG picture. */
    public byte[] png() {
        return png.clone();
    }

    /** The figures that the plot draws. */
    public Table figures() {
        return figures;
    }
}
