package org.manzanita.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.manzanita.credit.Judging;
import org.manzanita.model.LeaId;
import org.manzanita.model.SchoolYear;
import org.manzanita.rules.Law;
import org.manzanita.rules.Modality;
import org.manzanita.rules.Period;
import org.manzanita.rules.Policy;
import org.manzanita.rules.Reason;
import org.manzanita.rules.Ruling;

/**
 * Holds a policy that is written in code to what every policy owes, on generated pupils. Each check answers with sentences;
 * none means that it holds.
 *
 * @param state the rules beside which it judges
 * @param year of the pupils
 * @param programs of the policy, in which the pupils study in turn
 * @param settings of the LEA, such as one that puts a draft on trial
 * @param pupils how many are made
 */
public record PolicyChecks(Policy policy, Rulebook state, SchoolYear year, List<String> programs,
        Map<String, String> settings, int pupils) {

    private static final LeaId ANOTHER = new LeaId("0000000");

    /** Beginnings of what a pure rule has no use for. */
    private static final List<String> FORBIDDEN = List.of("java/time/LocalDate.now", "java/time/LocalDateTime.now",
            "java/time/LocalTime.now", "java/time/Instant.now", "java/time/ZonedDateTime.now", "java/time/Year.now",
            "java/time/Clock", "java/time/ZoneId.systemDefault", "java/lang/System.currentTimeMillis",
            "java/lang/System.nanoTime", "java/lang/System.getProperty", "java/lang/System.getenv",
            "java/lang/System.out", "java/lang/System.err", "java/lang/Math.random", "java/util/Random",
            "java/util/Date.", "java/util/UUID.randomUUID", "java/util/concurrent/ThreadLocalRandom",
            "java/security/SecureRandom", "java/util/Locale.getDefault", "java/util/TimeZone.getDefault",
            "java/io/File", "java/nio/file/", "java/nio/channels/", "java/net/", "java/sql/", "java/lang/Thread.",
            "java/lang/Runtime", "java/lang/ProcessBuilder", "java/lang/reflect/", "sun/", "com/sun/", "jdk/");

    /** What of the platform a plug-in may name. */
    private static final List<String> ALLOWED = List.of("org/manzanita/rules/", "org/manzanita/model/");

    public PolicyChecks {
        programs = List.copyOf(programs);
        settings = Map.copyOf(settings);
    }

    /** The same question has the same answer, asked again and by several threads at once. */
    public List<String> unsteady() {
        var law = Law.of(state.law());
        var objections = new ArrayList<String>();
        for (var asked : asked(policy.lea())) {
            for (var period : asked.periods()) {
                var answers = IntStream.range(0, 4).parallel().mapToObj(time -> rulings(period, law)).distinct()
                        .count();
                if (answers > 1) {
                    objections.add("It gave " + answers + " answers to one question, on agreement "
                            + period.agreement().fact().agreementId() + ".");
                }
            }
        }
        return objections;
    }

    /** No day is worth more with the policy than without it. */
    public List<String> grants() {
        var law = Law.of(state.law());
        var without = new Judging(state.modalities(), state.stateRules(), List.of(), law);
        var with = new Judging(state.modalities(), state.stateRules(), List.of(policy), law);
        var objections = new ArrayList<String>();
        for (var asked : asked(policy.lea())) {
            var allowed = without.judge(asked.pupil(), asked.program(), year).days();
            var judged = with.judge(asked.pupil(), asked.program(), year).days();
            for (int i = 0; i < judged.size(); i++) {
                if (judged.get(i).finding().credit().compareTo(allowed.get(i).finding().credit()) > 0) {
                    objections.add("It grants " + judged.get(i).day() + ", which the state refuses.");
                }
            }
        }
        return objections;
    }

    /** It says something of the pupils of its own LEA, and governs no other. */
    public List<String> misplaced() {
        var law = Law.of(state.law());
        var objections = new ArrayList<String>();
        if (policy.governs(ANOTHER)) {
            objections.add("It governs LEA " + ANOTHER + ", which is not its own.");
        }
        if (asked(policy.lea()).stream().flatMap(asked -> asked.periods().stream())
                .allMatch(period -> rulings(period, law).isEmpty())) {
            objections.add("It says nothing of any of " + pupils + " pupils: name its programs and settings.");
        }
        return objections;
    }

    /** Every reason has a code that a table explains. */
    public List<String> unexplained() {
        var law = Law.of(state.law());
        var known = new HashSet<String>();
        state.law().forEach(source -> source.reasonCodes().forEach(code -> known.add(code.code())));
        var unknown = new TreeSet<String>();
        asked(policy.lea()).stream().flatMap(asked -> asked.periods().stream())
                .flatMap(period -> rulings(period, law).stream()).map(Ruling::reason).map(Reason::code)
                .filter(code -> !known.contains(code)).forEach(unknown::add);
        return unknown.stream().map(code -> "No table explains the code " + code + ".").toList();
    }

    /** What the classes below the folder name and may not: a clock, chance, files, the network, what is internal. */
    public static List<String> impure(Path classes) {
        var objections = new ArrayList<String>();
        try (var files = Files.walk(classes)) {
            var found = files.filter(file -> file.toString().endsWith(".class")).sorted().toList();
            var own = new HashSet<String>();
            found.forEach(file -> own.add(name(classes, file)));
            for (var file : found) {
                ClassReferences.of(file).names().stream().filter(name -> isForbidden(name, own))
                        .forEach(name -> objections.add(name(classes, file) + " names " + name + "."));
            }
            if (found.isEmpty()) {
                objections.add("There are no classes below " + classes + ".");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The classes below " + classes + " cannot be read.", e);
        }
        return objections;
    }

    private static String name(Path classes, Path file) {
        return classes.relativize(file).toString().replace('\\', '/').replaceFirst("\\.class$", "");
    }

    private static boolean isForbidden(String name, HashSet<String> own) {
        var owner = name.replaceFirst("^\\[+L?", "").replaceFirst("[.;].*", "");
        return FORBIDDEN.stream().anyMatch(name::startsWith)
                || (owner.startsWith("org/manzanita/")
                        && own.stream().noneMatch(each -> each.equals(owner) || each.startsWith(owner + "$"))
                        && ALLOWED.stream().noneMatch(owner::startsWith));
    }

    private List<Ruling> rulings(Period period, Law law) {
        return policy.rule(period, law);
    }

    private List<AskedPupil> asked(LeaId lea) {
        var modalities = state.modalities().stream().map(Modality::name).sorted().toList();
        return IntStream.range(0, pupils).mapToObj(number -> AskedPupil.of(number, year, modalities, programs, lea,
                settings)).toList();
    }
}
