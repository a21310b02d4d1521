package org.praxis.training.demand;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.praxis.people.CurrentPerson;
import org.praxis.people.Role;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;
import org.praxis.training.demand.store.NeedLists;
import org.praxis.training.demand.view.DemandRow;
import org.praxis.training.view.TrackName;

/** How much is wanted of what no track teaches yet, for those who could teach it. */
@Stateless
@RolesAllowed({Role.TRAINER, Role.HR, Role.ADMIN})
public class DemandReading {
  private static final int MOST_IN_A_FILE = 5_000;
  private static final int TRACKS = 500;

  @Inject NeedLists lists;
  @Inject CurrentPerson me;
  @Inject Clock clock;

  /** What is open, in two statements. */
  public Page<DemandRow> demand(String words, NeedSort sort, PageRequest page) {
    NeedFilter filter = open(words, sort);
    return new Page<>(
        lists.demand(filter, me.id(), clock.instant(), page.offset(), page.size()),
        page,
        lists.count(filter, me.id()));
  }

  /** The same as one list, of {@value #MOST_IN_A_FILE} at most. */
  public List<DemandRow> export(String words, NeedSort sort) {
    return lists.demand(open(words, sort), me.id(), clock.instant(), 0, MOST_IN_A_FILE);
  }

  private static NeedFilter open(String words, NeedSort sort) {
    return new NeedFilter(words, false, NeedState.OPEN, sort);
  }

  /** With which it can be answered: what is published, by title, {@value #TRACKS} at most. */
  public List<TrackName> tracks() {
    return lists.tracks(TRACKS);
  }

  /** Those of them that may teach it, what is most alike first. */
  public List<TrackName> tracks(String what) {
    return lists.tracks(what, 5);
  }
}
