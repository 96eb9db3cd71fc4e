/** The launcher over small bundles made for each test. */
package org.manzanita.launcher;
