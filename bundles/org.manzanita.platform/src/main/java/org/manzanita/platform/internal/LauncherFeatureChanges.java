package org.manzanita.platform.internal;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.manzanita.feature.Admission;
import org.manzanita.feature.Approval;
import org.manzanita.feature.Approvals;
import org.manzanita.feature.FeatureException;
import org.manzanita.feature.FeatureFolder;
import org.manzanita.feature.FeatureFolder.State;
import org.manzanita.feature.LookedAt;
import org.manzanita.feature.Roots;
import org.manzanita.platform.BundleCheck;
import org.manzanita.platform.FeatureChanges;
import org.manzanita.platform.FeaturePlan;
import org.manzanita.platform.FeaturePlan.Kind;
import org.manzanita.platform.FeatureRefusedException;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Changes the folder of features at home, and lets the launcher make the framework follow. */
@Component
public final class LauncherFeatureChanges implements FeatureChanges {

    private final Path home;
    private final Path distribution;
    private final Path box;
    private final boolean development;
    private final InstantSource clock;
    private final Supplier<List<BundleCheck>> checks;
    private final BiFunction<String, List<String>, List<List<String>>> launcher;

    @Activate
    public LauncherFeatureChanges(BundleContext context,
            @Reference(target = "(manzanita.launcher=true)") BiFunction<String, List<String>, List<List<String>>> launcher) {
        this(Path.of(String.valueOf(context.getProperty("manzanita.home"))),
                Path.of(String.valueOf(context.getProperty("manzanita.distribution"))),
                Path.of(String.valueOf(context.getProperty("manzanita.plug-ins"))),
                Boolean.parseBoolean(context.getProperty("manzanita.development")), InstantSource.system(),
                () -> checks(context), launcher);
    }

    /** Those that there are now: they come and go with what they know of, and no change of features is to wait for them. */
    private static List<BundleCheck> checks(BundleContext context) {
        try {
            return context.getServiceReferences(BundleCheck.class, null).stream()
                    .flatMap(each -> Stream.ofNullable(context.getService(each))).toList();
        } catch (InvalidSyntaxException e) {
            throw new AssertionError("No filter was given.", e);
        }
    }

    LauncherFeatureChanges(Path home, Path distribution, Path box, boolean development, InstantSource clock,
            Supplier<List<BundleCheck>> checks, BiFunction<String, List<String>, List<List<String>>> launcher) {
        this.home = home;
        this.distribution = distribution;
        this.box = box;
        this.development = development;
        this.clock = clock;
        this.checks = checks;
        this.launcher = launcher;
    }

    private FeatureFolder folder() {
        return new FeatureFolder(home);
    }

    private Approvals approvals() {
        return new Approvals(home.resolve("trust"));
    }

    private Planning planning() {
        return new Planning(new Shelf(distribution, folder()), folder(),
                new Admission(home.resolve("trust"), development, clock), checks.get(), launcher);
    }

    @Override
    public FeaturePlan planInstall(String source, Optional<String> feature) {
        return saying(() -> planning().install(box, source, feature).plan());
    }

    @Override
    public FeaturePlan planRemove(String feature) {
        return saying(() -> planning().remove(feature).plan());
    }

    private static <T> T saying(Supplier<T> work) {
        try {
            return work.get();
        } catch (FeatureException e) {
            throw new FeatureRefusedException(String.valueOf(e.getMessage()), e);
        }
    }

    /** Draws the plan anew, and holds it to be the one that was looked at. */
    private Planning.Drawn drawn(FeaturePlan plan) {
        var drawn = plan.kind() == Kind.REMOVE
                ? planning().remove(plan.feature())
                : planning().install(box, plan.source(), Optional.of(plan.feature()));
        if (!drawn.plan().sha256().equals(plan.sha256())) {
            throw new FeatureRefusedException(plan.source()
                    + " is not any more what was planned: its feature file has the"
                    + " sha256 digest " + drawn.plan().sha256() + ", and had " + plan.sha256() + ". Plan it anew.");
        }
        return drawn;
    }

    @Override
    public boolean approve(FeaturePlan plan, String by, String reason, boolean downgrade, Optional<Boolean> apart) {
        return saying(() -> {
            var drawn = drawn(plan);
            refuse(drawn.plan(), drawn.plan().objections());
            refuse(drawn.plan(), drawn.plan().missing());
            if (drawn.looked().isEmpty()) {
                throw new FeatureRefusedException(plan.feature() + " is of the release, and needs no approval.");
            }
            if (!downgrade && drawn.plan().open().stream().anyMatch(each -> each.contains("--allow-downgrade"))) {
                refuse(drawn.plan(), drawn.plan().open());
            }
            var access = new TreeSet<String>();
            var bundles = new TreeMap<String, String>();
            drawn.looked().forEach(each -> {
                access.addAll(each.access().asked().keySet());
                bundles.put(each.key(), each.sha256());
            });
            boolean isApart = apart.orElseGet(() -> approvals().lastApart(plan.feature()));
            if (isApart) {
                refuse(drawn.plan(), notApart(drawn.looked()));
                access.add(Approval.APART);
            }
            approvals().add(new Approval(clock.instant(), by, plan.feature(), plan.version(), drawn.plan().vendor(),
                    plan.sha256(), access, bundles, reason, downgrade));
            return isApart;
        });
    }

