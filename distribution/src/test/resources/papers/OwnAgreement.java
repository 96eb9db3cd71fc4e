package org.example.papers;

import org.manzanita.documents.DocumentTemplate;

/** An agreement that leaves out what the law asks for. */
public final class OwnAgreement implements DocumentTemplate {

    @Override
    public String kind() {
        return "agreement";
    }

    @Override
    public String source() {
        return "<html lang=\"{{language}}\"><head><title>{{title}}</title></head><body><main><h1>{{title}}</h1></main>"
                + "</body></html>";
    }
}
