package org.manzanita.documents;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Makes papers of what the ledger holds.
 *
 * <p>Nothing is stored. The same order, on the same installation, gives the same page; a PDF differs in nothing but the
 * identifier that every PDF file is given.
 */
@ProviderType
public interface Documents {

    /** The kinds of papers, in order of name. */
    List<PaperKind> kinds();

    /** The languages, in order of tag. */
    List<PaperLanguage> languages();

    /**
     * Makes a paper.
     *
     * @throws DocumentException if there is no such kind, language, pupil or agreement, or the paper would lack what it
     *     has to hold
     */
    Paper make(PaperOrder order, PaperFormat format);
}
