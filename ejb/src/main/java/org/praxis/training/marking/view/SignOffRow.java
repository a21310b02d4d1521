package org.praxis.training.marking.view;

import java.time.Instant;
import org.praxis.people.view.PersonChip;
import org.praxis.training.StepId;
import org.praxis.training.marking.SignOffId;
import org.praxis.training.marking.SignOffState;

/**
 * A request to sign off a step.
 *
 * @param mentor who signs
 * @param asked whom the learner had asked; another where it passed on since, as that one left or
 *     does not sign the step any more
 * @param noteHtml what the learner says, safe to be shown as it is
 * @param taskHtml what is to be signed, safe to be shown as it is
 * @param answeredAt null while it waits
 * @param reason why it was declined; null otherwise
 */
public record SignOffRow(
    SignOffId id,
    PersonChip learner,
    PersonChip mentor,
    PersonChip asked,
    String trackSlug,
    String trackTitle,
    StepId step,
    String stepTitle,
    String taskHtml,
    String noteHtml,
    SignOffState state,
    Instant askedAt,
    Instant answeredAt,
    String reason) {}
