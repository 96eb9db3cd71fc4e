/** The distribution as a whole: what it consists of, and whether it starts. */
package org.manzanita.assembly;
