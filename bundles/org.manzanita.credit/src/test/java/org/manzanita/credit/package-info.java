/** How the platform holds out against plug-ins that fail. */
package org.manzanita.credit;
