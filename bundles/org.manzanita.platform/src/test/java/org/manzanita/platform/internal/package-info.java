/** How what does not work is followed to its first cause. */
package org.manzanita.platform.internal;
