package org.manzanita.exchange.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Roster sets that are not as the standard has them. The numbers are those of the project's list of bad inputs. */
class BadRosterTest {

    @TempDir
    Path temp = Path.of("");

    private Path folder() {
        try {
            return Files.createDirectories(temp.resolve("set"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Errors that public sample sets hold, and their like: file, what is there, what stands instead, what is told. */
    static Stream<Arguments> errors() {
        return Stream.of(
                Arguments.of("fault 8: a misspelt column, as in a public set", "1.2", "users", "preferredGivenName",
                        "prefferedGivenName", List.of(
                                "users.csv:1:18 UNKNOWN_COLUMN users has no column 'prefferedGivenName'. Did you mean "
                                        + "'preferredGivenName'?",
                                "users.csv:1 MISSING_COLUMN The column preferredGivenName is missing.")),
                Arguments.of("fault 8: a misspelt column of changes, as in a public set", "1.1", "orgs",
                        "dateLastModified", "dataLastModified", List.of(
                                "orgs.csv:1:3 UNKNOWN_COLUMN orgs has no column 'dataLastModified'. Did you mean "
                                        + "'dateLastModified'?",
                                "orgs.csv:1 MISSING_COLUMN The column dateLastModified is missing.")),
                Arguments.of("fault 8: demographics with userSourcedId and birthdate, as in a public set", "1.1",
                        "demographics", "sourcedId,status,dateLastModified,birthDate",
                        "userSourcedId,status,dateLastModified,birthdate", List.of(
                                "demographics.csv:1:1 UNKNOWN_COLUMN demographics has no column 'userSourcedId'.",
                                "demographics.csv:1:4 UNKNOWN_COLUMN demographics has no column 'birthdate'. Did you mean "
                                        + "'birthDate'?",
                                "demographics.csv:1 MISSING_COLUMN The column sourcedId is missing.",
                                "demographics.csv:1 MISSING_COLUMN The column birthDate is missing.")),
                Arguments.of("fault 8: a column twice", "1.1", "orgs", "type,identifier", "type,type", List.of(
                        "orgs.csv:1:6 DUPLICATE_COLUMN The column 'type' stands twice.",
                        "orgs.csv:1 MISSING_COLUMN The column identifier is missing.")),
                Arguments.of("a private column that is no metadata, as in a public set", "1.1", "orgs",
                        "parentSourcedId\n", "parentSourcedId,ext_code\n", List.of(
                                "orgs.csv:1:8 UNKNOWN_COLUMN orgs has no column 'ext_code'.")),
                Arguments.of("fault 9: status after enabledUser, as in a public set", "1.1", "users",
                        "status,dateLastModified,enabledUser", "enabledUser,status,dateLastModified", List.of(
                                "users.csv:1:2 COLUMN_PLACE The columns stand in another order than the standard's: "
                                        + "sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,"
                                        + "givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,"
                                        + "password.")),
                Arguments.of("fault 10: a header and no row, declared bulk, as in a public set", "1.1", "courses",
                        "C1,,,Y27,English 9,ENG-9,,S1,,\n", "", List.of(
                                "courses.csv EMPTY_FILE The file has a header and no row. Export it again, or leave it out "
                                        + "and say absent in manifest.csv.")),
                Arguments.of("fault 11: bulk, and yet a status", "1.1", "orgs", "S1,,,El", "S1,active,,El", List.of(
                        "orgs.csv:3:2 MANIFEST manifest.csv says bulk, and status is filled here, as in a delta. It is "
                                + "told once for the file.")),
                Arguments.of("fault 11: declared delta, and bulk", "1.1", "manifest", "file.courses,bulk",
                        "file.courses,delta", List.of(
                                "courses.csv:2:2 EMPTY_CELL status: the cell is empty, and manifest.csv says that the file "
                                        + "is a delta, where every row needs it.",
                                "courses.csv:2:3 EMPTY_CELL dateLastModified: the cell is empty, and manifest.csv says that "
                                        + "the file is a delta, where every row needs it.")),
                Arguments.of("fault 11: declared absent, and there", "1.1", "manifest", "file.courses,bulk",
                        "file.courses,absent", List.of(
                                "manifest.csv MANIFEST file.courses is absent, and courses.csv is there.")),
                Arguments.of("fault 11: declared bulk, and not there", "1.1", "manifest", "file.results,absent",
                        "file.results,bulk", List.of(
                                "manifest.csv MISSING_FILE file.results is bulk, and results.csv is not there.")),
                Arguments.of("fault 12: a sourcedId twice with different content", "1.1", "orgs", "S1,,,El Sereno "
                        + "Alternative Education,school,34674473430386,D1\n",
                        "S1,,,El Sereno Alternative Education,school,34674473430386,D1\nS1,,,Other,school,"
                                + "34674473430387,D1\n",
                        List.of("orgs.csv:4:1 DUPLICATE_KEY Lines 3 and 4 both have the sourcedId 'S1', and say different "
                                + "things.")),
                Arguments.of("fault 13: a reference to nothing names both files", "1.1", "enrollments", "N1,,,K1,",
                        "N1,,,K9,",
                        List.of("enrollments.csv:2:4 DANGLING_REFERENCE classSourcedId is 'K9', but classes.csv "
                                + "has no row of that sourcedId.")),
                Arguments.of("fault 13: in a list too", "1.1", "users", "U1,,,true,S1,", "U1,,,true,\"S1,S9\",",
                        List.of(
                                "users.csv:2:5 DANGLING_REFERENCE orgSourcedIds is 'S9', but orgs.csv has no row of that "
                                        + "sourcedId.")),
                Arguments.of("fault 14: a circle of organizations", "1.1", "orgs", "district,3467447,",
                        "district,3467447,S1",
                        List.of("orgs.csv:2:7 CYCLE Each is below the next: 'D1' -> 'S1' -> 'D1'.")),
                Arguments.of("fault 15: a type that is no word of the standard", "1.1", "orgs", "Education,school,",
                        "Education,school2,",
                        List.of("orgs.csv:3:5 UNKNOWN_TOKEN type: 'school2' is not one of department, "
                                + "district, local, national, school, state. Did you mean 'school'?")),
                Arguments.of("fault 16: a zero in front of the school's code is lost, and the directory has the match",
                        "1.1", "orgs", "34674473430386", "1100170112607", List.of(
                                "orgs.csv:3:6 SPREADSHEET_DAMAGE The code 1100170112607 of the school 'S1' has 13 digits, as "
                                        + "when a spreadsheet took a zero in front away. The state's directory has "
                                        + "01100170112607, Envision Academy for Arts & Technology, Alameda County Office of "
                                        + "Education: if it is that, say --school S1=01100170112607.")),
                Arguments.of("fault 16: a zero in front of an SSID is lost", "1.1", "users", "{SSID:0234567890}",
                        "{SSID:234567890}", List.of("users.csv:2:8 SPREADSHEET_DAMAGE SSID: '234567890' looks like "
                                + "spreadsheet damage: a zero in front of its 9 digits is lost. Take the code from its "
                                + "source again, as text.")),
                Arguments.of("fault 16: an identifier became a number", "1.1", "users", "01042", "1.41E+13", List.of(
                        "users.csv:2:12 SPREADSHEET_DAMAGE identifier: '1.41E+13' looks like spreadsheet damage: its digits "
                                + "were rewritten as a number. Take the code from its source again, as text.")),
                Arguments.of("fault 6: a cell too many", "1.1", "orgs", "34674473430386,D1", "34674473430386,D1,x",
                        List.of(
                                "orgs.csv:3 RAGGED_ROW The row has 8 cells, and the header has 7.")),
                Arguments.of("fault 7: a line break within a cell", "1.1", "courses", "English 9", "\"English\n9\"",
                        List.of(
                                "courses.csv:2:5 LINE_BREAK title: the cell holds a line break, which OneRoster does not allow.")),
                Arguments.of("fault 17: semicolons", "1.1", "courses", ",", ";", List.of(
                        "courses.csv:1:1 WRONG_DELIMITER A semicolon stands between the cells, where a comma is needed. "
                                + "Export the file with commas.")),
                Arguments.of("fault 24: a day of February that is none", "1.1", "demographics", "2011-02-28",
                        "2025-02-29", List.of("demographics.csv:2:4 BAD_DATE birthDate: '2025-02-29' is no day of the "
                                + "calendar. Write it as year-month-day, as in 2026-09-16.")),
                Arguments.of("fault 5: a quote that does not close", "1.1", "courses", "English 9", "\"English 9",
                        List.of(
                                "courses.csv:2:5 UNCLOSED_QUOTE The quote that is opened here is not closed by line 3. Close it, "
                                        + "and double each quote inside the cell.")),
                Arguments.of("a day of birth that is nowhere", "1.1", "demographics", "U2,,,2010-05-05,male",
                        "U2,,,,male",
                        List.of("users.csv:3:1 FACT_MISSING The day of birth of 'U2' is not in demographics.csv and not on "
                                + "record.")),
                Arguments.of("a first day of enrollment that is nowhere", "1.2", "roles", "student,2026-08-20,",
                        "student,,",
                        List.of("roles.csv:2:7 FACT_MISSING The first day of enrollment of '01042' at 34674473430386 is not "
                                + "in the set and not on record. Import enrollments with a program folder, or say "
                                + "enrollments.from.")),
                Arguments.of("two grades of one student", "1.1", "users", "U4,09,", "U4,\"09,10\",", List.of(
                        "users.csv:2:17 FACT_MISSING A student has several grades, '09,10', and it is not said which at "
                                + "which school.")),
                Arguments.of("two users of one identifier", "1.1", "users", "01043", "01042", List.of(
                        "users.csv:3:12 DUPLICATE_KEY The users 'U1' and 'U2' have the same identifier '01042'.")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("errors")
    void everyErrorIsToldWithItsPlaceAndNothingIsRecorded(String what, String version, String file, String from,
            String to, List<String> told) {
        var set = version.equals("1.1") ? RosterSet.v11(folder()) : RosterSet.v12(folder());
        set.replace(file, from, to);

        assertThat(set.faults()).as(what).containsExactlyInAnyOrderElementsOf(told);
    }

    @Test
    @DisplayName("fault 15: the status inactive, as in a public set, is no word of the standard")
    void fault15_theStatusInactive() {
        var set = RosterSet.v11(folder()).replace("manifest", "file.orgs,bulk", "file.orgs,delta")
                .replace("orgs", "D1,,,", "D1,active,2026-09-01T00:00:00.000Z,")
                .replace("orgs", "S1,,,", "S1,inactive,2026-09-01T00:00:00.000Z,");

        assertThat(set.faults()).first().asString()
                .isEqualTo("orgs.csv:3:2 UNKNOWN_TOKEN status: 'inactive' is not one of active, tobedeleted.");
    }

    @Test
    @DisplayName("General contract: all problems of all files at once, by file, line and column")
    void allProblemsAtOnce() {
        var set = RosterSet.v11(folder()).replace("orgs", "school,", "scool,").replace("demographics", "2011-02-28",
                "02/28/2011").replace("users", "U2,,,true", "U2,,,yes").replace("classes", "scheduled", "");

        assertThat(set.faults()).satisfiesExactly(
                line -> assertThat(line).startsWith("classes.csv:2:8 EMPTY_CELL"),
                line -> assertThat(line).startsWith("demographics.csv:2:4 BAD_DATE"),
                line -> assertThat(line).startsWith("orgs.csv:3:5 UNKNOWN_TOKEN"),
                line -> assertThat(line).startsWith("users.csv:3:4 BAD_BOOLEAN"));
    }

    @Test
    @DisplayName("faults 8 and 9: tolerantly, columns are taken by name, and what is unknown is left aside and listed")
    void fault09_tolerantlyColumnsAreTakenByName() {
        var set = RosterSet.v11(folder())
                .file("orgs", """
                        type,sourcedId,name,identifier,parentSourcedId,status,dataLastModified,ext_code
                        district,D1,San Juan Unified,3467447,,,,9
                        school,S1,El Sereno,34674473430386,D1,active,,9
                        """);
        var result = set.take(set.terms().tolerantly());

        assertThat(RosterSet.lines(result.faults())).isEmpty();
        assertThat(set.of("01042")).hasSize(3);
        assertThat(RosterSet.lines(result.notes())).contains(
                "orgs.csv:1:7 NOT_TAKEN orgs has no column 'dataLastModified'. Did you mean 'dateLastModified'? It is left "
                        + "aside.",
                "orgs.csv:1 NOT_TAKEN The column dateLastModified is missing. Its cells are taken as empty.",
                "orgs.csv:1:8 NOT_TAKEN orgs has no column 'ext_code'. It is left aside.",
                "orgs.csv:1 COLUMN_ORDER The columns stand in another order than the standard's: sourcedId,status,"
                        + "dateLastModified,name,type,identifier,parentSourcedId. They are taken by name.");
    }

    @Test
    @DisplayName("fault 9: tolerantly, what a row needs is needed all the same")
    void fault09_toleranceGivesNothingThatIsNeeded() {
        var set = RosterSet.v11(folder()).replace("orgs", ",type,", ",kind,");
        assertThat(set.faults(set.terms().tolerantly()))
                .containsExactly("orgs.csv:1 MISSING_COLUMN The column type is missing.");
    }

    @Test
    @DisplayName("fault 10: users declared bulk and empty would take every pupil away, and says so")
    void fault10_emptyUsersWouldTakeEveryPupilAway() {
        var set = RosterSet.v11(folder()).enrolled(3);
        set.file("users", set.text("users").lines().findFirst().orElseThrow() + "\n");

        assertThat(set.faults())
                .containsExactly("users.csv EMPTY_FILE The file has a header and no row, and as bulk it would "
                        + "say that none of the 3 pupils on record is there. Export it again, or leave it out and say absent in "
                        + "manifest.csv.");
        set.file("users", "");
        assertThat(set.faults()).singleElement().asString()
                .startsWith("users.csv EMPTY_FILE The file has nothing in it");
    }

    @Test
    @DisplayName("fault 10: a missing newline at the end, and rows of equal content, are taken")
    void fault10_aMissingLastNewlineIsTaken() {
        var set = RosterSet.v11(folder());
        set.file("users", set.text("users").stripTrailing());
        set.file("courses", set.text("courses") + set.text("courses").lines().skip(1).findFirst().orElseThrow());

        var result = set.take();
        assertThat(RosterSet.lines(result.faults())).isEmpty();
        assertThat(RosterSet.lines(result.notes())).anyMatch(note -> note.startsWith("courses.csv:3:1 DUPLICATE_ROW"));
    }

    @Test
    void aFileThatIsNoneOfTheStandardsIsRefusedWithTheNearestName() {
        var set = RosterSet.v12(folder()).file("userprofiles", "a,b\n1,2\n").file("lineItems", "x\n1\n");

        assertThat(set.faults()).containsExactly(
                "userprofiles.csv UNKNOWN_FILE The standard has no file of that name. Did you mean 'userProfiles'?");
    }

    @Test
    void whatIsNoRosterSetIsSaidToBeNone() {
        var set = RosterSet.v11(folder()).replace("manifest", "version,1.1", "version,2.0");
        assertThat(set.faults())
                .containsExactly("manifest.csv MANIFEST oneroster.version is '2.0'; 1.1 and 1.2 are known.");
        for (var file : List.of("manifest", "orgs", "users", "enrollments", "demographics", "classes", "courses")) {
            set.without(file);
        }
        assertThat(set.faults()).singleElement().asString().startsWith("users.csv UNKNOWN_SET The files are");
        assertThat(RosterSet.v11(folder()).without("manifest").faults()).first().asString()
                .startsWith("manifest.csv MISSING_FILE");
    }
}
