/** How an answer is shown: as text for people, and as JSON or CSV for programs. */
package org.manzanita.console.internal.show;
