/** The features of this installation, and its health. */
package org.manzanita.platform;
