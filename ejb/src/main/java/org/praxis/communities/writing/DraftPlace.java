package org.praxis.communities.writing;

import java.util.UUID;

/**
 * What a draft is for, where its author may go on with it.
 *
 * @param communitySlug of the community that it is in
 * @param guide that it is, or that it is for; null where it is for none
 */
public record DraftPlace(String name, String communitySlug, UUID guide) {}
