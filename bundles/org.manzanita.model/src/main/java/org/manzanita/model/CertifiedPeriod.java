package org.manzanita.model;

import java.time.LocalDate;
import java.util.SortedSet;

/**
 * Attendance of a reporting period was certified by the LEA, from its own record (EC 41601). Its figures are the
 * {@link Claim}s whose identifiers begin with that of the certification.
 *
 * @param schools the schools for which it was; none for the whole LEA
 * @param asOf the entry up to which the record was judged
 * @param head the last entry of the ledger when it was certified
 * @param headHash the ledger's hash there, as 64 hexadecimal digits: whoever keeps it can tell later whether the past
 *            was touched
 * @param rules by what to tell the installed bundles from any others; empty where they cannot be told apart
 */
public record CertifiedPeriod(String certificationId, SchoolYear schoolYear, ReportingPeriod period,
        SortedSet<String> schools, EntryId asOf, EntryId head, String headHash, String rules,
        LocalDate certifiedOn) implements ProgramFact {

    public CertifiedPeriod {
        schools = Sets.copyOf(schools);
    }

    @Override
    public String key() {
        return certificationId;
    }
}
