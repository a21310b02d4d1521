package org.praxis.training.demand;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.praxis.people.PersonId;
import org.praxis.training.demand.model.Need;
import org.praxis.training.demand.store.NeedStore;

/** What colleagues need to learn, for features that tell of it in nobody's name. */
@ApplicationScoped
public class NeedTexts {
  @Inject NeedStore store;

  public String of(NeedId id) {
    return store.find(id).map(Need::what).orElseThrow(NoSuchNeed::new);
  }

  /**
   * Those of these people who may read it now: what was removed is read by its author alone, and by
   * those who answer, who are not told of it.
   */
  public List<PersonId> readers(NeedId id, Collection<PersonId> people) {
    Need need = store.find(id).orElseThrow(NoSuchNeed::new);
    return people.stream().filter(need::isReadBy).toList();
  }

  /** The same the other way round: those of these needs that somebody may read now. */
  public Set<String> readable(Collection<String> needs, PersonId reader) {
    return needs.isEmpty()
        ? Set.of()
        : store
            .readable(needs.stream().map(id -> new NeedId(UUID.fromString(id))).toList(), reader)
            .stream()
            .map(NeedId::toString)
            .collect(Collectors.toSet());
  }
}
