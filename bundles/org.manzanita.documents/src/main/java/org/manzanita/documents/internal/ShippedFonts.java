package org.manzanita.documents.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * The fonts of papers: those that are shipped, and no others.
 *
 * <p>As PDFBox's font mapper it keeps it from looking through the machine's fonts, which takes seconds, writes a file
 * into the user's home, and would make a paper depend on the machine.
 */
final class ShippedFonts implements FontMapper {

    static final String OPEN_SANS = "/fonts/ttf/OpenSans/OpenSans-Regular.ttf";
    static final String OPEN_SANS_BOLD = "/fonts/ttf/OpenSans/OpenSans-Bold.ttf";
    static final String DEJAVU = "/net/sf/jasperreports/fonts/dejavu/DejaVuSans.ttf";
    static final String DEJAVU_BOLD = "/net/sf/jasperreports/fonts/dejavu/DejaVuSans-Bold.ttf";

    private final Map<String, byte[]> read = new HashMap<>();

    synchronized byte[] bytes(String path) {
        return read.computeIfAbsent(path, asked -> {
            try (var in = Objects.requireNonNull(ShippedFonts.class.getResourceAsStream(asked), asked)) {
                return in.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read the font " + asked, e);
            }
        });
    }

    @Override
    public FontMapping<TrueTypeFont> getTrueTypeFont(String baseFont, @Nullable PDFontDescriptor descriptor) {
        return new FontMapping<>(parsed(), false);
    }

    @Override
    public FontMapping<FontBoxFont> getFontBoxFont(String baseFont, @Nullable PDFontDescriptor descriptor) {
        return new FontMapping<>(parsed(), false);
    }

    @Override
    public CIDFontMapping getCIDFont(String baseFont, @Nullable PDFontDescriptor descriptor,
            @Nullable PDCIDSystemInfo system) {
        return new CIDFontMapping(null, parsed(), false);
    }

    private TrueTypeFont parsed() {
        try {
            return new TTFParser().parse(new RandomAccessReadBuffer(new ByteArrayInputStream(bytes(OPEN_SANS))));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the font " + OPEN_SANS, e);
        }
    }
}
