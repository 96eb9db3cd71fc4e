/** The commands of the vendor kit. */
package org.manzanita.vendor.internal.command;
