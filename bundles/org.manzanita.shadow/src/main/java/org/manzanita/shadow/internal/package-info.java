/** How a second process judges the same facts, and the commands that show it. */
package org.manzanita.shadow.internal;
