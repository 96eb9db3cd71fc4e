/** The six extensions of the large urban district's policy, each from both sides. */
package org.manzanita.policy.urban.internal;
