package org.manzanita.exchange;

/** What can be wrong with a program folder, or worth knowing about it. */
public enum FaultCode {

    MISSING_FILE(Weight.FAULT, "A file that every folder needs, or that a first folder needs, is not there.",
            "Add it."),
    UNKNOWN_FILE(Weight.FAULT, "No installed feature takes a file of that name.",
            "Correct its name, install the feature that takes it, or take it out of the folder."),
    NO_TEXT_FILE(Weight.FAULT, "The file is a workbook or an archive, and no text.",
            "Save each sheet as CSV in UTF-8, or unpack the archive."),
    NOT_A_FILE(Weight.FAULT, "A folder or a link stands where a file is expected.", "Put the file itself there."),
    UNREADABLE_FILE(Weight.FAULT, "The file could not be read to its end.",
            "See that it is there, that it may be read, and that nothing is writing it."),
    EMPTY_FILE(Weight.FAULT, "The file has no rows.", "Export it again, or leave it out if there is nothing to say."),
    ENCODING(Weight.FAULT, "The file is not UTF-8.", "Save it as UTF-8. Its letters are never guessed."),
    CONTROL_CHARACTER(Weight.FAULT, "A cell holds a control character.", "Take it out."),
    UNCLOSED_QUOTE(Weight.FAULT, "A quote is opened and never closed; the place is that of the opening quote.",
            "Close it, and double each quote inside the cell."),
    STRAY_QUOTE(Weight.FAULT, "A quote stands where no quote can.",
            "Put the whole cell in quotes, and double each quote inside it."),
    TOO_LONG(Weight.FAULT, "A cell holds more than 1 MiB.", "Shorten it; most often a quote is missing."),
    WRONG_DELIMITER(Weight.FAULT, "Something other than a comma stands between the cells.", "Export with commas."),
    UNKNOWN_COLUMN(Weight.FAULT, "The table has no column of that name.",
            "Correct the name, or take the column out. Names are written exactly so, capitals too."),
    MISSING_COLUMN(Weight.FAULT, "A column of the table is not in the file.",
            "Add it; where nothing is known its cells are empty."),
    DUPLICATE_COLUMN(Weight.FAULT, "A column stands twice in the file.", "Take one out."),
    RAGGED_ROW(Weight.FAULT, "The row has more or fewer cells than the header.",
            "Look for a comma too many or a missing quote."),
    EMPTY_CELL(Weight.FAULT, "A cell is empty that every row needs.", "Fill it."),
    BAD_DATE(Weight.FAULT, "The cell is no day of the calendar, or no plausible one.",
            "Write the day as year-month-day, as in 2026-09-16."),
    BAD_NUMBER(Weight.FAULT, "The cell is no number.", "Write digits, with a point before decimals."),
    OUT_OF_RANGE(Weight.FAULT, "The number is outside what the column can be.", "Correct it."),
    BAD_BOOLEAN(Weight.FAULT, "The cell is neither true nor false.", "Write true or false."),
    BAD_SCHOOL_YEAR(Weight.FAULT, "The cell is no school year.", "Write it like 2026-27."),
    UNKNOWN_TOKEN(Weight.FAULT, "The cell is none of the words that the column takes.", "Use one of them."),
    UNKNOWN_MODALITY(Weight.FAULT, "No installed modality has that name.",
            "Correct it, or install the feature that brings the modality."),
    BAD_WORDS(Weight.FAULT, "The cell is no list of words with a semicolon between them.",
            "Take out spaces around the words, and empty words."),
    BAD_ID(Weight.FAULT, "The cell is no identifier: it has invisible characters, outer spaces, or is too long.",
            "Take the identifier from its source again."),
    BAD_CODE(Weight.FAULT, "The cell is no official code of its kind.", "Look the code up; each digit counts."),
    SPREADSHEET_DAMAGE(Weight.FAULT, "A spreadsheet rewrote a code: zeros in front are lost, or digits.",
            "Take the code from its source again, as text. It is never padded by guess."),
    BAD_ROW(Weight.FAULT, "The cells are each right, and together make no fact of their kind.", "Correct the row."),
    DUPLICATE_KEY(Weight.FAULT, "Two rows with one key say different things.", "Keep the right one."),
    PERSON_TWICE(Weight.FAULT, "A pupil and an educator have the same identifier.",
            "Give one another identifier; names are kept by it."),
    DANGLING_REFERENCE(Weight.FAULT, "A row names something that neither the folder nor the ledger has.",
            "Add it, or correct the name."),
    OTHER_PUPIL(Weight.FAULT, "A row of one pupil names something that belongs to another.",
            "Correct the one or the other."),
    ENDS_BEFORE_START(Weight.FAULT, "The last day lies before the first.", "Correct the dates."),
    OTHER_YEAR(Weight.FAULT, "A day lies outside the school year that it belongs to.",
            "Correct it, or split the row at 1 July."),
    IMPOSSIBLE_BIRTH(Weight.FAULT, "The day of birth cannot be right.", "Correct it."),
    SIGNER_UNDER_AGE(Weight.FAULT, "A pupil who is not of age would sign as the parent.",
            "Name the parent, guardian or caregiver who signed."),
    OVERLAPPING_AGREEMENTS(Weight.FAULT, "A pupil would study full time under two agreements on one day.",
            "End the earlier agreement before the later begins, or name a part-time program."),
    CIRCLE(Weight.FAULT, "Agreements take each other's place in a circle.", "Correct which one supersedes which."),
    OLDER_THAN_LEDGER(Weight.FAULT, "The folder was written from the ledger before what the row would undo.",
            "Export anew and make the change there; or take datapackage.json out if the older word is meant."),
    OVERLAPPING_GRADES(Weight.FAULT, "A pupil would be in two grades of one school on one day.",
            "End the earlier enrollment before the later begins."),
    GRADE_ORDER(Weight.FAULT, "The lowest grade is above the highest.", "Exchange them."),
    TOO_MANY_OF_A_PUPIL(Weight.FAULT, "More than 100,000 rows of the folder are about one pupil.",
            "See whether they are one pupil's; nobody has so many. If they are, import them in several folders."),
    OTHER_LEA(Weight.FAULT, "The file names more than one LEA.", "Keep one folder for each LEA."),

