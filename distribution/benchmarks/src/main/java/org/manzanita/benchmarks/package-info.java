/** Synthetic school years of any size, and the programs that time Manzanita beside its peers on them. */
package org.manzanita.benchmarks;
