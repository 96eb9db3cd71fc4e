/**  */
package org.manzanita.watch;
