package org.praxis.moderation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.praxis.moderation.model.Appeal;
import org.praxis.moderation.model.Decision;
import org.praxis.moderation.model.Sanction;
import org.praxis.moderation.model.Strikes;
import org.praxis.moderation.store.Decisions;
import org.praxis.moderation.store.SanctionStore;
import org.praxis.moderation.store.Standings;
import org.praxis.moderation.view.ContentSummary;
import org.praxis.moderation.view.MemberDecision;
import org.praxis.moderation.view.MemberFile;
import org.praxis.moderation.view.SanctionView;
import org.praxis.people.CurrentPerson;
import org.praxis.people.People;
import org.praxis.people.PersonId;
import org.praxis.people.Role;
import org.praxis.people.view.PersonChip;
import org.praxis.platform.content.Markup;

/**
 * Sanctions: a person imposes them, never a count, and each rests on a decision that can be
 * appealed against (docs/adr/0031).
 */
@Stateless
@RolesAllowed(Role.MEMBER)
public class Sanctioning {
  private static final int MOST_DECISIONS = 20;

  @Inject SanctionStore store;
  @Inject Sanctions sanctions;
  @Inject Decisions decisions;
  @Inject Standings standings;
  @Inject Contents contents;
  @Inject Moderators moderators;
  @Inject Impartiality impartiality;
  @Inject People people;
  @Inject CurrentPerson me;
  @Inject Clock clock;

  /**
   * How somebody has fared in a place.
   *
   * @throws NoSuchMemberHere where whoever asks does not moderate, or nothing was decided of them
   */
  public MemberFile member(String slug, @NotNull PersonId person) {
    SpaceId space = moderators.place(slug).filter(this::isMine).orElseThrow(NoSuchMemberHere::new);
    Instant now = clock.instant();
    List<Decision> against = decisions.against(person, space, MOST_DECISIONS);
    List<Sanction> imposed = store.all(person, space);
    AuthorStanding standing = standings.of(space, person);
    if (against.isEmpty() && standing.published() == 0) {
      throw new NoSuchMemberHere();
    }
    long strikes = store.strikes(person, space, now.minus(Strikes.LAPSE));
    Map<PersonId, PersonChip> chips =
        people.chips(
            Stream.of(
                    Stream.of(person),
                    against.stream().map(Decision::by),
                    imposed.stream().map(Sanction::imposedBy))
                .flatMap(one -> one)
                .collect(Collectors.toSet()));
    return new MemberFile(
        chips.get(person),
        space,
        moderators.names(List.of(space)).get(space),
        standing,
        strikes,
        Strikes.LAPSE.toDays(),
        Strikes.proposal(strikes).orElse(null),
        decided(against, chips, now),
        views(imposed, chips, now),
        suspends(),
        person.equals(me.id()));
  }

  private List<MemberDecision> decided(
      List<Decision> against, Map<PersonId, PersonChip> chips, Instant now) {
    Map<CaseId, ContentSummary> about =
        contents.ofCases(against.stream().map(Decision::decided).toList());
    return against.stream()
        .map(
            one ->
                new MemberDecision(
                    Statements.view(one, chips.get(one.by())),
                    about.get(one.decided().id()).title(),
                    now.isBefore(one.appealUntil())
                        && one.appeal()
                            .flatMap(Appeal::outcome)
                            .filter(AppealOutcome.OVERTURNED::equals)
                            .isEmpty()))
        .toList();
  }

  private List<SanctionView> views(
      List<Sanction> imposed, Map<PersonId, PersonChip> chips, Instant now) {
    Map<SpaceId, String> places =
        new HashMap<>(moderators.names(imposed.stream().map(Sanction::space).distinct().toList()));
    return imposed.stream()
        .map(one -> Sanctions.view(one, places.get(one.space()), chips.get(one.imposedBy()), now))
        .toList();
  }

  /**
   * Imposes one, of which the person hears.
   *
   * @throws NoSuchCase where that decision is not there, took nothing, or whoever asks does not
   *     moderate its place
   * @throws TooClose where the company keeps them and the author apart
   * @throws NotYoursToSuspend to those who moderate single places alone
   * @throws SanctionTooLate when one can no longer appeal against the decision
   * @throws NotSanctionable when the decision does not stand, or bears the same already
   */
  public SanctionView impose(@NotNull @Valid SanctionDraft draft) {
    Decision decision =
        decisions
            .lock(draft.decision())
            .filter(one -> isMine(one.decided().space()))
            .orElseThrow(NoSuchCase::new);
    expectSuspender(draft.kind());
    Instant now = clock.instant();
    impartiality.expectApart(decision.decided().author());
    Sanction imposed = new Sanction(decision, draft, me.id(), now);
    if (store.isUnder(decision, draft.kind(), now)) {
      throw new NotSanctionable();
    }
    store.add(imposed);
    sanctions.tell(imposed, false, me.id(), imposed.reason(), now);
    return view(imposed, now);
  }

  /**
   * Ends one before its time, of which the person hears.
   *
   * @throws NoSuchSanction where whoever asks does not moderate
   * @throws SanctionOver when it has ended
   */
  public SanctionView lift(@NotNull SanctionId id, @NotNull @Valid Lifting lifting) {
    Sanction held =
        store.lock(id).filter(one -> isMine(one.space())).orElseThrow(NoSuchSanction::new);
    expectSuspender(held.kind());
    Instant now = clock.instant();
    String because = new Markup(lifting.reason()).source();
    held.lift(me.id(), because, now);
    sanctions.tell(held, true, me.id(), because, now);
    return view(held, now);
  }

  private SanctionView view(Sanction sanction, Instant now) {
    return Sanctions.view(
        sanction,
        moderators.names(List.of(sanction.space())).get(sanction.space()),
        people.chip(sanction.imposedBy()),
        now);
  }

  // As with appeals, an administrator need not wait until nobody else is left.
  private boolean isMine(SpaceId space) {
    return me.is(Role.ADMIN) || moderators.mine().covers(space);
  }

  private boolean suspends() {
    return me.is(Role.MODERATOR) || me.is(Role.ADMIN);
  }

  private void expectSuspender(SanctionKind kind) {
    if (kind.isCompanyWide() && !suspends()) {
      throw new NotYoursToSuspend();
    }
  }
}
