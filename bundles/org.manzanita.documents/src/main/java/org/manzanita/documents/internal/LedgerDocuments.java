package org.manzanita.documents.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.manzanita.audit.Audit;
import org.manzanita.credit.CreditService;
import org.manzanita.documents.DocumentException;
import org.manzanita.documents.DocumentTemplate;
import org.manzanita.documents.Documents;
import org.manzanita.documents.Paper;
import org.manzanita.documents.PaperFormat;
import org.manzanita.documents.PaperKind;
import org.manzanita.documents.PaperLanguage;
import org.manzanita.documents.PaperOrder;
import org.manzanita.ledger.Ledger;
import org.manzanita.reporting.Reporting;
import org.manzanita.rules.Wording;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Makes papers of what the ledger holds, in the words and by the templates of the installed bundles. */
@Component
public final class LedgerDocuments implements Documents {

    private final Ledger ledger;
    private final CreditService credit;
    private final WordBook words;
    private final Templates templates;
    private final List<Contents> contents;
    private final PdfPress press;

    @Activate
    public LedgerDocuments(@Reference Ledger ledger, @Reference CreditService credit,
            @Reference Reporting reporting, @Reference Audit audit,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) List<Wording> wordings,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) List<DocumentTemplate> templates) {
        this(ledger, credit, reporting, audit, wordings, templates, new PdfPress());
    }

    /** With a press that others use too: it keeps the fonts. */
    LedgerDocuments(Ledger ledger, CreditService credit, Reporting reporting, Audit audit,
            List<Wording> wordings, List<DocumentTemplate> templates, PdfPress press) {
        this.ledger = ledger;
        this.credit = credit;
        this.words = new WordBook(wordings, credit.containment());
        this.templates = new Templates(templates, credit.containment());
        this.press = press;
        var all = new ArrayList<Contents>(PupilForms.all());
        all.add(new AgreementContents());
        all.add(new PacketPaper(audit));
        all.add(new SamplePaper(audit));
        all.addAll(ReportPaper.all(reporting));
        this.contents = List.copyOf(all);
    }

    @Override
    public List<PaperKind> kinds() {
        return contents.stream().map(Contents::kind).sorted(Comparator.comparing(PaperKind::name)).toList();
    }

    @Override
    public List<PaperLanguage> languages() {
        return words.languages();
    }

    @Override
    public Paper make(PaperOrder order, PaperFormat format) {
        var content = contents.stream().filter(each -> each.kind().name().equals(order.kind())).findFirst()
                .orElseThrow(() -> DocumentException.notFound("There is no paper '" + order.kind() + "'. There are: "
                        + String.join(", ", kinds().stream().map(PaperKind::name).toList()) + "."));
        var language = words.in(order.language());
        var surroundings = credit.surroundings(order.question(), order.on());
        var desk = new Desk(order, ledger, surroundings.program(), surroundings.law(), surroundings.policies(),
                language, new Phrases(words.source(), language));
        var draft = content.draft(desk);
        var page = templates.set(order.kind(), draft.template(), language, draft.values());
        var blanks = PageCheck.check(draft, page);
        unknown(order, draft);
        var bytes = format == PaperFormat.HTML
                ? page.getBytes(StandardCharsets.UTF_8)
                : press.print(page, language.language().rightToLeft());
        return new Paper(draft.values().get("title") + ": " + draft.values().get("subject"), order.language(), format,
                bytes, blanks);
    }

    private static void unknown(PaperOrder order, Draft draft) {
        var known = new TreeSet<String>(draft.blanks());
        var unknown = order.with().keySet().stream().filter(name -> !known.contains(name)).sorted().toList();
        if (!unknown.isEmpty()) {
            throw DocumentException.notFound("The paper '" + order.kind() + "' has no blank "
                    + String.join(" and no blank ", unknown) + ". Its blanks are: " + String.join(", ", known) + ".");
        }
    }
}
