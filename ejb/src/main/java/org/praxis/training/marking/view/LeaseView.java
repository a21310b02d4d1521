package org.praxis.training.marking.view;

import java.time.Instant;
import org.praxis.people.view.PersonChip;

/**
 * Which marker has work to themselves.
 *
 * @param until when it lapses if they do nothing
 * @param mine whether that is the one who asks
 */
public record LeaseView(PersonChip holder, Instant until, Boolean mine) {}
