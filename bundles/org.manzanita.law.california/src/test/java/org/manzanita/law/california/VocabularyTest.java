package org.manzanita.law.california;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.manzanita.rules.ReasonCode;
import org.manzanita.rules.RegisteredRule;
import org.manzanita.rules.StateRule;

/** Every word that the rules answer with is explained in the tables. */
class VocabularyTest {

    private static final Pattern CODE = Pattern
            .compile("\"([A-Z]+(?:_[A-Z]+)+|VOLUNTARY|SUSPENDED|ELIGIBLE|SUPERVISED)\"");
    private static final Pattern CITED = Pattern.compile("new Citation\\(\"([A-Z]+-\\d+)\"");

    private static final List<StateRule> RULES = List.of(new AgeRule(), new AgreementElementsRule(),
            new AgreementEndRule(), new AmendmentRule(),
            new AgreementLengthRule(), new BoardPolicyRule(), new ClassroomDayRule(), new CommunityDayRule(),
            new ConsentRule(), new DisciplineRule(), new EmploymentResidencyRule(), new EnrollmentRule(),
            new EntertainmentRule(),
            new ExpulsionReferralRule(), new HomeHospitalRule(), new ParentalLeaveRule(), new PermissionRule(),
            new ResidenceRule(), new ShortestStayRule(), new SignatureRule(), new SpecialEducationRule(),
            new SupervisionRule(), new ThingOfValueRule());

    private final CaliforniaLaw law = new CaliforniaLaw();

    @Test
    void everyReasonCodeOfTheRulesIsExplained() throws IOException {
        var explained = law.reasonCodes().stream().map(ReasonCode::code).collect(Collectors.toSet());

        assertThat(found(CODE)).contains("AGREEMENT_SIGNED_LATE", "NOT_RESIDENT").allMatch(explained::contains);
    }

    @Test
    void everyRuleThatIsCitedOrHeldIsRegistered() throws IOException {
        assertThat(found(CITED)).contains("E-06").allMatch(registered()::contains);
        assertThat(RULES).flatExtracting(StateRule::rules).allMatch(registered()::contains);
    }

    @Test
    void noRuleOfThisListIsLeftOut() throws IOException {
        assertThat(found(Pattern.compile("public final class (\\w+Rule) implements StateRule")))
                .containsExactlyInAnyOrderElementsOf(
                        RULES.stream().map(rule -> rule.getClass().getSimpleName()).toList());
    }

    private Set<String> registered() {
        return law.register().stream().map(RegisteredRule::rule).collect(Collectors.toSet());
    }

    private static Set<String> found(Pattern pattern) throws IOException {
        var found = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src", "main", "java"))) {
            for (var file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                pattern.matcher(Files.readString(file)).results().forEach(match -> found.add(match.group(1)));
            }
        }
        return found;
    }
}
