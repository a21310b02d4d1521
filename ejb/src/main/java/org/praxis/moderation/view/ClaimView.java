package org.praxis.moderation.view;

import java.time.Instant;
import org.praxis.people.view.PersonChip;

/**
 * Who has a case to themselves.
 *
 * @param until when it lapses if they do nothing
 * @param mine whether that is the one who asks
 */
public record ClaimView(PersonChip holder, Instant until, Boolean mine) {}
