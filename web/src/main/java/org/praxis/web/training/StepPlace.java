package org.praxis.web.training;

import org.praxis.training.EnrolmentId;
import org.praxis.training.StepId;

/**
 * A step whose learner acts in it.
 *
 * @param address of its page
 */
record StepPlace(EnrolmentId enrolment, StepId step, String address) {}
