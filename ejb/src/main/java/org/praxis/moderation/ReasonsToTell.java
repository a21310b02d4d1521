package org.praxis.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.praxis.moderation.model.Case;
import org.praxis.moderation.model.Decision;
import org.praxis.moderation.model.Sanction;
import org.praxis.moderation.store.Decisions;
import org.praxis.moderation.store.SanctionStore;
import org.praxis.moderation.view.ToldDecision;
import org.praxis.moderation.view.ToldSanction;
import org.praxis.people.PersonId;

/**
 * What was decided against people, as it stands when they are told: for mail, which has no reader
 * who asks. Each is told what is against them, and nobody what is against somebody else.
 */
@ApplicationScoped
@Transactional
public class ReasonsToTell {
  @Inject Decisions decisions;
  @Inject SanctionStore sanctions;
  @Inject Moderators moderators;
  @Inject Clock clock;

  /**
   * What somebody is to be told of.
   *
   * @param subject a case, a text (then what was decided on it last) or a sanction
   */
  public record ReasonsFor(PersonId person, UUID subject) {}

  /** In two statements, however many are asked for; without what is not against who is told. */
  public Map<ReasonsFor, ToldDecision> decisions(Collection<ReasonsFor> wanted) {
    Map<ReasonsFor, ToldDecision> told = new HashMap<>();
    if (wanted.isEmpty()) {
      return told;
    }
    // The oldest first, so that the last one on a text stays; of a case that which took something.
    Map<UUID, Decision> found = new HashMap<>();
    for (Decision one : decisions.ofAny(wanted.stream().map(ReasonsFor::subject).toList())) {
      Case c = one.decided();
      found.put(c.content().id(), one);
      found.merge(
          c.id().value(), one, (before, next) -> next.isAgainst(c.author()) ? next : before);
    }
    Instant now = clock.instant();
    for (ReasonsFor one : wanted) {
      Decision decision = found.get(one.subject());
      if (decision != null && decision.isAgainst(one.person())) {
        told.put(one, view(decision, now));
      }
    }
    return told;
  }

  private static ToldDecision view(Decision decision, Instant now) {
    Case c = decision.decided();
    return new ToldDecision(
        c.id(),
        decision.verdict(),
        decision.clauseAsRead(),
        decision.policy(),
        decision.edition(),
        decision.message(),
        decision.comments(),
        HoldReason.rules(c.reasons()),
        HoldReason.isReported(c.reasons()),
        decision.appealUntil(),
        isAppealable(decision, now),
        decision.appeal().map(Appealing::view).orElse(null));
  }

  static boolean isAppealable(Decision decision, Instant now) {
    return decision.appeal().isEmpty() && now.isBefore(decision.appealUntil());
  }

  /** In two statements, however many are asked for. */
  public Map<ReasonsFor, ToldSanction> sanctions(Collection<ReasonsFor> wanted) {
    Map<ReasonsFor, ToldSanction> told = new HashMap<>();
    if (wanted.isEmpty()) {
      return told;
    }
    Instant now = clock.instant();
    List<Sanction> found =
        sanctions.called(wanted.stream().map(one -> new SanctionId(one.subject())).toList());
    Map<SpaceId, String> places =
        moderators.names(found.stream().map(Sanction::space).distinct().toList());
    for (Sanction one : found) {
      ReasonsFor known = new ReasonsFor(one.person(), one.id().value());
      if (wanted.contains(known)) {
        told.put(
            known,
            new ToldSanction(
                Sanctions.view(one, places.get(one.space()), null, now),
                one.decision().appealUntil(),
                isAppealable(one.decision(), now),
                one.decision().appeal().isPresent()));
      }
    }
    return told;
  }
}
