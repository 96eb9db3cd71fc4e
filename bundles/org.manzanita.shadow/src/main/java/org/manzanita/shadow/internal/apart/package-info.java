/** Plug-ins that run in a process of their own while they are in use, and what stands in for them here. */
package org.manzanita.shadow.internal.apart;
