/** A vendor's plug-in on its way: from a folder of files to a signed delivery. */
package org.manzanita.vendor.internal;
