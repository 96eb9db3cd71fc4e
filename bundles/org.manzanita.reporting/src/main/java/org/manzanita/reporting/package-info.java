/**  */
package org.manzanita.reporting;