    /** Why it cannot run apart, and then what can be done. */
    private static List<String> notApart(List<LookedAt> bundles) {
        var because = new ArrayList<>(bundles.stream().flatMap(each -> each.notApart().stream()
                .map(said -> each.name() + " cannot run apart: " + said)).toList());
        if (!because.isEmpty()) {
            because.add(
                    "If you trust its maker with the platform, approve it with --no-apart; to have the rest run apart,"
                            + " have its maker put this into a feature of its own.");
        }
        return because;
    }

    private static void refuse(FeaturePlan plan, List<String> because) {
        if (!because.isEmpty()) {
            throw new FeatureRefusedException(plan.kind().words() + " " + plan.feature() + " " + plan.version()
                    + " is refused, and nothing was changed. " + String.join(" ", because));
        }
    }

    @Override
    public Optional<String> approvedBy(FeaturePlan plan) {
        return saying(() -> approvals().all().stream().filter(each -> each.sha256().equals(plan.sha256()))
                .reduce((one, two) -> two).map(Approval::by));
    }

    @Override
    public void make(FeaturePlan plan, String by) {
        saying(() -> {
            var drawn = drawn(plan);
            refuse(drawn.plan(), drawn.plan().objections());
            refuse(drawn.plan(), drawn.plan().missing());
            refuse(drawn.plan(), drawn.plan().open());
            var folder = folder();
            var before = folder.kept();
            change(folder, drawn, by);
            var failures = launcher.apply("apply", List.of());
            if (!failures.isEmpty()) {
                folder.restore(before);
                throw new FeatureRefusedException(plan.kind().words() + " " + plan.feature() + " " + plan.version()
                        + " was undone, and everything is as it was: " + failures.stream()
                                .map(row -> row.getFirst().isEmpty()
                                        ? row.getLast()
                                        : row.getFirst() + " did not start: " + row.getLast())
                                .collect(Collectors.joining(" ")));
            }
            return true;
        });
    }

    private void change(FeatureFolder folder, Planning.Drawn drawn, String by) {
        if (drawn.plan().kind() == Kind.REMOVE) {
            folder.remove(drawn.feature(), clock.instant(), by);
        } else if (drawn.delivery().isPresent()) {
            folder.install(drawn.delivery().get(), clock.instant(), by);
        } else {
            folder.putBack(folder.of(drawn.feature().name()).orElseThrow(), clock.instant(), by);
        }
    }

    @Override
    public void rehearse(FeaturePlan plan, Path other) {
        saying(() -> {
            var copy = new FeatureFolder(other);
            folder().copyTo(copy);
            change(copy, drawn(plan), "rehearsal");
            return true;
        });
    }

    @Override
    public List<Past> past() {
        return saying(() -> {
            var approvals = approvals().all();
            var past = new ArrayList<Past>();
            for (var kept : folder().kept()) {
                var approval = approvals.stream().filter(each -> each.sha256().equals(kept.sha256()))
                        .reduce((one, two) -> two);
                past.add(new Past(kept.name(), kept.version(), words(kept.state()), kept.at(), kept.by(),
                        approval.map(Approval::vendor).orElse(""), approval.map(Approval::by).orElse(""),
                        approval.map(Approval::reason).orElse(""), kept.sha256()));
            }
            return past;
        });
    }

    @Override
    public void keepDecided(FeaturePlan plan, List<List<String>> decided) {
        saying(() -> {
            folder().keepDecided(plan.feature(), decided);
            return true;
        });
    }

    @Override
    public List<List<String>> decided(String feature) {
        return saying(() -> folder().decided(feature));
    }

    @Override
    public String rootIn(Path file) {
        return saying(() -> Roots.look(file, clock.instant()));
    }

    @Override
    public void trust(Path file) {
        saying(() -> {
            Roots.add(home.resolve("trust"), file, clock.instant());
            return true;
        });
    }

    private static String words(State state) {
        return switch (state) {
            case INSTALLED -> "installed";
            case REMOVED -> "removed";
            case LEFT_OUT -> "left out";
        };
    }

    @Override
    public boolean isForDevelopment() {
        return development;
    }

    @Override
    public Path box() {
        return box;
    }
}
