/**  */
package org.manzanita.modality.traditional;
