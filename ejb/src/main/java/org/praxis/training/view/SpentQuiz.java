package org.praxis.training.view;

import java.time.Instant;
import org.praxis.people.view.PersonChip;
import org.praxis.training.EnrolmentId;

/**
 * That a learner has used all sittings of a quiz and not passed it.
 *
 * @param sittings how many they had
 * @param best the best result, in percent
 * @param lastAt when the last one ended
 */
public record SpentQuiz(
    EnrolmentId enrolment, PersonChip learner, int sittings, int best, Instant lastAt) {}
