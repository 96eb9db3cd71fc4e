/** How the platform reads what plug-ins bring. */
package org.manzanita.credit.internal;
