package org.manzanita.exchange.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.manzanita.exchange.FaultCode;

/**
 * Looks through the bytes of a CSV file for what would make a reader misread it: another encoding than UTF-8, control
 * characters, quotes that do not close, cells without end.
 *
 * <p>Finds the place from which on no row can be trusted; the rows before it can still be checked.
 */
final class FileScan {

    /** The longest cell, in bytes. */
    static final int LONGEST_CELL = 1 << 20;

    private static final byte[] BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final String file;
    private final Faults faults;

    private State state = State.CELL_START;
    private int line = 1;
    private int column = 1;
    private int recordLine = 1;
    private long cellBytes;
    private boolean afterReturn;
    private boolean lineFeeds;
    private int singleReturns;
    private boolean both;
    private int openedLine;
    private int openedColumn;
    private boolean strayTold;

    private long offset;
    private long letterOffset;
    private byte letterByte;
    private long recordOffset;
    private boolean sound = true;
    private boolean bom;

    private enum State {
        CELL_START, PLAIN, QUOTED, QUOTE_IN_QUOTED
    }

    private FileScan(String file, Faults faults) {
        this.file = file;
        this.faults = faults;
    }

    static FileScan of(Path path, String file, Faults faults) throws IOException {
        return of(() -> Files.newInputStream(path), file, faults);
    }

    static FileScan of(Bytes bytes, String file, Faults faults) throws IOException {
        var scan = new FileScan(file, faults);
        try (var stream = bytes.open()) {
            scan.run(stream);
        }
        return scan;
    }

    /** Whether the whole file can be read. */
    boolean isSound() {
        return sound;
    }

    /** How many bytes can be read: all, or those of the rows before the first that cannot be trusted. */
    long soundBytes() {
        return sound ? offset : recordOffset;
    }

    boolean hasBom() {
        return bom;
    }

    private void run(InputStream stream) throws IOException {
        var buffer = new byte[1 << 16];
        var utf8 = new Utf8();
        int count;
        while (sound && (count = stream.readNBytes(buffer, 0, buffer.length)) > 0) {
            if (offset == 0 && (archive(buffer, count) || utf16(buffer, count))) {
                return;
            }
            int i = 0;
            if (offset == 0 && startsWithBom(buffer, count)) {
                bom = true;
                i = BOM.length;
                offset = BOM.length;
                recordOffset = BOM.length;
            }
            for (; i < count && sound; i++) {
                byte b = buffer[i];
                if (b >= 0 && utf8.isIdle()) {
                    ascii(b);
                } else {
                    beyondAscii(utf8, b);
                }
                offset++;
            }
        }
        if (sound) {
            end(utf8);
        }
    }

    private void beyondAscii(Utf8 utf8, byte b) {
        if (utf8.isIdle()) {
            letterOffset = offset;
            letterByte = b;
        }
        int point = utf8.next(b);
        if (point == Utf8.BAD) {
            encoding("byte 0x%02X at byte %d is not UTF-8. It may be Latin-1 or Windows-1252"
                    .formatted(letterByte & 0xFF, letterOffset));
        } else if (point >= 0) {
            letter(point);
        }
    }

    private void end(Utf8 utf8) {
        if (!utf8.isIdle()) {
            encoding("file ends inside a letter, at byte " + offset);
        } else if (state == State.QUOTED) {
            unclosed();
        }
        int ways = (lineFeeds ? 1 : 0) + (singleReturns > 0 ? 1 : 0) + (both ? 1 : 0);
        if (ways > 1) {
            faults.add(file, 0, 0, FaultCode.MIXED_LINE_ENDS, "Lines end in " + ways + " different ways.");
        }
    }

    private void ascii(byte b) {
        switch (b) {
            case '"' -> quote();
            case ',' -> {
                if (state == State.QUOTED) {
                    letter(b);
                } else {
                    afterReturn = false;
                    column++;
                    cell();
                }
            }
            case '\r', '\n' -> lineEnd(b);
            case '\t' -> letter(b);
            default -> {
                if (b < ' ' || b == 0x7F) {
                    control(b);
                }
                letter(b);
            }
        }
    }

