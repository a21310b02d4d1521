package org.praxis.training.talk.view;

import org.praxis.communities.ContributionId;
import org.praxis.training.StepId;

/**
 * A discussion whose topic nobody but its author and those who moderate can read yet.
 *
 * @param number of the step
 * @param title of the step
 */
public record HeldTalk(StepId step, int number, String title, ContributionId topic) {}
