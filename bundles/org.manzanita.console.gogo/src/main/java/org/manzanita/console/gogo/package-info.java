/** The console's commands as functions of the Gogo runtime, for those who administer OSGi platforms with it. */
package org.manzanita.console.gogo;
