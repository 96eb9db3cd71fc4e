/** The rules of Manzanita over every pupil of many LEAs, on a distributed engine. */
package org.manzanita.statewide;
