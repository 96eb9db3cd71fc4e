package org.manzanita.reporting;

import java.util.List;

/**
 * A report or plot that can be asked for.
 *
 * @param name in camelCase
 * @param title what it shows, in one line
 */
public record Offer(String name, String title, List<Option> options) {

    public Offer {
        options = List.copyOf(options);
    }

    /**
     * Something that whoever asks may choose.
     *
     * @param meaning what it changes, in one line
     * @param choices the values it may have; empty if any text will do
     * @param standard the value when none is given
     */
    public record Option(String name, String meaning, List<String> choices, String standard) {

        public Option {
            choices = List.copyOf(choices);
        }
    }
}
