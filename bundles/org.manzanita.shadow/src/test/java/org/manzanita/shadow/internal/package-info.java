/** Shadow runs without a second process. */
package org.manzanita.shadow.internal;
