/** The large urban district's policy, provision by provision. */
package org.manzanita.policy.urban;
