package org.manzanita.credit.internal;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.manzanita.credit.Actions;
import org.manzanita.credit.Actors;
import org.manzanita.credit.Assumption;
import org.manzanita.credit.Containment;
import org.manzanita.credit.CountedPupil;
import org.manzanita.credit.CreditService;
import org.manzanita.credit.Judging;
import org.manzanita.credit.Question;
import org.manzanita.ledger.Ledger;
import org.manzanita.model.CalendarDay;
import org.manzanita.model.Entry;
import org.manzanita.model.EntryId;
import org.manzanita.model.LeaId;
import org.manzanita.model.PupilId;
import org.manzanita.model.SchoolYear;
import org.manzanita.rules.Action;
import org.manzanita.rules.Actor;
import org.manzanita.rules.Extension;
import org.manzanita.rules.FactProvider;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.Law;
import org.manzanita.rules.LawSource;
import org.manzanita.rules.Modality;
import org.manzanita.rules.Notice;
import org.manzanita.rules.Period;
import org.manzanita.rules.Policy;
import org.manzanita.rules.ProgramFile;
import org.manzanita.rules.PupilFile;
import org.manzanita.rules.StateRule;
import org.manzanita.rules.Surroundings;
import org.manzanita.rules.Valuation;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * Brings the ledger and the installed rules together, and decides nothing itself.
 *
 * <p>Its references are static on purpose: when a rule comes or goes a new component is made, so no question is ever
 * answered by half of an installation.
 */
@Component
public final class LedgerCreditService implements CreditService {

