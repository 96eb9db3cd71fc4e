package org.manzanita.ledger.jdbc.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.manzanita.ledger.jdbc.internal.SimulatedDisk.Event;
import org.manzanita.ledger.jdbc.internal.SimulatedDisk.Forced;
import org.manzanita.ledger.jdbc.internal.SimulatedDisk.Told;
import org.manzanita.ledger.jdbc.internal.SimulatedDisk.Truncated;
import org.manzanita.ledger.jdbc.internal.SimulatedDisk.Written;

/**
 * What a power cut leaves of a file: all that was written before the last completed force, and of what was written
 * since, this page and not that one. Instants are asked for in ascending order.
 */
final class PowerCut {

    private static final int ALL = 4;

    private final List<Event> events;
    private final FileImage durable;
    private final List<Trial.Acknowledged> told;
    private int durableUpTo;
    private int looked;
    private int tellingUpTo;

    /** What is on disk after a cut, and what had been acknowledged before it. */
    record Left(FileImage image, List<Trial.Acknowledged> told) {}

    /**
     * @param before what was on disk before the first event
     * @param told what had been acknowledged before the first event
     */
    PowerCut(FileImage before, List<Trial.Acknowledged> told, List<Event> events) {
        this.durable = before.copy();
        this.told = new ArrayList<>(told);
        this.events = events;
    }

    /** The power is cut just before the event of this number; by chance few or many unforced pages are there. */
    Left at(int instant, Random choices) {
        return at(instant, choices, choices.nextInt(ALL + 1));
    }

    /** The power is cut just before the event of this number, and every page that was written is there. */
    Left keepingAll(int instant) {
        return at(instant, new Random(0), ALL);
    }

    private Left at(int instant, Random choices, int keptOfFour) {
        int forced = durableUpTo;
        for (; looked < instant; looked++) {
            if (events.get(looked) instanceof Forced force) {
                forced = Math.max(forced, force.before());
            }
        }
        for (; durableUpTo < forced; durableUpTo++) {
            whole(durable, events.get(durableUpTo));
        }
        for (; tellingUpTo < instant; tellingUpTo++) {
            if (events.get(tellingUpTo) instanceof Told acknowledged) {
                told.add(acknowledged.what());
            }
        }
        var left = durable.copy();
        for (int i = durableUpTo; i < instant; i++) {
            some(left, events.get(i), keptOfFour, choices);
        }
        return new Left(left, List.copyOf(told));
    }

    private static void whole(FileImage image, Event event) {
        switch (event) {
            case Written written -> image.write(written.at(), written.bytes(), 0, written.bytes().length);
            case Truncated truncated -> image.truncate(truncated.length());
            case Forced forced -> {
            }
            case Told acknowledged -> {
            }
        }
    }

    private static void some(FileImage image, Event event, int keptOfFour, Random choices) {
        switch (event) {
            case Written written -> pages(image, written, keptOfFour, choices);
            case Truncated truncated when choices.nextInt(ALL) < keptOfFour -> image.truncate(truncated.length());
            default -> {
            }
        }
    }

    private static void pages(FileImage image, Written written, int keptOfFour, Random choices) {
        int length = written.bytes().length;
        for (int from = 0; from < length;) {
            int until = (int) Math.min(length, from + FileImage.PAGE - (written.at() + from) % FileImage.PAGE);
            if (choices.nextInt(ALL) < keptOfFour) {
                image.write(written.at(), written.bytes(), from, until);
            }
            from = until;
        }
    }
}
