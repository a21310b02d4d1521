package org.praxis.communities;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.praxis.communities.model.Opened;
import org.praxis.communities.model.Topic;
import org.praxis.communities.store.Sightings;
import org.praxis.communities.view.SeenBy;
import org.praxis.people.People;
import org.praxis.people.PersonId;
import org.praxis.people.Role;
import org.praxis.people.view.PersonChip;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;

/** Who has opened an announcement, and who has not; for those who look after the community. */
@Stateless
@RolesAllowed(Role.MEMBER)
public class Sighting {
  @Inject Admission admission;
  @Inject Sightings sightings;
  @Inject CommunityViews views;
  @Inject People people;

  /**
   * @param missing those who have not, instead of those who have
   */
  public SeenBy of(ContributionId id, boolean missing, PageRequest page) {
    Opened<Topic> found = admission.readable(id, Topic.class);
    found.place().moderated();
    Topic topic = found.contribution().expectAnnouncement();
    long seen = sightings.count(id);
    long unseen = sightings.countMissing(id);
    List<PersonId> persons = missing ? sightings.missing(id, page) : sightings.by(id, page);
    Map<PersonId, PersonChip> chips = people.chips(persons);
    return new SeenBy(
        id,
        topic.title(),
        views.around(found.place()),
        seen,
        unseen,
        new Page<>(persons.stream().map(chips::get).toList(), page, missing ? unseen : seen));
  }
}
