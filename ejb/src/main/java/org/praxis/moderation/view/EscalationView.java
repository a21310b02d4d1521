package org.praxis.moderation.view;

import java.time.Instant;
import org.praxis.moderation.EscalationLevel;
import org.praxis.people.view.PersonChip;

/**
 * That a case went up.
 *
 * @param by who handed it up; null where the clock did
 * @param because why they did; null where the clock did
 * @param past whether whoever reads this may not decide any more
 */
public record EscalationView(
    EscalationLevel to, Instant at, PersonChip by, String because, boolean past) {}
