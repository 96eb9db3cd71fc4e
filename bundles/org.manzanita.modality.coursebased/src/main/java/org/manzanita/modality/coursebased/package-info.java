/**  */
package org.manzanita.modality.coursebased;
