/** How features and ailments are read from the framework and from the runtime of components. */
package org.manzanita.platform.internal;