    UNSAFE_ZIP(Weight.FAULT, "An archive holds what could do harm, or is damaged; nothing of it was unpacked.",
            "Have it made again: CSV files side by side, and nothing else."),
    UNKNOWN_SET(Weight.FAULT, "The files are no roster set that is known here.",
            "Export OneRoster 1.1 or 1.2, or School Data Sync 2.1."),
    MANIFEST(Weight.FAULT, "The manifest says otherwise than the files.",
            "Export the set again, or correct its manifest."),
    COLUMN_PLACE(Weight.FAULT, "A column stands where the standard has another.",
            "Export it as the standard has it, or take the set by the names of its columns (--tolerant)."),
    LINE_BREAK(Weight.FAULT, "A cell holds a line break, which the standard does not allow.", "Take it out."),
    CYCLE(Weight.FAULT, "Of several rows each is below the next, and the last below the first.",
            "Correct the parent of one of them."),
    FACT_MISSING(Weight.FAULT, "A roster does not say what a fact needs. It is never guessed.",
            "Say it for the whole set, or import it with a program folder first."),
    OLDER_SET(Weight.FAULT, "The set is older than the one that was taken last.", "Take the newest."),
    TOO_MANY_ENDS(Weight.FAULT, "The set ends the enrollment of so many pupils that a second person has to look.",
            "See that the set is right; then take it with roster:import-ends."),

    NO_CALENDAR(Weight.FAULT, "The file is no iCalendar file, or not a whole one.",
            "Export the calendar again, as iCalendar (.ics)."),
    REPEATING_EVENT(Weight.FAULT, "An event of a calendar repeats, so that its days are not written.",
            "Write an event for each of its days."),
    NO_JSON(Weight.FAULT, "The log of courseware is not JSON.",
            "Export it again, as xAPI statements or Caliper events."),

    DUPLICATE_ROW(Weight.NOTE, "Two rows say the same. One is taken.", "Nothing has to be done."),
    MIXED_LINE_ENDS(Weight.NOTE, "Lines end in more than one way. All are taken.", "Nothing has to be done."),
    COLUMN_ORDER(Weight.NOTE, "The columns stand in another order. They are taken by name.",
            "Nothing has to be done."),
    NOT_TAKEN(Weight.NOTE, "A roster holds what makes no fact here.", "Nothing has to be done."),
    PASSWORD(Weight.NOTE, "A roster holds passwords. They were not read, kept or shown.",
            "Ask the sender to leave the column empty."),
    ENROLLMENT_ENDED(Weight.NOTE, "An enrollment on record is ended.", "See that it is right."),
    BIDI(Weight.NOTE, "A text can change the direction in which it is shown.", "See that it reads as it should."),
    MIXED_SCRIPTS(Weight.NOTE, "One word mixes letters of several alphabets that look alike.",
            "See that it is spelled with the right letters.");

    /** Whether it stops an import. */
    public enum Weight {
        FAULT, NOTE
    }

    private final Weight weight;
    private final String means;
    private final String cure;

    FaultCode(Weight weight, String means, String cure) {
        this.weight = weight;
        this.means = means;
        this.cure = cure;
    }

    public Weight weight() {
        return weight;
    }

    /** What is so, in a sentence. */
    public String means() {
        return means;
    }

    /** What to do about it, in a sentence. */
    public String cure() {
        return cure;
    }
}
