package org.manzanita.health.internal.support;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.manzanita.ledger.Ledger;
import org.manzanita.model.Entry;
import org.manzanita.model.Pupil;

/**
 * Takes out of a text whatever is a pupil's or an educator's: every id, state id and word of a name that the ledgers hold, also
 * inside of what is put together with hyphens and the like. It takes out too much rather than too little: a pupil whose name
 * is May costs every May.
 */
public final class Scrubber {

    static final String GONE = "[taken out]";

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern TOKEN = Pattern
            .compile("[\\p{L}\\p{M}\\p{N}]++(?:[-_.'’/:#@][\\p{L}\\p{M}\\p{N}]++)*+");

    private final Set<String> secrets = new HashSet<>();
    private final Set<Pattern> phrases = new HashSet<>();
    private int mostWords;

    /** @param secrets ids, and names of one word or several */
    public Scrubber(Collection<String> secrets) {
        for (var secret : secrets) {
            var plain = plain(secret);
            if (TOKEN.matcher(plain).matches()) {
                this.secrets.add(plain);
                mostWords = Math.max(mostWords, (int) WORD.matcher(plain).results().count());
            } else if (!plain.isBlank()) {
                phrases.add(Pattern.compile(Pattern.quote(plain), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
            }
        }
    }

    /** Everyone whom the ledgers know. */
    public static Scrubber of(Ledger ledger) {
        var secrets = new HashSet<String>();
        for (var lea : ledger.leas()) {
            ledger.sweep(lea, ledger.head(lea), (pupil, entries) -> {
                secrets.add(pupil.value());
                entries.stream().map(Entry::fact).filter(Pupil.class::isInstance).map(Pupil.class::cast)
                        .flatMap(fact -> fact.ssid().stream()).forEach(secrets::add);
            });
            for (var name : ledger.names(lea)) {
                secrets.add(name.personId());
                WORD.matcher(name.lastName() + " " + name.firstName()).results().map(MatchResult::group)
                        .filter(word -> word.length() > 1).forEach(secrets::add);
            }
        }
        return new Scrubber(secrets);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT).strip();
    }

    /** The text without them. */
    public String scrub(String text) {
        var scrubbed = Normalizer.normalize(text, Normalizer.Form.NFC);
        for (var phrase : phrases) {
            scrubbed = phrase.matcher(scrubbed).replaceAll(Matcher.quoteReplacement(GONE));
        }
        return TOKEN.matcher(scrubbed).replaceAll(found -> Matcher.quoteReplacement(token(found.group())));
    }

    /** Looks at every run of words in it: an agreement's number may begin with its pupil's. */
    private String token(String token) {
        var words = WORD.matcher(token).results().toList();
        var left = new StringBuilder();
        int written = 0;
        int from = 0;
        int until = 0;
        for (int at = 0; at < words.size(); at++) {
            int end = longest(token, words, at);
            if (end > 0 && words.get(at).start() >= until) {
                written = takeOut(token, from, until, written, left);
                from = words.get(at).start();
            }
            until = Math.max(until, end);
        }
        written = takeOut(token, from, until, written, left);
        return left.append(token, written, token.length()).toString();
    }

    /** Where the longest run of words ends that begins with this one and is to be taken out; 0 if none does. */
    private int longest(String token, List<MatchResult> words, int first) {
        for (int last = Math.min(first + mostWords, words.size()) - 1; last >= first; last--) {
            int end = words.get(last).end();
            if (secrets.contains(plain(token.substring(words.get(first).start(), end)))) {
                return end;
            }
        }
        return 0;
    }

    private static int takeOut(String token, int from, int until, int written, StringBuilder left) {
        if (until == 0) {
            return written;
        }
        left.append(token, written, from).append(GONE);
        return until;
    }
}
