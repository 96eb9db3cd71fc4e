package org.manzanita.statewide;

import java.io.Serializable;
import java.util.List;

/**
 * A row of a table about the program as the file has it. Text, since facts are never written in Java's own form.
 *
 * @param table the place of the table among all
 */
record ProgramRow(int table, List<String> cells) implements Serializable {}
