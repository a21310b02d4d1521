package org.praxis.training.cowriting.view;

import org.praxis.communities.guides.GuideId;

/**
 * What a step asks that is done by writing a guide.
 *
 * @param communitySlug null where the reader may not know of the community, as its name is then
 * @param guide which one; null for any of the community
 * @param title of that guide; null for any, or where the reader may not read it
 * @param characters how many have to change at once, blanks apart
 */
public record GuideAsked(
    String communitySlug, String communityName, GuideId guide, String title, int characters) {}
