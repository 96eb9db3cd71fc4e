/** Plug-ins that others might bring, sound and hostile, to be run apart. */
package org.example.apart;
