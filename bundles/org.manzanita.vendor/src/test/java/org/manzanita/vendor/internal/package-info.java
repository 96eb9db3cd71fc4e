/** Plug-ins of vendors, sound and otherwise. */
package org.manzanita.vendor.internal;
