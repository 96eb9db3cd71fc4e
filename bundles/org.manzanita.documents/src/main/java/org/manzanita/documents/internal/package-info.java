/** How papers come about: words, templates, the checks of what was set, and its layout as tagged PDF. */
package org.manzanita.documents.internal;
