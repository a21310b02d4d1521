package org.praxis.communities.view;

import org.praxis.communities.ContributionId;
import org.praxis.people.view.PersonChip;
import org.praxis.platform.Page;

/**
 * Which members have opened an announcement, or which have not.
 *
 * @param seen how many have
 * @param missing how many have not
 * @param people a page of the ones or of the others
 */
public record SeenBy(
    ContributionId topic,
    String title,
    Surroundings community,
    long seen,
    long missing,
    Page<PersonChip> people) {}
