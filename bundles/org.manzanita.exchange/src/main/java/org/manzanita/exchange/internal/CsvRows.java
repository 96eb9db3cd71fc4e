package org.manzanita.exchange.internal;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.Closeable;
import java.io.FilterInputStream;
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

    /** Opens the sound part of a file that was looked through before. */
    static CsvRows open(Path path, FileScan scan, Texts texts) throws IOException {
        return open(() -> Files.newInputStream(path), scan, texts);
    }

    static CsvRows open(Bytes bytes, FileScan scan, Texts texts) throws IOException {
        var stream = new Beginning(bytes.open(), scan.soundBytes());
        if (scan.hasBom()) {
            stream.skipNBytes(3);
        }
        // What is malformed now came in after the scan.
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

    /** The first bytes of a stream. */
    private static final class Beginning extends FilterInputStream {

        private long left;

        Beginning(InputStream stream, long length) {
            super(stream);
            this.left = length;
        }

        @Override
        public int read() throws IOException {
            return left-- > 0 ? super.read() : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (left <= 0) {
                return -1;
            }
            int count = super.read(into, offset, (int) Math.min(length, left));
            left -= Math.max(count, 0);
            return count;
        }

        @Override
        public long skip(long count) throws IOException {
            long skipped = super.skip(Math.min(count, left));
            left -= skipped;
            return skipped;
        }
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
