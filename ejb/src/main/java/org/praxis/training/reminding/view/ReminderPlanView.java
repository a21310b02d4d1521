package org.praxis.training.reminding.view;

import java.time.Instant;
import org.praxis.people.view.PersonChip;
import org.praxis.training.reminding.ReminderDraft;

/**
 * When people are reminded.
 *
 * @param edition which of those that HR set it is; 0 before the first, when nobody is reminded
 * @param setBy who set it, or null
 */
public record ReminderPlanView(int edition, ReminderDraft plan, PersonChip setBy, Instant setAt) {}
