/** What a policy file is held to, and what stands when it cannot be read. */
package org.manzanita.policy.internal;
