/** EC 51745-51747.5: days by the time value of work and synchronous instruction. */
package org.manzanita.modality.traditional;
