package org.manzanita.documents.internal;

import org.manzanita.documents.PaperKind;

/** What stands in one kind of paper. */
interface Contents {

    PaperKind kind();

    Draft draft(Desk desk);
}
