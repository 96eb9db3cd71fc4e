package org.manzanita.documents.internal;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.manzanita.credit.Containment;
import org.manzanita.documents.DocumentException;
import org.manzanita.testing.Bounds;

/** Whatever the template that a bundle puts in the place of a shipped one: a page is set, or it is said why not. */
class TemplateFuzzTest {

    private static final Words ENGLISH = new WordBook(List.of(new CoreWording()), Containment.none()).in("en");
    private static final Map<String, Object> VALUES = Map.of("title", "Agreement <A-1>", "law", "EC 51747",
            "basis", "", "pupilName", "{{title}}", "elements",
            List.of(Map.of("token", "objectives", "heading", "Objectives", "lines", List.of())));

    static Stream<Arguments> shipped() {
        return Stream.of("agreement", "form", "head", "foot", "pupil")
                .map(name -> Arguments.of((Object) OwnTemplate.shipped(name).getBytes(StandardCharsets.UTF_8)));
    }

    @MethodSource("shipped")
    @FuzzTest
    void aPageIsSetOrItIsSaidWhyNot(byte[] input) throws Exception {
        var own = new OwnTemplate("agreement", new String(input, StandardCharsets.UTF_8));
        Bounds.hold(() -> page(new Templates(List.of(own), Containment.none())));
    }

    private static String page(Templates templates) {
        try {
            return templates.set("agreement", "agreement", ENGLISH, VALUES);
        } catch (DocumentException e) {
            return "";
        }
    }
}
