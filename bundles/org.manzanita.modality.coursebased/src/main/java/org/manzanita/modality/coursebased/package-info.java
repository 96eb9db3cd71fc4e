/** EC 51749.5-51749.6: days by certified courses and satisfactory progress. */
package org.manzanita.modality.coursebased;
