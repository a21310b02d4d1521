package org.praxis.communities.guides.view;

import java.time.Instant;
import java.time.LocalDate;
import org.praxis.communities.guides.GuideId;
import org.praxis.people.view.PersonChip;

/**
 * A guide in a list.
 *
 * @param revision that readers see; 0 while none is published
 * @param overdue whether the day has passed by which somebody should have looked at it
 * @param useful how many said that it was
 */
public record GuideRow(
    GuideId id,
    String title,
    PersonChip owner,
    String communitySlug,
    String communityName,
    int revision,
    Instant changedAt,
    LocalDate reviewBy,
    boolean overdue,
    long useful) {}
