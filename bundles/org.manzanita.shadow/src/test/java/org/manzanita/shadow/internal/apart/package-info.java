/** Tests of plug-ins that run apart. */
package org.manzanita.shadow.internal.apart;
