package org.manzanita.exchange.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The state's list of public schools, as it was published: no zero of it is lost. */
class SchoolDirectoryTest {

    private final List<String> codes = Tsv.read("school-directory.tsv", 3).stream().map(List::getFirst).toList();

    @Test
    void everySchoolOfTheListIsFoundByItsFourteenDigits() {
        assertThat(codes).hasSize(10_611).doesNotHaveDuplicates().allMatch(code -> code.matches("[0-9]{14}"))
                .allMatch(code -> SchoolDirectory.find(code).isPresent());
        assertThat(codes).filteredOn(code -> code.startsWith("3467447")).hasSize(79);
        assertThat(SchoolDirectory.find("34674473430386").orElseThrow()).contains("El Sereno Alternative");
    }

    @Test
    @DisplayName("fault 16: each of the 941 codes that begin with a zero is offered where that zero is lost")
    void fault16_eachCodeThatLostItsZeroIsOffered() {
        var zeros = codes.stream().filter(code -> code.startsWith("0")).toList();

        assertThat(zeros).hasSize(941)
                .allMatch(code -> SchoolDirectory.offer(code.substring(1)).contains("has " + code + ", "));
    }
}
