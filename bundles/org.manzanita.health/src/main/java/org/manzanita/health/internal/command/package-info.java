/** The commands of health. */
package org.manzanita.health.internal.command;
