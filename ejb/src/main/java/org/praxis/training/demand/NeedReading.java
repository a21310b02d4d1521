package org.praxis.training.demand;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.praxis.people.CurrentPerson;
import org.praxis.people.People;
import org.praxis.people.PersonId;
import org.praxis.people.Role;
import org.praxis.people.view.PersonChip;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;
import org.praxis.training.demand.model.Need;
import org.praxis.training.demand.store.NeedLists;
import org.praxis.training.demand.store.NeedStore;
import org.praxis.training.demand.view.NeedRow;
import org.praxis.training.demand.view.NeedView;

/** What colleagues need to learn, as every member reads it. */
@Stateless
@RolesAllowed(Role.MEMBER)
public class NeedReading {
  private static final int WANTING = 20;
  private static final int ALIKE = 5;

  @Inject NeedStore store;
  @Inject NeedLists lists;
  @Inject NeedViews views;
  @Inject People people;
  @Inject CurrentPerson me;
  @Inject Clock clock;

  /**
   * @throws InvalidInput where those are asked for that nobody has a list of
   */
  public Page<NeedRow> needs(NeedFilter filter, PageRequest page) {
    if (filter.state() == NeedState.REMOVED || filter.state() == NeedState.MERGED) {
      throw new InvalidInput("status", "training.need.status");
    }
    return new Page<>(
        views.of(lists.rows(filter, me.id(), clock.instant(), page)),
        page,
        lists.count(filter, me.id()));
  }

  /** What was removed is read by its author, and by those who answer. */
  public NeedView need(NeedId id) {
    Instant now = clock.instant();
    Need need = store.find(id).orElseThrow(NoSuchNeed::new);
    boolean answering = Answerers.are(me);
    if (!answering && !need.isReadBy(me.id())) {
      throw new NoSuchNeed();
    }
    NeedRow row = views.of(lists.row(id, me.id(), now)).get(0);
    NeedId into = need.isMerged() ? store.standing(id).orElse(null) : null;
    return new NeedView(
        row,
        need.decidedBy() == null ? null : people.chip(need.decidedBy()),
        into,
        need.askedBy().equals(me.id()),
        answering,
        answering ? chips(store.wanting(need, WANTING)) : List.of(),
        answering && need.isOpen()
            ? views.of(lists.alike(need.what(), id, me.id(), now, ALIKE))
            : List.of());
  }

  private List<PersonChip> chips(Collection<PersonId> ids) {
    Map<PersonId, PersonChip> chips = people.chips(ids);
    return ids.stream().map(chips::get).toList();
  }
}
