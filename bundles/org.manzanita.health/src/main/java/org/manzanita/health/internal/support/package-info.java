/** The zip for whoever helps from outside, and what takes pupils out of it. */
package org.manzanita.health.internal.support;
