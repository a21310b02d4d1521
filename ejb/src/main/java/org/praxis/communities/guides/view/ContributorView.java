package org.praxis.communities.guides.view;

import org.praxis.people.view.PersonChip;

/**
 * Somebody who wrote what a guide says.
 *
 * @param revisions how many of theirs were published
 */
public record ContributorView(PersonChip person, long revisions) {}
