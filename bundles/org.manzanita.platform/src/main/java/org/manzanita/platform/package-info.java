/**  */
package org.manzanita.platform;
