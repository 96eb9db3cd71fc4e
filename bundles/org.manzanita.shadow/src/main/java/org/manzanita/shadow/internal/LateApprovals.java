package org.manzanita.shadow.internal;

import java.time.LocalDate;
import java.time.ZoneId;
import org.manzanita.ledger.Ledger;
import org.manzanita.ledger.LedgerException;
import org.manzanita.platform.FeatureChanges;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** At each start, puts the installation's approvals on record for the LEAs that joined it since. */
@Component(service = LateApprovals.class, immediate = true)
public final class LateApprovals {

    @Activate
    public LateApprovals(@Reference Ledger ledger, @Reference FeatureChanges changes) {
        var record = new ApprovalsOnRecord(ledger);
        var today = LocalDate.now(ZoneId.systemDefault());
        try {
            Apart.work(() -> {
                changes.past().forEach(each -> record.joined(each, today));
                return true;
            });
        } catch (LedgerException | UnsupportedOperationException e) {
            // A ledger that cannot be written to now may be at the next start; that of a shadow run never is.
            System.getLogger(LateApprovals.class.getName()).log(System.Logger.Level.WARNING,
                    "The approvals of this installation are not on record for each LEA: " + e.getMessage());
        }
    }
}
