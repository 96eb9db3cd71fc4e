package org.manzanita.documents.internal;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.font.FontMappers;

/**
 * Lays a page out as a tagged PDF (PDF/UA-1), with the shipped fonts alone.
 *
 * <p>It asks nothing of the machine: no font of the system is looked for, and nothing outside the page is fetched.
 */
final class PdfPress {

    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    private final ShippedFonts fonts = new ShippedFonts();

    /** @param page well-formed XHTML */
    byte[] print(String page, boolean rightToLeft) {
        XRLog.setLoggingEnabled(false);
        FontMappers.set(fonts);
        var out = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.useFastMode();
        builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
        builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
        builder.defaultTextDirection(rightToLeft ? TextDirection.RTL : TextDirection.LTR);
        builder.useFont(font(ShippedFonts.OPEN_SANS), "Open Sans", REGULAR, FontStyle.NORMAL, true);
        builder.useFont(font(ShippedFonts.OPEN_SANS_BOLD), "Open Sans", BOLD, FontStyle.NORMAL, true);
        builder.useFont(font(ShippedFonts.DEJAVU), "DejaVu Sans", REGULAR, FontStyle.NORMAL, true);
        builder.useFont(font(ShippedFonts.DEJAVU_BOLD), "DejaVu Sans", BOLD, FontStyle.NORMAL, true);
        builder.useUriResolver((base, uri) -> null);
        builder.withProducer("Manzanita");
        builder.withHtmlContent(rightToLeft ? MirroredRows.reversed(page) : page, "");
        builder.toStream(out);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException("The page cannot be laid out as PDF.", e);
        }
        return rightToLeft ? MirroredRows.putRight(out.toByteArray()) : out.toByteArray();
    }

    private FSSupplier<InputStream> font(String path) {
        return () -> new ByteArrayInputStream(fonts.bytes(path));
    }
}
