package org.praxis.communities;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.praxis.communities.TextsToTell.PlaceFor;
import org.praxis.communities.store.Memberships;
import org.praxis.communities.view.CommunityName;
import org.praxis.communities.view.PlaceToTell;
import org.praxis.moderation.Keepers;
import org.praxis.moderation.SpaceId;
import org.praxis.moderation.SpaceKeepers;
import org.praxis.people.PersonId;

/** A community is moderated by its owner and its moderators. */
@ApplicationScoped
public class CommunityKeepers implements SpaceKeepers {
  @Inject Memberships memberships;
  @Inject CommunityNames communities;
  @Inject TextsToTell told;

  /** Who looks after a community: its owner and its moderators. */
  public List<PersonId> of(CommunityId community) {
    return memberships.keepers(community);
  }

  public List<PersonId> owners(CommunityId community) {
    return memberships.owners(community);
  }

  @Override
  public Kept kept(PersonId person) {
    Map<CommunityId, CommunityRole> kept = memberships.keptBy(person);
    return new Kept(
        spaces(kept.keySet().stream()),
        spaces(kept.keySet().stream().filter(id -> kept.get(id) == CommunityRole.OWNER)));
  }

  private static Set<SpaceId> spaces(Stream<CommunityId> communities) {
    return communities.map(id -> new SpaceId(id.value())).collect(Collectors.toSet());
  }

  @Override
  public Set<PersonId> ownersOf(SpaceId space) {
    return Set.copyOf(owners(new CommunityId(space.value())));
  }

  @Override
  public Set<PersonId> moderatorsOf(SpaceId space) {
    return Set.copyOf(of(new CommunityId(space.value())));
  }

  @Override
  public Map<SpaceId, Keepers> keepersBeside(Collection<PersonId> people) {
    return memberships.keepersBeside(people).entrySet().stream()
        .collect(
            Collectors.toMap(
                place -> new SpaceId(place.getKey().value()),
                place ->
                    new Keepers(
                        place.getValue().keySet(),
                        place.getValue().entrySet().stream()
                            .filter(one -> one.getValue() == CommunityRole.OWNER)
                            .map(Map.Entry::getKey)
                            .collect(Collectors.toSet()))));
  }

  @Override
  public Set<PersonId> keepersAmong(Collection<PersonId> people, Collection<SpaceId> places) {
    return memberships.keepersAmong(
        people, places.stream().map(place -> new CommunityId(place.value())).toList());
  }

  @Override
  public Optional<SpaceId> called(String slug) {
    return communities.called(slug).map(id -> new SpaceId(id.value()));
  }

  @Override
  public Map<SpaceId, String> names(Collection<SpaceId> places) {
    return called(places, CommunityName::name);
  }

  @Override
  public Map<SpaceId, String> slugs(Collection<SpaceId> places) {
    return called(places, CommunityName::slug);
  }

  private Map<SpaceId, String> called(
      Collection<SpaceId> places, Function<CommunityName, String> how) {
    return communities
        .of(places.stream().map(place -> new CommunityId(place.value())).toList())
        .entrySet()
        .stream()
        .collect(
            Collectors.toMap(
                named -> new SpaceId(named.getKey().value()),
                named -> how.apply(named.getValue())));
  }

  @Override
  public Map<SpaceId, String> namesTo(PersonId reader, Collection<SpaceId> places) {
    return told
        .places(
            places.stream()
                .map(place -> new PlaceFor(reader, new CommunityId(place.value())))
                .toList())
        .values()
        .stream()
        .filter(PlaceToTell::readable)
        .collect(
            Collectors.toMap(place -> new SpaceId(place.community().value()), PlaceToTell::name));
  }
}
