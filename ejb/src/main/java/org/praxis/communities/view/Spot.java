package org.praxis.communities.view;

import org.praxis.communities.ContributionId;

/**
 * Where a reply stands for its reader.
 *
 * @param under the reply under whose own list it is found; null where it is on a page of its topic
 * @param page of that list
 */
public record Spot(ContributionId under, int page) {}
