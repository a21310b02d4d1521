package org.praxis.communities.view;

import org.praxis.communities.CommunityId;
import org.praxis.people.PersonId;

/**
 * A community as one person may know it at this moment.
 *
 * @param readable whether they may read what is said there
 */
public record PlaceToTell(
    PersonId reader, CommunityId community, String slug, String name, boolean readable) {}
