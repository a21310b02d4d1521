package org.praxis.notification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.praxis.communities.CommunityId;
import org.praxis.communities.ContributionId;
import org.praxis.communities.TextsToTell;
import org.praxis.communities.TextsToTell.PlaceFor;
import org.praxis.communities.view.PlaceToTell;
import org.praxis.notification.live.Signals;
import org.praxis.notification.store.Notices;
import org.praxis.notification.view.InboxCounts;
import org.praxis.notification.view.InboxThread;
import org.praxis.notification.view.NoticeView;
import org.praxis.people.CurrentPerson;
import org.praxis.people.Role;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;

/** What the reader was told. */
@Stateless
@RolesAllowed(Role.MEMBER)
public class Inbox {
  private static final int MOST_IN_THREAD = 6;

  @Inject Notices notices;
  @Inject TextsToTell places;
  @Inject NoticesStanding standing;
  @Inject Signals signals;
  @Inject CurrentPerson me;
  @Inject Clock clock;

  /** All of it, the latest first. */
  public Page<NoticeView> notices(PageRequest page) {
    return notices(NoticeFilter.NONE, page);
  }

  /** What the filter lets through, the latest first. */
  public Page<NoticeView> notices(NoticeFilter filter, PageRequest page) {
    Page<Notices.Row> found = notices.of(me.id(), filter, page);
    Map<NoticeId, NoticeView> shown = standing.shown(found.items(), me.id());
    return found.map(row -> shown.get(row.notice().id()));
  }

  /** The same by topic: what was told of one stands together. */
  public Page<InboxThread> threads(NoticeFilter filter, PageRequest page) {
    Page<UUID> threads = notices.threads(me.id(), filter, page);
    if (threads.items().isEmpty()) {
      return new Page<>(List.of(), page, threads.total());
    }
    List<Notices.Row> rows = notices.in(threads.items(), me.id(), filter, MOST_IN_THREAD);
    Map<NoticeId, NoticeView> shown = standing.shown(rows, me.id());
    Map<PlaceFor, PlaceToTell> known = places(rows.stream().map(Notices.Row::community));
    Map<UUID, List<Notices.Row>> told =
        rows.stream().collect(Collectors.groupingBy(Notices.Row::thread));
    // What was read meanwhile, elsewhere, is none of those that are not.
    List<InboxThread> there =
        threads.items().stream()
            .filter(told::containsKey)
            .map(thread -> thread(told.get(thread), shown, known))
            .toList();
    return new Page<>(there, page, threads.total());
  }

  private InboxThread thread(
      List<Notices.Row> rows, Map<NoticeId, NoticeView> shown, Map<PlaceFor, PlaceToTell> known) {
    List<NoticeView> told = rows.stream().map(row -> shown.get(row.notice().id())).toList();
    CommunityId community = rows.get(0).community();
    return new InboxThread(
        told.stream().map(NoticeView::title).filter(Objects::nonNull).findFirst().orElse(null),
        told.get(0).at(),
        rows.stream().anyMatch(row -> row.notice().unread()),
        community == null ? null : known.get(new PlaceFor(me.id(), community)),
        told);
  }

  // By what the reader belongs to: in what they see everywhere as a moderator, notices have no name
  // beside them.
  private Map<PlaceFor, PlaceToTell> places(Stream<CommunityId> communities) {
    return places.places(
        communities
            .filter(Objects::nonNull)
            .distinct()
            .map(community -> new PlaceFor(me.id(), community))
            .toList());
  }

  /** How many are not seen, in all and by matter and community. */
  public InboxCounts counts() {
    List<Notices.Unseen> unseen = notices.unseen(me.id());
    Map<PlaceFor, PlaceToTell> known = places(unseen.stream().map(Notices.Unseen::community));
    return new InboxCounts(
        unseen.stream().mapToLong(Notices.Unseen::count).sum(),
        unseen.stream()
            .collect(
                Collectors.groupingBy(
                    one -> one.kind().matter(), Collectors.summingLong(Notices.Unseen::count))),
        known.values().stream()
            .map(
                place ->
                    new InboxCounts.PlaceCount(
                        place.slug(),
                        place.name(),
                        unseen.stream()
                            .filter(one -> place.community().equals(one.community()))
                            .mapToLong(Notices.Unseen::count)
                            .sum()))
            .sorted(Comparator.comparing(InboxCounts.PlaceCount::name))
            .toList());
  }

  public long unread() {
    return notices.countUnseen(me.id());
  }

  /**
   * The reader has seen the topic that notices tell of, and so needs none of them.
   *
   * @return how many other notices they have not seen
   */
  public long readAbout(ContributionId topic) {
    Notices.Seen seen = notices.seeAbout(me.id(), topic, clock.instant());
    tellPages(seen.now());
    return seen.left();
  }

  /** The reader has seen what they were told of that topic, up to that notice. */
  public void markRead(NoticeId upTo) {
    tellPages(notices.seeThread(me.id(), upTo, clock.instant()));
  }

  /** The reader has seen all that they were told up to then. */
  public void markRead(Instant toldBy) {
    markRead(NoticeFilter.NONE, toldBy);
  }

  /** The same, of what the filter lets through. */
  public void markRead(NoticeFilter filter, Instant toldBy) {
    tellPages(notices.see(me.id(), filter, toldBy, clock.instant()));
  }

  // The reader may have others open, which count what is not seen.
  private void tellPages(long seen) {
    if (seen > 0) {
      signals.inboxes(List.of(me.id()));
    }
  }
}
