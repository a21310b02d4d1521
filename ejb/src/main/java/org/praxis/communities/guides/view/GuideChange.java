package org.praxis.communities.guides.view;

import java.time.Instant;
import org.praxis.communities.guides.GuideId;
import org.praxis.communities.guides.GuideRevisionId;

/**
 * What somebody changed in a guide, as its readers see it.
 *
 * @param title of the guide as it reads now
 * @param number of the revision; the first is a guide that is new
 * @param characters how many came or went, whichever are more, without blanks
 */
public record GuideChange(
    GuideRevisionId revision,
    GuideId guide,
    String title,
    int number,
    int characters,
    Instant at) {}
