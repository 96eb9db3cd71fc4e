package org.manzanita.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.manzanita.model.SchoolYear;
import org.manzanita.rules.Modality;

/**
 * What the installed rules find of generated pupils, by modality and school year, is what they found when it was last looked
 * at. A change of a past year's findings is a change of what a district could claim: it is meant or it is a fault.
 */
class GoldenYearsTest {

    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");
    private static final int FIRST = 2019;
    private static final int LAST = 2026;
    private static final int SHOWN = 40;

    private final Rulebook rulebook = DeployedRules.rulebook();
    private final GoldenYear golden = new GoldenYear(rulebook);

    @TestFactory
    Stream<DynamicTest> everyYearIsFoundAsItWas() {
        return rulebook.modalities().stream().map(Modality::name).sorted()
                .flatMap(modality -> IntStream.rangeClosed(FIRST, LAST).mapToObj(SchoolYear::new)
                        .map(year -> DynamicTest.dynamicTest(modality + " in " + year,
                                () -> compare(modality, year))));
    }

    private void compare(String modality, SchoolYear year) throws IOException {
        var file = GOLDEN.resolve(modality + "-" + year + ".txt");
        var found = golden.lines(modality, year);
        if ("write".equals(System.getProperty("golden"))) {
            Files.createDirectories(GOLDEN);
            Files.writeString(file, String.join("\n", found) + "\n");
        }
        var known = Files.exists(file) ? Files.readAllLines(file) : List.<String>of();
        assertThat(difference(known, found)).as("%s of %s is not found as it was. Each line below is a run of days "
                + "with the section that decided it: '-' as it was, '+' as it is now. If that is a fault, mend it. If it is "
                + "meant, look at every line, write the file anew with -Dgolden=write, and name the days and the sections "
                + "in the release note: districts have claimed by these findings.", modality, year).isEmpty();
    }

    /** The lines that only one of both has, below the pupil whom they are about. */
    private static List<String> difference(List<String> known, List<String> found) {
        var difference = new ArrayList<String>();
        only(known, found, "- ", difference);
        only(found, known, "+ ", difference);
        return difference.subList(0, Math.min(SHOWN, difference.size()));
    }

    private static void only(List<String> lines, List<String> others, String mark, List<String> difference) {
        var elsewhere = new HashSet<>(underPupil(others));
        underPupil(lines).stream().filter(line -> !elsewhere.contains(line))
                .forEach(line -> difference.add(mark + line));
    }

    private static List<String> underPupil(List<String> lines) {
        var told = new ArrayList<String>();
        var pupil = "";
        for (var line : lines) {
            pupil = line.startsWith("pupil ") ? line.substring(0, line.indexOf(':')) : pupil;
            told.add(pupil + ": " + line.strip());
        }
        return told;
    }
}
