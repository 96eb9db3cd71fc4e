package org.manzanita.access;

/**
 * Who asks, and through which door.
 *
 * @param person how the person is known there
 * @param door such as {@code console} or {@code ssh}
 * @param session what tells this session from every other one
 * @param address from where; empty on the machine itself
 */
public record Caller(String person, String door, String session, String address) {}
