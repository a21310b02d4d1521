/**
 * Training tracks in which a formal step and a discussion are the same kind of thing.
 *
 * <p>A trainer {@link org.praxis.training.TrackDesign designs} a track of steps: a page to read, a
 * quiz, a discussion in a community. A learner {@link org.praxis.training.Enrolling enrols} and
 * {@link org.praxis.training.StepProgress makes progress}; the discussion step completes by itself
 * when the learner's answer is published, through {@link org.praxis.training.DiscussionCredit}. Who
 * finishes has a certificate whose number {@link org.praxis.training.Certification} verifies for
 * anybody signed in.
 */
package org.praxis.training;
