/** The small rural district's policy, provision by provision. */
package org.manzanita.policy.rural;
