/**  */
package org.manzanita.testing;
