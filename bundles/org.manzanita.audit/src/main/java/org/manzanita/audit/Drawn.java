package org.manzanita.audit;

import org.manzanita.model.GradeSpan;
import org.manzanita.model.PupilId;

/**
 * A pupil of a sample.
 *
 * @param number the place in the sample, from 1
 * @param schoolId the site: the school on the pupil's first schoolday of Independent Study
 * @param population how many pupils of that span and site there are to draw from
 */
public record Drawn(int number, PupilId pupil, GradeSpan span, String schoolId, int population) {}
