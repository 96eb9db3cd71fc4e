/**  */
package org.manzanita.policy;
