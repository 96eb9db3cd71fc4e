/** The checks of the platform itself, each in a class of its own. */
package org.manzanita.health.internal.check;
