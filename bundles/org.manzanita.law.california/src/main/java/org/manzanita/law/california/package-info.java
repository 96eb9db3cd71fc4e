/** The state's dated numbers and wordings with their citations, and the rules that hold for every modality. */
package org.manzanita.law.california;