    /** For two answers of a plug-in about one pupil; a rule takes a thousandth of it. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Ledger ledger;
    private volatile Optional<KnownProgram> lastProgram = Optional.empty();
    private final Rules rules;
    private final Assumption assumption;
    private final Optional<CountedYears> kept;

    /** Contains every rule that is not the platform's own. */
    @Activate
    public LedgerCreditService(BundleContext context,
            @Reference Ledger ledger,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) List<LawSource> lawSources,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) List<Modality> modalities,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) List<StateRule> stateRules,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) List<Policy> policies,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) List<FactProvider> facts,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) List<Valuation> valuations,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) List<Actor> actors,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) List<Action> actions) {
        this(ledger, Rules.of(lawSources, modalities, stateRules, policies, all(facts, valuations, actors, actions),
                new Containment(PlatformRules::isAnothers, PATIENCE, new Quarantines(context)),
                new Containment(PlatformRules::isAnothers, PATIENCE, new Quarantines(context,
                        "what it would say is not said", "what is due and reported is then told without it"))),
                Assumption.NOTHING, InstalledRules.kept(context));
    }

    /** Asks every rule as it is. */
    public LedgerCreditService(Ledger ledger, List<LawSource> lawSources, List<Modality> modalities,
            List<StateRule> stateRules, List<Policy> policies) {
        this(ledger, Rules.uncontained(lawSources, modalities, stateRules, policies), Assumption.NOTHING,
                Optional.empty());
    }

    private LedgerCreditService(Ledger ledger, Rules rules, Assumption assumption, Optional<CountedYears> kept) {
        this.kept = kept;
        this.ledger = ledger;
        this.rules = rules;
        this.assumption = assumption;
    }

    private static List<Extension> all(List<FactProvider> facts, List<Valuation> valuations, List<Actor> actors,
            List<Action> actions) {
        var all = new ArrayList<Extension>(facts);
        all.addAll(valuations);
        all.addAll(actors);
        all.addAll(actions);
        return all;
    }

    /**
     * This service, were it to keep what it counts.
     *
     * @param known by what to tell its rules from any others
     */
    public LedgerCreditService keeping(Path folder, String known) {
        return new LedgerCreditService(ledger, rules, assumption, Optional.of(new CountedYears(folder, known)));
    }

    @Override
    public CreditService supposing(Assumption other) {
        return supposed(other);
    }

    @Override
    public CreditService over(Ledger other) {
        return new LedgerCreditService(other, rules, assumption, Optional.empty());
    }

    private LedgerCreditService supposed(Assumption other) {
        return new LedgerCreditService(ledger, rules.supposing(other), other, Optional.empty());
    }

    @Override
    public JudgedPupil judge(Question question, PupilId pupil) {
        var program = program(question.lea(), question.asOf());
        var file = new PupilFile(pupil, ledger.about(question.lea(), pupil, question.asOf()));
        return judging(question).judge(file, program, question.year());
    }

    @Override
    public void sweep(Question question, Consumer<JudgedPupil> each) {
        var fixed = fixed(question);
        pupils(fixed).all(judge(fixed), each);
    }

    @Override
    public void count(Question question, Consumer<CountedPupil> each) {
        var fixed = fixed(question);
        boolean asItStands = question.underLawOf().isEmpty() && fixed.asOf().equals(ledger.head(fixed.lea()));
        boolean counted = asItStands && kept.isPresent()
                && new Counting(ledger, kept.get(), fixed.lea(), fixed.year(), fixed.asOf()).count(judge(fixed), each);
        if (!counted) {
            sweep(fixed, judged -> each.accept(CountedPupil.of(judged)));
        }
    }

    private Function<PupilFile, JudgedPupil> judge(Question fixed) {
        var judging = judging(fixed);
        var program = program(fixed.lea(), fixed.asOf());
        return file -> judging.judge(file, program, fixed.year());
    }

    /** Names the entry once, so that entries which arrive during a sweep are in none of its answers. */
    private Question fixed(Question question) {
        return question.asOf().equals(EntryId.LATEST) ? question.asOf(ledger.head(question.lea())) : question;
    }

    private Pupils pupils(Question fixed) {
        return new Pupils(ledger, fixed.lea(), fixed.asOf());
    }

    @Override
    public void compare(Question question, Assumption other, BiConsumer<JudgedPupil, JudgedPupil> each) {
        var fixed = fixed(question);
        var asAsked = judge(fixed);
        var asSupposed = supposed(other).judge(fixed);
        pupils(fixed).all(file -> new Twice(asAsked.apply(file), asSupposed.apply(file)),
                twice -> each.accept(twice.asAsked(), twice.asSupposed()));
    }

    private record Twice(JudgedPupil asAsked, JudgedPupil asSupposed) {}

    @Override
    public ProgramFile program(LeaId lea, EntryId asOf) {
        var position = asOf.equals(EntryId.LATEST) ? ledger.head(lea) : asOf;
        var known = lastProgram;
        if (known.isPresent() && known.get().isOf(lea, position)) {
            return known.get().file();
        }
        var recorded = ledger.aboutProgram(lea, position);
        var years = recorded.stream().map(Entry::fact).flatMap(fact -> fact instanceof CalendarDay day
                ? Stream.of(SchoolYear.containing(day.day()))
                : Stream.empty()).collect(Collectors.toCollection(TreeSet::new));
        var file = new ProgramFile(position, assumption.in(recorded, years));
        lastProgram = Optional.of(new KnownProgram(lea, position, file));
        return file;
    }

    /** What one ledger said up to one entry, which never changes. */
    private record KnownProgram(LeaId lea, EntryId position, ProgramFile file) {

        boolean isOf(LeaId other, EntryId otherPosition) {
            return lea.equals(other) && position.equals(otherPosition);
        }
    }

    @Override
    public String installation() {
        return kept.map(CountedYears::rules).orElse("");
    }

    @Override
    public Law law() {
        return rules.law();
    }

    @Override
    public Period extended(Period period) {
        return rules.judging(law()).extended(period);
    }

    @Override
    public Notice assigned(Notice duty, JudgedPupil pupil, Surroundings surroundings) {
        return new Actors(rules.extensions(), rules.containment()).assigned(duty, pupil, surroundings);
    }

    @Override
    public Optional<Notice> proposed(Notice duty, JudgedPupil pupil, Surroundings surroundings) {
        return new Actions(rules.extensions(), rules.containment()).proposed(duty, pupil, surroundings);
    }

    @Override
    public Containment containment() {
        return rules.besides();
    }

    @Override
    public List<String> modalities() {
        return rules.names();
    }

    @Override
    public Surroundings surroundings(Question question, LocalDate on) {
        var program = program(question.lea(), question.asOf());
        var own = rules.policies().stream().filter(policy -> policy.governs(program.lea().lea())
                && policy.isInForce(program, on)).toList();
        return new Surroundings(program, lawOf(question), own, question.year(), on);
    }

    private Judging judging(Question question) {
        return rules.judging(lawOf(question));
    }

    private Law lawOf(Question question) {
        return question.underLawOf().map(law()::asIn).orElse(law());
    }
}
