/**  */
package org.manzanita.exchange;
