/** The commands of papers and agreements. */
package org.manzanita.documents.internal.command;
