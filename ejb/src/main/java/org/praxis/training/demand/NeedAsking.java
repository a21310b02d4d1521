package org.praxis.training.demand;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.praxis.communities.Access;
import org.praxis.communities.CommunityId;
import org.praxis.communities.Discovering;
import org.praxis.communities.view.CommunityRow;
import org.praxis.moderation.HoldReason;
import org.praxis.moderation.LineScreening;
import org.praxis.moderation.SpaceId;
import org.praxis.people.CurrentPerson;
import org.praxis.people.Role;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.content.Markup;
import org.praxis.training.demand.model.Need;
import org.praxis.training.demand.store.NeedLists;
import org.praxis.training.demand.store.NeedStore;
import org.praxis.training.demand.view.NeedOutlook;

/** A member says what they need to learn; others second it, once each. */
@Stateless
@RolesAllowed(Role.MEMBER)
public class NeedAsking {
  /** So many open ones somebody has asked for at a time, at most. */
  public static final int MOST_OPEN = 20;

  private static final int ALIKE = 5;

  @Inject NeedStore store;
  @Inject NeedLists lists;
  @Inject NeedViews views;
  @Inject Discovering discovering;
  @Inject LineScreening screening;
  @Inject CurrentPerson me;
  @Inject Clock clock;

  /**
   * Whoever asks is the first who wants it.
   *
   * @throws AlreadyAsked when the very same is open
   * @throws org.praxis.moderation.rules.RefusedByRule when a rule keeps the text out, or would have
   *     a moderator read it first
   * @throws org.praxis.moderation.guidelines.GuidelinesNotAcknowledged while the asker owes that
   * @throws org.praxis.moderation.Silenced while they may not write there, or anywhere
   * @throws InvalidInput where they do not read that community, or have asked for {@value
   *     #MOST_OPEN} already
   */
  public NeedId ask(@NotNull @Valid NeedDraft draft) {
    CommunityId community = community(draft.community());
    SpaceId space = space(community);
    screening.expectToWrite(space);
    screening.expectFine("what", draft.what(), space);
    screening.expectFine("why", draft.why(), space);
    store.lockAsking();
    store
        .same(Markup.line(draft.what()))
        .ifPresent(
            before -> {
              throw new AlreadyAsked(before);
            });
    if (store.open(me.id()) >= MOST_OPEN) {
      throw new InvalidInput("what", "training.need.tooMany", MOST_OPEN);
    }
    Instant now = clock.instant();
    Need need = new Need(me.id(), draft, community, now);
    store.add(need);
    store.want(need, me.id(), now);
    return need.id();
  }

  /**
   * What is there already; nothing changes by it.
   *
   * @throws org.praxis.moderation.rules.RefusedByRule as {@link #ask}
   */
  public NeedOutlook look(@NotNull @Valid NeedDraft draft) {
    SpaceId space = space(community(draft.community()));
    screening.expectFine("what", draft.what(), space);
    screening.expectFine("why", draft.why(), space);
    String what = Markup.line(draft.what());
    List<HoldReason> hints =
        Stream.of(draft.what(), draft.why())
            .filter(Markup::isVisible)
            .flatMap(text -> screening.hints(text, space).stream())
            .distinct()
            .toList();
    return new NeedOutlook(
        views.of(lists.alike(what, null, me.id(), clock.instant(), ALIKE)),
        lists.tracks(what, ALIKE),
        hints);
  }

  private CommunityId community(String slug) {
    if (slug == null || slug.isBlank()) {
      return null;
    }
    return discovering
        .find(slug.strip())
        .filter(NeedAsking::reads)
        .map(CommunityRow::id)
        .orElseThrow(() -> new InvalidInput("community", "training.need.community"));
  }

  private static boolean reads(CommunityRow row) {
    return !row.archived() && (row.access() == Access.OPEN || row.joined());
  }

  private static SpaceId space(CommunityId community) {
    return community == null ? null : new SpaceId(community.value());
  }

  /**
   * The reader wants it as well, from the first time on that they say so; in the one into which it
   * was merged, if it was.
   *
   * @throws NeedOver when it is not open
   */
  public NeedId second(NeedId id) {
    Need need = lock(id);
    need.expectOpen();
    store.want(need, me.id(), clock.instant());
    return need.id();
  }

  /**
   * The reader does not want it any more. What nobody wants is not open any more.
   *
   * @throws NeedOver when it is not open
   */
  public NeedId takeBack(NeedId id) {
    Need need = lock(id);
    need.expectOpen();
    store.unwant(need, me.id());
    if (!store.isWanted(need)) {
      need.withdraw(clock.instant());
    }
    return need.id();
  }

  private Need lock(NeedId id) {
    store.holdMerging();
    NeedId at = store.standing(id).orElseThrow(NoSuchNeed::new);
    return store.lock(at).filter(this::isMine).orElseThrow(NoSuchNeed::new);
  }

  private boolean isMine(Need need) {
    return need.state() != NeedState.REMOVED || need.askedBy().equals(me.id()) || Answerers.are(me);
  }
}
