package org.example.papers;

import org.manzanita.documents.DocumentTemplate;

/** The district's own notice, with both parts that such a notice has. */
public final class OwnReturn implements DocumentTemplate {

    @Override
    public String kind() {
        return "returnNotice";
    }

    @Override
    public String source() {
        return """
                <html lang="{{language}}"><head><title>{{title}}</title></head><body><main><h1>Our own form</h1>
                {{#sections}}<section data-element="{{sectionName}}"><h2>{{heading}}</h2>{{#lines}}<p>{{{text}}}</p>{{/lines}}
                </section>{{/sections}}</main></body></html>
                """;
    }
}
