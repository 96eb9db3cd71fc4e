/** Brings facts, law, modalities and policies together to findings. */
package org.manzanita.credit;
