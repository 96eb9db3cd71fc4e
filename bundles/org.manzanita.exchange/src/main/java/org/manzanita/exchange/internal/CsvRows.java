package org.manzanita.exchange.internal;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of one CSV file, one at a time. */
final class CsvRows implements Closeable {

    private final CsvReader<Line> reader;

    /**
     * A row as it stands in the file.
     *
     * @param number the line on which it begins
     * @param cells valid until the next row is read
     */
    record Line(int number, List<String> cells) {}

    private CsvRows(CsvReader<Line> reader) {
        this.reader = reader;
    }

    /** Opens a file that was looked through before, so that whatever is wrong now came in meanwhile. */
    static CsvRows open(Path path, boolean bom, Texts texts) throws IOException {
        var stream = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
        if (bom) {
            stream.skipNBytes(3);
        }
        return open(stream, texts);
    }

    static CsvRows open(InputStream stream, Texts texts) {
        var decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        return new CsvRows(CsvReader.builder().skipEmptyLines(true).extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE).maxBufferSize(4 * FileScan.LONGEST_CELL)
                .build(new Handler(texts), new InputStreamReader(stream, decoder)));
    }

    /** The next row; null after the last. */
    @Nullable
    Line next() {
        var rows = reader.iterator();
        return rows.hasNext() ? rows.next() : null;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private static final class Handler extends AbstractBaseCsvCallbackHandler<Line> {

        private final Texts texts;
        private final List<String> cells = new ArrayList<>();

        Handler(Texts texts) {
            this.texts = texts;
        }

        @Override
        protected void handleBegin(long line) {
            cells.clear();
        }

        @Override
        protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
            cells.add(texts.of(buffer, offset, length));
        }

        @Override
        protected Line buildRecord() {
            return new Line((int) getStartingLineNumber(), cells);
        }
    }
}
