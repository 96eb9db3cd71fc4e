package org.manzanita.audit.internal;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.manzanita.audit.Drawn;
import org.manzanita.model.GradeSpan;
import org.manzanita.model.PupilId;
import org.manzanita.rules.JudgedPupil;

/**
 * AUD-G-09: a sample of every span of grades at every site, drawn by the platform and not by the LEA.
 *
 * <p>Within a stratum pupils come in the order of SHA-256 over the start value, a colon and the pupil's identifier, so
 * that anyone can check the draw by hand. The strata share the size in proportion to their pupils, by largest remainder;
 * while the size allows, each has at least one.
 */
final class Draw implements Consumer<JudgedPupil> {

    private record Stratum(GradeSpan span, String schoolId) implements Comparable<Stratum> {
        @Override
        public int compareTo(Stratum other) {
            return Comparator.comparing(Stratum::span).thenComparing(Stratum::schoolId).compare(this, other);
        }
    }

    private final long startValue;
    private final int size;
    private final Map<Stratum, List<PupilId>> strata = new TreeMap<>();

    Draw(long startValue, int size) {
        if (size <= 0) {
            throw new IllegalArgumentException("A sample has at least one pupil; " + size + " were asked for.");
        }
        this.startValue = startValue;
        this.size = size;
    }

    @Override
    public void accept(JudgedPupil pupil) {
        pupil.days().stream().findFirst().ifPresent(day -> strata
                .computeIfAbsent(new Stratum(day.grade().span(), day.schoolId()), key -> new ArrayList<>())
                .add(pupil.pupil()));
    }

    List<Drawn> drawn() {
        var drawn = new ArrayList<Drawn>();
        var shares = shares();
        strata.forEach((stratum, pupils) -> pupils.stream()
                .sorted(Comparator.comparing(this::place).thenComparing(pupil -> pupil))
                .limit(shares.getOrDefault(stratum, 0))
                .forEach(pupil -> drawn.add(new Drawn(drawn.size() + 1, pupil, stratum.span(), stratum.schoolId(),
                        pupils.size()))));
        return drawn;
    }

    private Map<Stratum, Integer> shares() {
        int population = strata.values().stream().mapToInt(List::size).sum();
        int wanted = Math.min(size, population);
        var shares = new TreeMap<Stratum, Integer>();
        // Those with the most pupils first, where there are more strata than pupils to draw.
        var bySize = strata.keySet().stream().sorted(Comparator
                .comparingInt((Stratum stratum) -> -pupils(stratum)).thenComparing(stratum -> stratum)).toList();
        bySize.stream().limit(wanted).forEach(stratum -> shares.put(stratum, 1));
        for (int left = wanted - shares.size(); left > 0; left--) {
            // The stratum that lacks most of its proportional part is given the next place.
            var next = bySize.stream().filter(stratum -> shares.getOrDefault(stratum, 0) < pupils(stratum))
                    .max(Comparator.comparingLong((Stratum stratum) -> (long) wanted * pupils(stratum)
                            - (long) population * shares.getOrDefault(stratum, 0))
                            .thenComparing(Comparator.reverseOrder()))
                    .orElseThrow();
            shares.merge(next, 1, Integer::sum);
        }
        return shares;
    }

    private int pupils(Stratum stratum) {
        return strata.getOrDefault(stratum, List.of()).size();
    }

    private BigInteger place(PupilId pupil) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return new BigInteger(1,
                    digest.digest((startValue + ":" + pupil.value()).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256.", e);
        }
    }
}
