/**  */
package org.manzanita.credit;
