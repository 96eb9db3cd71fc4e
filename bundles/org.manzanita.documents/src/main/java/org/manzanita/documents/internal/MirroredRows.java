package org.manzanita.documents.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document.OutputSettings.Syntax;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;

/**
 * Tables of a page that is written from right to left.
 *
 * <p>The layout engine sets a row's first cell on the left whatever the direction. So the cells of each row are given to
 * it in reverse, and in the PDF's structure, by which a screen reader goes, their order is put right again.
 */
final class MirroredRows {

    private static final String ROW = "TR";

    private MirroredRows() {}

    /** The page with the cells of every row in reverse. */
    static String reversed(String page) {
        var document = Jsoup.parse(page, "", Parser.xmlParser());
        document.outputSettings().syntax(Syntax.xml).prettyPrint(false);
        for (var row : document.select("tr")) {
            var cells = List.copyOf(row.children());
            cells.forEach(Node::remove);
            cells.reversed().forEach(cell -> row.appendChild(cell));
        }
        return document.outerHtml();
    }

    /** The PDF with the cells of every row of its structure in reverse. */
    static byte[] putRight(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf); var out = new ByteArrayOutputStream()) {
            var root = document.getDocumentCatalog().getStructureTreeRoot();
            if (root != null) {
                visit(root);
            }
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("The structure of the PDF cannot be put in order.", e);
        }
    }

    private static void visit(PDStructureNode node) {
        if (node instanceof PDStructureElement element && ROW.equals(element.getStandardStructureType())
                && element.getCOSObject().getDictionaryObject("K") instanceof COSArray cells) {
            var reversed = new ArrayList<COSBase>(cells.toList());
            Collections.reverse(reversed);
            cells.clear();
            cells.addAll(reversed);
        }
        for (var kid : node.getKids()) {
            if (kid instanceof PDStructureNode below) {
                visit(below);
            }
        }
    }
}
