/**  */
package org.manzanita.policy.sanjuan;
