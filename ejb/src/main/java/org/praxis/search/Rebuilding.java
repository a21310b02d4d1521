package org.praxis.search;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.praxis.people.Caller;
import org.praxis.people.CurrentPerson;
import org.praxis.people.People;
import org.praxis.people.Role;
import org.praxis.platform.audit.AuditEntry;
import org.praxis.platform.audit.AuditLog;
import org.praxis.platform.finding.Findables;
import org.praxis.search.model.Rebuild;
import org.praxis.search.store.Entries;
import org.praxis.search.store.Rebuilds;
import org.praxis.search.view.IndexView;
import org.praxis.search.view.RebuildView;

/**
 * Making the index anew from what it is made of, while searches go on: every entry is written again
 * and gets a new number, so that the index of each node takes it again. Nothing is taken away
 * before what replaces it is there.
 */
@Stateless
@RolesAllowed(Role.ADMIN)
public class Rebuilding {
  private static final int PART = 250;

  @Inject @Any Instance<Findables> sources;
  @Inject Rebuilds rebuilds;
  @Inject Entries entries;
  @Inject IndexFeed feed;
  @Inject IndexFollowing following;
  @Inject People people;
  @Inject CurrentPerson me;
  @Inject Caller caller;
  @Inject AuditLog audit;
  @Inject Clock clock;

  /** How much there is to find, and how far this node's index and the last rebuild are. */
  public IndexView index() {
    long all = entries.count();
    return new IndexView(
        all,
        entries.countAfter(following.reached()),
        rebuilds.latest().map(this::view).orElse(null));
  }

  /**
   * @throws NeverRebuilt before the first
   */
  public RebuildView latest() {
    return rebuilds.latest().map(this::view).orElseThrow(NeverRebuilt::new);
  }

  /**
   * @throws RebuildUnderWay while one is
   */
  public void rebuild() {
    long expected = expected();
    entries.lock();
    // Now that nobody else can begin one.
    if (rebuilds.isUnderWay()) {
      throw new RebuildUnderWay();
    }
    rebuilds.add(new Rebuild(me.id(), entries.lastChange(), expected, clock.instant()));
    audit.record(new AuditEntry("search.rebuild", caller.name(), "index", null, Map.of()));
  }

  /** What was there before there was a search is found too. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void beginIfNever() {
    if (rebuilds.isAny()) {
      return;
    }
    long expected = expected();
    entries.lock();
    if (!rebuilds.isAny()) {
      rebuilds.add(new Rebuild(null, entries.lastChange(), expected, clock.instant()));
    }
  }

  /**
   * Makes one part anew, if there is anything to do and no other node does it.
   *
   * @return whether there may be more
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public boolean doPart() {
    return rebuilds.take().map(this::doPart).orElse(false);
  }

  private boolean doPart(Rebuild rebuild) {
    Optional<Findables> source =
        inOrder().stream().filter(each -> each.place() >= rebuild.place()).findFirst();
    if (source.isPresent()) {
      List<UUID> part = source.get().after(rebuild.reached(), PART);
      feed.refresh(source.get(), part, true);
      rebuild.hasRead(part, source.get().place());
      return true;
    }
    // Nobody may tell of one between its being read and its end.
    entries.lock();
    // What no source has any more; each source says so of what is not its own.
    List<UUID> untold = entries.untoldSince(rebuild.since(), PART);
    if (untold.isEmpty()) {
      rebuild.ends(clock.instant());
      return false;
    }
    feed.end(untold);
    return true;
  }

  private List<Findables> inOrder() {
    return sources.stream().sorted(Comparator.comparingInt(Findables::place)).toList();
  }

  private long expected() {
    return sources.stream().mapToLong(Findables::count).sum();
  }

  private RebuildView view(Rebuild rebuild) {
    return new RebuildView(
        rebuild.askedBy() == null ? null : people.chip(rebuild.askedBy()),
        rebuild.startedAt(),
        rebuild.endedAt(),
        rebuild.read(),
        rebuild.expected(),
        rebuild.percent());
  }
}