    private void letter(int point) {
        afterReturn = false;
        if (point >= 0x80 && point < 0xA0) {
            control(point);
        }
        if (state == State.QUOTE_IN_QUOTED) {
            closedTooEarly();
        } else if (state == State.CELL_START) {
            state = State.PLAIN;
        }
        if (++cellBytes > LONGEST_CELL) {
            if (state == State.QUOTED && openedLine < line) {
                unclosed();
            } else {
                faults.add(file, recordLine, column, FaultCode.TOO_LONG, "The cell is longer than 1 MiB.");
                sound = false;
            }
        }
    }

    private void quote() {
        afterReturn = false;
        switch (state) {
            case CELL_START -> {
                state = State.QUOTED;
                openedLine = line;
                openedColumn = column;
            }
            case QUOTED -> state = State.QUOTE_IN_QUOTED;
            case QUOTE_IN_QUOTED -> {
                state = State.QUOTED;
                cellBytes++;
            }
            case PLAIN -> {
                if (!strayTold) {
                    faults.add(file, line, column, FaultCode.STRAY_QUOTE, "A quote stands inside a cell that does not"
                            + " begin with one. Put the whole cell in quotes, and double the quote inside it.");
                    strayTold = true;
                }
            }
        }
    }

    private void lineEnd(byte b) {
        boolean second = b == '\n' && afterReturn;
        afterReturn = b == '\r';
        if (!second) {
            line++;
        }
        if (state == State.QUOTED) {
            cellBytes++;
            return;
        }
        if (second) {
            both = true;
            singleReturns--;
        } else if (b == '\n') {
            lineFeeds = true;
        } else {
            singleReturns++;
        }
        column = 1;
        recordLine = line;
        recordOffset = offset + 1;
        cell();
    }

    private void cell() {
        state = State.CELL_START;
        cellBytes = 0;
        strayTold = false;
    }

    private void control(int point) {
        faults.add(file, line, column, FaultCode.CONTROL_CHARACTER, "The cell holds the control character "
                + Excerpt.codePoint(point) + ". Take it out.");
    }

    /** Text follows a closing quote: either the cell's quotes are not doubled, or a quote far above was never closed. */
    private void closedTooEarly() {
        if (openedLine < line) {
            unclosed();
        } else {
            faults.add(file, line, column, FaultCode.STRAY_QUOTE, "Text follows the closing quote of the cell. Double"
                    + " each quote inside a quoted cell.");
            sound = false;
        }
    }

    private void unclosed() {
        faults.add(file, openedLine, openedColumn, FaultCode.UNCLOSED_QUOTE, "The quote that is opened here is not"
                + " closed by line " + line + ". Close it, and double each quote inside the cell.");
        sound = false;
    }

    private void encoding(String says) {
        faults.add(file, line, column, FaultCode.ENCODING, "The " + says + ". Save the file as UTF-8 where it comes"
                + " from; its letters are never guessed.");
        sound = false;
    }

    /** Zip archives begin so, and workbooks (XLSX, ODS) are zip archives. */
    private boolean archive(byte[] buffer, int count) {
        if (count < 2 || buffer[0] != 'P' || buffer[1] != 'K' || (count > 2 && buffer[2] > 8)) {
            return false;
        }
        faults.add(file, 1, 1, FaultCode.NO_TEXT_FILE, "The file is a zip archive or a workbook, as its first bytes"
                + " show, whatever its name says. " + FolderFiles.AS_CSV);
        sound = false;
        return true;
    }

    private boolean utf16(byte[] buffer, int count) {
        @Nullable
        String kind = null;
        if (count >= 2) {
            int first = buffer[0] & 0xFF;
            int second = buffer[1] & 0xFF;
            if ((first == 0xFF && second == 0xFE) || (first != 0 && second == 0)) {
                kind = "UTF-16, little end first";
            } else if ((first == 0xFE && second == 0xFF) || (first == 0 && second != 0)) {
                kind = "UTF-16, big end first";
            }
        }
        if (kind == null) {
            return false;
        }
        encoding("file is " + kind + ", as byte 0 shows, and not UTF-8");
        return true;
    }

    private static boolean startsWithBom(byte[] buffer, int count) {
        return count >= BOM.length && buffer[0] == BOM[0] && buffer[1] == BOM[1] && buffer[2] == BOM[2];
    }
}
