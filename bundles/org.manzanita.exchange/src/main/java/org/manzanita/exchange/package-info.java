/** The program folder: the door in and out. */
package org.manzanita.exchange;
