package org.manzanita.platform;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** How features come and go while the platform runs: planned on paper first, and made whole or not at all. */
@ProviderType
public interface FeatureChanges {

    /**
     * A feature that was brought in or taken out here, or let in by the LEA.
     *
     * @param state {@code installed}, {@code removed} (its files are kept) or {@code left out} (it is of the release)
     * @param by who did that
     * @param approvedBy who let it in; empty if nobody had to
     * @param sha256 the digest of its feature file
     */
    record Past(String feature, String version, String state, Instant at, String by, String vendor, String approvedBy,
            String reason, String sha256) {}

    /**
     * What would come of bringing a feature in.
     *
     * @param source the name of a delivery, or of a feature that was taken out and is to be put back
     * @param feature which one, if the delivery brings several
     * @throws FeatureRefusedException if there is none such, or it cannot even be looked at
     */
    FeaturePlan planInstall(String source, Optional<String> feature);

    /** @throws FeatureRefusedException if it is not installed, or every installation needs it */
    FeaturePlan planRemove(String feature);

    /**
     * Lets a feature in, for the LEA, exactly as it was planned.
     *
     * @param downgrade whether an older version than one approved before is meant
     * @param apart whether it is to be asked in a process of its own, and nothing of it to run in this one; if nobody says,
     *     then as what was last let in under its name
     * @return whether it was let in as one that runs apart
     * @throws FeatureRefusedException if something speaks against it, or it cannot run apart and is to
     */
    boolean approve(FeaturePlan plan, String by, String reason, boolean downgrade, Optional<Boolean> apart);

    /** Who let the feature in as it was planned, if somebody did. */
    Optional<String> approvedBy(FeaturePlan plan);

    /**
     * Makes it so: stages the files, switches by one move, and lets the framework follow. If a bundle does not start then,
     * everything is put back as it was.
     *
     * @throws FeatureRefusedException if something speaks against it, is missing or open, or a bundle did not start;
     *     nothing was changed
     */
    void make(FeaturePlan plan, String by);

    /** Writes the features as they would be into the home of an installation that is only for trying them. */
    void rehearse(FeaturePlan plan, Path home);

    /**
     * Keeps what a feature decided that was taken out, so that it stays readable.
     *
     * @param decided rows of texts, the first of them a heading
     */
    void keepDecided(FeaturePlan plan, List<List<String>> decided);

    /** What the feature decided when it was last taken out, with its heading; nothing if that was never kept. */
    List<List<String>> decided(String feature);

    /** What was brought in and taken out here, in order of name. */
    List<Past> past();

    /**
     * Looks at a root certificate that is to be trusted.
     *
     * @param file of one certificate, as {@code keytool -exportcert -rfc} writes it
     * @return whose it is, with its SHA-256 fingerprint
     * @throws FeatureRefusedException if the file holds no certificate of an authority, or one that does not hold today
     */
    String rootIn(Path file);

    /** Lets the root certificate in the file say from now on who may sign bundles here. */
    void trust(Path file);

    /** Whether bundles are let in that nobody signed or approved. */
    boolean isForDevelopment();

    /** The folder in which deliveries are put. */
    Path box();
}
