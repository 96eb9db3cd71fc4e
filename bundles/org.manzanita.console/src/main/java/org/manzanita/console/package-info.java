/**  */
package org.manzanita.console;
