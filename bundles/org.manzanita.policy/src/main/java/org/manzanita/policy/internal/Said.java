package org.manzanita.policy.internal;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.manzanita.policy.PolicyFault;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A value of a policy file, and where it stands. What is wrong with it is gathered, and a harmless value given, so that
 * one reading finds every fault.
 */
public final class Said {

    private final Node node;
    private final List<PolicyFault> faults;
    private final boolean missing;

    public Said(Node node, List<PolicyFault> faults) {
        this(node, faults, false);
    }

    private Said(Node node, List<PolicyFault> faults, boolean missing) {
        this.node = node;
        this.faults = faults;
        this.missing = missing;
    }

    public void fault(String message) {
        faults.add(new PolicyFault(line(), column(), message));
    }

    /** Counted from 1. */
    public int line() {
        return node.getStartMark().map(at -> at.getLine() + 1).orElse(1);
    }

    /** Counted from 1. */
    public int column() {
        return node.getStartMark().map(at -> at.getColumn() + 1).orElse(1);
    }

    /** What is read of it, if reading it finds no fault. */
    public <T> Optional<T> soundly(Function<Said, T> read) {
        var found = new ArrayList<PolicyFault>();
        var value = read.apply(new Said(node, found, missing));
        return found.isEmpty() ? Optional.of(value) : Optional.empty();
    }

    /** Refuses every word that is not one of these. */
    public void only(String... words) {
        var known = Arrays.asList(words);
        if (node instanceof MappingNode mapping) {
            for (var tuple : mapping.getValue()) {
                var word = new Said(tuple.getKeyNode(), faults);
                if (!known.contains(word.text())) {
                    word.fault("'" + word.text() + "' is not known here. Known are " + String.join(", ", words) + ".");
                }
            }
        } else if (!missing) {
            fault("Expected words with values: " + String.join(", ", words) + ".");
        }
    }

    public Optional<Said> child(String word) {
        return Optional.ofNullable(entries().get(word));
    }

    /** The value of the word; a fault is noted if it is not there. */
    public Said need(String word) {
        return child(word).orElseGet(() -> {
            if (!missing) {
                fault("'" + word + "' is missing.");
            }
            return new Said(node, faults, true);
        });
    }

    public Map<String, Said> entries() {
        var entries = new LinkedHashMap<String, Said>();
        if (!missing && node instanceof MappingNode mapping) {
            mapping.getValue().forEach(tuple -> {
                if (tuple.getKeyNode() instanceof ScalarNode key) {
                    entries.put(key.getValue(), new Said(tuple.getValueNode(), faults));
                }
            });
        }
        return entries;
    }

    /** The items of a list; a single value is a list of itself. */
    public List<Said> items() {
        if (missing) {
            return List.of();
        }
        if (node instanceof SequenceNode sequence) {
            var items = new ArrayList<Said>();
            sequence.getValue().forEach(item -> items.add(new Said(item, faults)));
            return items;
        }
        return List.of(this);
    }

    public String text() {
        if (missing) {
            return "";
        }
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        fault("Expected a single value.");
        return "";
    }

    /** The text; a fault is noted if there is nothing in it. */
    public String words() {
        var text = text();
        if (text.isBlank() && !missing && node instanceof ScalarNode) {
            fault("Nothing stands here. Write what it is.");
        }
        return text;
    }

    public LocalDate day() {
        try {
            return LocalDate.parse(text());
        } catch (DateTimeException e) {
            return wrong("is no day. Write it as year-month-day, as in 2026-07-01.", LocalDate.EPOCH);
        }
    }

    /** A whole number of at least 1. */
    public int count() {
        try {
            int count = Integer.parseInt(text());
            return count >= 1 ? count : wrong("is below 1.", 1);
        } catch (NumberFormatException e) {
            return wrong("is no whole number.", 1);
        }
    }

    public BigDecimal number() {
        try {
            return new BigDecimal(text());
        } catch (NumberFormatException e) {
            return wrong("is no number.", BigDecimal.ZERO);
        }
    }

    public boolean flag() {
        return switch (text()) {
            case "true" -> true;
            case "false" -> false;
            default -> wrong("is neither true nor false.", false);
        };
    }

    public String oneOf(String... words) {
        var text = text();
        return Arrays.asList(words).contains(text)
                ? text
                : wrong("is not one of " + String.join(", ", words) + ".", words[0]);
    }

    /** The value that the reader makes of the text; a fault is noted where it throws. */
    public <T> T parsed(Function<String, T> reader, T otherwise) {
        try {
            return reader.apply(text());
        } catch (IllegalArgumentException e) {
            return missing ? otherwise : faulted(String.valueOf(e.getMessage()), otherwise);
        }
    }

    /** As a person would write it on one line. */
    public String shown() {
        if (node instanceof SequenceNode) {
            return String.join(", ", items().stream().map(Said::shown).toList());
        }
        if (node instanceof MappingNode) {
            return String.join(", ", entries().entrySet().stream()
                    .map(entry -> entry.getKey() + " " + entry.getValue().shown()).toList());
        }
        return text();
    }

    private <T> T wrong(String what, T otherwise) {
        return missing ? otherwise : faulted("'" + text() + "' " + what, otherwise);
    }

    private <T> T faulted(String message, T otherwise) {
        fault(message);
        return otherwise;
    }
}
