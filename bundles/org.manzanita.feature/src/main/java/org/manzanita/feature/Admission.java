package org.manzanita.feature;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.Manifest;

/**
 * Which bundles that are not of the release may be let in, and which may still run at a later start.
 *
 * <p>Two keys for two questions: the vendor's signature says who made it, the LEA's approval who let it in.
 */
public final class Admission {

    /** Lower levels are the platform's, so that whatever guards it stands before any plug-in starts. */
    public static final int FIRST_LEVEL = 20;

    private final Roots roots;
    private final Approvals approvals;
    private final boolean development;
    private final InstantSource now;

    /**
     * @param trust the folder {@code trust} of an installation's home
     * @param development whether bundles that nobody signed or approved are let in, for those who write them
     * @throws FeatureException if a file of the folder cannot be read
     */
    public Admission(Path trust, boolean development, InstantSource now) {
        this.roots = Roots.of(trust);
        this.approvals = new Approvals(trust);
        this.development = development;
        this.now = now;
    }

    public boolean isForDevelopment() {
        return development;
    }

    /** Looks at a bundle by itself, and beside what was let in before. */
    public LookedAt look(Feature feature, FeatureBundle bundle, byte[] jar) {
        var archive = Archive.of(jar);
        var objections = new ArrayList<>(JarShape.objections(archive));
        var headers = headers(archive);
        if (headers.isEmpty()) {
            return new LookedAt(bundle.file(), "", "", bundle.sha256(), new DataAccess(new TreeMap<>()), objections,
                    List.of());
        }
        var calls = Calls.of(archive);
        objections.addAll(calls.objections());
        objections.addAll(Grant.objections(archive));
        if (bundle.startLevel() < FIRST_LEVEL) {
            objections.add("It asks for the start level " + bundle.startLevel() + ", and plug-ins start from "
                    + FIRST_LEVEL + " on.");
        }
        var vendor = "";
        if (!development) {
            var signature = Signature.of(jar, roots, approvals.of(feature).map(Approval::at).orElse(now.instant()));
            vendor = signature.vendor();
            signature.objections().forEach(each -> objections.add(each + (vendorless(each)
                    ? " Its maker signs it with jarsigner, as docs/how-to/sign-a-plug-in.md says; whoever only tries it"
                            + " out starts the platform with --development."
                    : "")));
        }
        var looked = new LookedAt(Headers.name(headers.get()), Headers.version(headers.get()), vendor,
                bundle.sha256(), DataAccess.of(archive, headers.get(), calls), List.of(),
                ApartShape.objections(headers.get()));
        objections.addAll(known(looked));
        return new LookedAt(looked.name(), looked.version(), vendor, looked.sha256(), looked.access(), objections,
                looked.notApart());
    }

    private static boolean vendorless(String objection) {
        return objection.startsWith("Nobody has signed it");
    }

    /** What speaks against it beside what was approved before: the same name with other bytes, or from another vendor. */
    private List<String> known(LookedAt bundle) {
        var objections = new ArrayList<String>();
        for (var approval : approvals.all()) {
            var pinned = approval.bundles().get(bundle.key());
            if (pinned != null && !pinned.equals(bundle.sha256())) {
                objections.add(bundle.name() + " " + bundle.version() + " was approved on " + day(approval)
                        + " with the sha256 digest " + pinned + ", and this one has other content under that version. "
                        + "Its maker gives it a version of its own.");
            }
            if (!development && !approval.vendor().isEmpty() && !bundle.vendor().isEmpty()
                    && !approval.vendor().equals(bundle.vendor())
                    && approval.bundles().keySet().stream().anyMatch(key -> key.startsWith(bundle.name() + "/"))) {
                objections.add("The name " + bundle.name() + " is known from " + approval.vendor()
                        + ", and this one is signed by " + bundle.vendor() + ".");
            }
        }
        return List.copyOf(new TreeSet<>(objections));
    }

    /** What is in the way of letting the feature in as a whole: it is older than what was, or nobody approved it. */
    public List<String> missing(Feature feature, List<LookedAt> bundles) {
        if (development) {
            return List.of();
        }
        var found = approvals.of(feature);
        return found.isEmpty()
                ? List.of("Nobody has approved " + feature.name() + " " + feature.version()
                        + ", with the sha256 digest " + feature.sha256() + ".")
                : beyond(found.get(), bundles);
    }

    /** The highest version of a feature that was approved before, if this one is older and was not meant to be. */
    public Optional<String> downgradeFrom(Feature feature) {
        if (approvals.of(feature).filter(Approval::downgrade).isPresent()) {
            return Optional.empty();
        }
        return approvals.all().stream().filter(each -> each.name().equals(feature.name())).map(Approval::version)
                .max(Versions.ORDER)
                .filter(highest -> Versions.ORDER.compare(highest, feature.version()) > 0);
    }

    private static List<String> beyond(Approval approval, List<LookedAt> bundles) {
        var objections = new ArrayList<String>();
        for (var bundle : bundles) {
            var more = new TreeSet<>(bundle.access().asked().keySet());
            more.removeAll(approval.access());
            if (!more.isEmpty()) {
                objections.add(bundle.name() + " asks for more than was approved on " + day(approval) + ": "
                        + String.join(", ", more) + ".");
            }
            if (!bundle.vendor().equals(approval.vendor())) {
                objections.add(bundle.name() + " is signed by " + (bundle.vendor().isEmpty()
                        ? "nobody"
                        : bundle.vendor()) + ", and was approved as " + approval.vendor() + "'s.");
            }
        }
        return objections;
    }

    /** For what a bundle may not run at this start; nothing if it may. */
    public List<String> objections(Feature feature, FeatureBundle bundle, byte[] jar) {
        var looked = look(feature, bundle, jar);
        var objections = new ArrayList<>(looked.objections());
        if (objections.isEmpty()) {
            objections.addAll(missing(feature, List.of(looked)));
        }
        return objections;
    }

    private static Optional<Attributes> headers(Archive jar) {
        var manifest = jar.entries().get("META-INF/MANIFEST.MF");
        if (manifest == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Manifest(new ByteArrayInputStream(manifest)).getMainAttributes());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static String day(Approval approval) {
        return approval.at().atZone(ZoneOffset.UTC).toLocalDate().toString();
    }
}
