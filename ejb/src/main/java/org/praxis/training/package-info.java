/**
 * Training tracks in which a formal step and a discussion are the same kind of thing.
 *
 * <p>A trainer {@link org.praxis.training.Drafting drafts} a track of stages and steps and {@link
 * org.praxis.training.Publishing publishes} it, each time as an edition that never changes. A
 * learner {@link org.praxis.training.Enrolling enrols} in the current one, stays on it unless the
 * trainer moves them, and {@link org.praxis.training.StepProgress makes progress}; what is open and
 * when it is finished says one pure function. The discussion step completes by itself when the
 * learner's answer is published, through {@link org.praxis.training.DiscussionCredit}. Who finishes
 * has a certificate whose number {@link org.praxis.training.Certification} verifies for anybody
 * signed in. What no track teaches yet colleagues {@link org.praxis.training.demand ask for}.
 */
package org.praxis.training;
