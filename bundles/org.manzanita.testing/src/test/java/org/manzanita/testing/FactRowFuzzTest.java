package org.manzanita.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.manzanita.model.Fact;
import org.manzanita.model.FactForm;
import org.manzanita.model.FormException;

/**
 * Whatever the texts of a fact of any kind, evidence of signatures among them: they make a fact that is written and read
 * again as the same, or the column that does not is named.
 *
 * <p>The first byte of an input chooses the kind of fact, the rest are its texts with tabs between them.
 */
class FactRowFuzzTest {

    private static final List<FactForm<?>> FORMS = FactForm.all();
    private static final String CELLS = "P-1\tA-1\t2026-09-14\t2026-10-14\ttrue\t60\t3.5\t#12\tK-8\tpupil\telectronic\t"
            + "2026-08-11T18:02:11-07:00\t2026-27\ta;b\tmonday";

    static Stream<Arguments> everyKind() {
        return Stream.iterate(0, at -> at < FORMS.size(), at -> at + 1).map(at -> Arguments.of(
                (Object) ((char) (int) at + CELLS).getBytes(StandardCharsets.UTF_8)));
    }

    @MethodSource("everyKind")
    @FuzzTest
    void textsMakeAFactOrTheColumnIsNamed(byte[] input) throws Exception {
        var form = FORMS.get(input.length == 0 ? 0 : (input[0] & 0xFF) % FORMS.size());
        var texts = Arrays.asList(new String(input, Math.min(1, input.length), Math.max(0, input.length - 1),
                StandardCharsets.UTF_8).split("\t", -1));
        var read = Bounds.hold(() -> read(form, texts));
        if (read.isPresent()) {
            var written = FactForm.of(read.get()).write(read.get());
            assertThat(form.read(written)).isEqualTo(read.get());
        }
    }

    private static Optional<Fact> read(FactForm<?> form, List<String> texts) {
        try {
            return Optional.of(form.read(texts));
        } catch (FormException e) {
            assertThat(e.column()).isBetween(0, form.columns().size() - 1);
            return Optional.empty();
        }
    }
}
