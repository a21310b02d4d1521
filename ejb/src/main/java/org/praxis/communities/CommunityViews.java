package org.praxis.communities;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.praxis.communities.model.Community;
import org.praxis.communities.model.Place;
import org.praxis.communities.store.CommunityStore;
import org.praxis.communities.store.JoinRequests;
import org.praxis.communities.view.CommunityOutline;
import org.praxis.communities.view.CommunityView;
import org.praxis.communities.view.Permissions;
import org.praxis.communities.view.Surroundings;
import org.praxis.moderation.Charters;

/** Shows a community to whom it is open. */
@ApplicationScoped
class CommunityViews {
  @Inject CommunityStore communities;
  @Inject JoinRequests requests;
  @Inject Charters charters;

  CommunityView of(Place place) {
    return new CommunityView(
        communities.row(place.community().slug(), place.reader()).orElseThrow(NoSuchCommunity::new),
        charters.charter(place.community().space()),
        permissions(place));
  }

  /** The same around what stands there, with nothing counted. */
  Surroundings around(Place place) {
    Community community = place.community();
    return new Surroundings(
        new CommunityOutline(
            community.id(),
            community.slug(),
            community.name(),
            community.purpose(),
            community.access(),
            place.role().orElse(null),
            community.archivedAt(),
            community.audience() != null),
        charters.charter(community.space()),
        permissions(place));
  }

  private Permissions permissions(Place place) {
    boolean outside = place.role().isEmpty();
    return new Permissions(
        place.isReadable(),
        place.isWritable(),
        place.isModerated(),
        place.isOwned(),
        outside
            && place.community().access() != Access.OPEN
            && requests.isOpen(place.community().id(), place.reader().id()),
        !outside && charters.owesAcknowledgement(place.community().space(), place.reader().id()));
  }
}
