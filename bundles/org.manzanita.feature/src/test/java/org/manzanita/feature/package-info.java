/** What is let in and what is not, tried with small hostile and broken bundles. */
package org.manzanita.feature;
