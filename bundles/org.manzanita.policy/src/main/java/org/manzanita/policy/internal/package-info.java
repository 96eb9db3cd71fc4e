/** What a policy can provide, each kind a class of its own, and what publishes the policies of installed bundles. */
package org.manzanita.policy.internal;
