/** How a course-based day is found: its courses, their certifications and teachers, classroom minutes, and progress. */
package org.manzanita.modality.coursebased.internal;
