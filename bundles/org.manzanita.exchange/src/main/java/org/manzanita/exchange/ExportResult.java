package org.manzanita.exchange;

import java.util.Map;

/**
 * What was written into a folder.
 *
 * @param rows how many rows each file holds, by table, in the order of the folder
 * @param names how many names of pupils and educators are among them
 */
public record ExportResult(Map<String, Integer> rows, int names) {}
