/** What the policy of Metropolis Unified asks and no provision can say: one decision, one duty and three reports. */
package org.manzanita.policy.urban.internal;
