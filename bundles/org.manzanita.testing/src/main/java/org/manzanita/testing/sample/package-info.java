/** The sample programs that the product ships: real schools, synthetic pupils, and every day of them by construction. */
package org.manzanita.testing.sample;
