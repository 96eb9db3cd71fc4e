package org.manzanita.ledger;

import java.util.SortedMap;
import org.manzanita.model.EntryId;
import org.manzanita.model.PupilId;

/**
 * By what to tell, later, whether anything was added to an LEA's ledger, and about whom: of each pupil, and of all that
 * is about no pupil, an entry of the newest submission. It is another one after each submission about them.
 *
 * @param program of the entries that are not about one pupil; {@link EntryId#NONE} if there are none
 * @param pupils in order of their ids
 */
public record Marks(EntryId program, SortedMap<PupilId, EntryId> pupils) {}
