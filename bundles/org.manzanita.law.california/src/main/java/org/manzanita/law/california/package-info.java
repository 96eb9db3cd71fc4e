/**  */
package org.manzanita.law.california;
