/** Papers, held against the law and against what readers need. */
package org.manzanita.documents.internal;
