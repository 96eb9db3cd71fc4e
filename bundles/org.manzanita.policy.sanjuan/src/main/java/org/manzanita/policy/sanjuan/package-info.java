/** San Juan Unified's policy on Independent Study. */
package org.manzanita.policy.sanjuan;
