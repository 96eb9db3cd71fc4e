package org.manzanita.documents;

/** The form in which a paper is made. */
public enum PaperFormat {
    /** One HTML page that needs nothing beside it. */
    HTML("text/html"),
    /** A tagged PDF with its fonts in it, made to PDF/UA-1 (ISO 14289-1). */
    PDF("application/pdf");

    private final String mediaType;

    PaperFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }
}
