/** District policies as data: their format, their checks, and what publishes them. */
package org.manzanita.policy;
