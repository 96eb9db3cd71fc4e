package org.manzanita.documents;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * A template that takes the place of the one that is shipped for a kind of paper.
 *
 * <p>It is published as a service; of several for one kind that of the highest ranking is used. A paper that is set from
 * it is held against the law like any other: an element that the law requires and the paper lacks is refused, whoever
 * wrote the template.
 */
@ConsumerType
public interface DocumentTemplate {

    /** The name of the {@link PaperKind} that it is for. */
    String kind();

    /**
     * The template: well-formed XHTML with Mustache tags. An element of an agreement stands in an element of the page
     * with the attribute {@code data-element} and the element's word, such as {@code data-element="objectives"}.
     */
    String source();
}
