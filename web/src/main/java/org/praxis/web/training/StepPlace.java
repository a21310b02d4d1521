package org.praxis.web.training;

import org.praxis.training.EnrolmentId;
import org.praxis.training.StepId;

/**
 * A step whose learner acts in it.
 *
 * @param address of its page
 */
record StepPlace(EnrolmentId enrolment, StepId step, String address) {
  /** What is said of it where an address of the API names one. */
  static final String IDENTITY =
      "The step's identity, as the track shows it; its number is for completion, attempts and sittings alone.";
}
