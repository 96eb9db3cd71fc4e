/** The commands of papers and agreements, run as somebody would type them. */
package org.manzanita.documents.internal.command;
