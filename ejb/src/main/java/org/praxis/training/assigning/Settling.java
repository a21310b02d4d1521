package org.praxis.training.assigning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.praxis.people.PersonId;
import org.praxis.platform.outbox.Outbox;
import org.praxis.training.assigning.event.PeopleAssigned;
import org.praxis.training.assigning.model.AssignRule;
import org.praxis.training.assigning.model.Candidate;
import org.praxis.training.assigning.model.Cycle;
import org.praxis.training.assigning.model.Decision;
import org.praxis.training.assigning.model.Terms;
import org.praxis.training.assigning.store.AssignRules;
import org.praxis.training.assigning.store.AssignmentWriting;
import org.praxis.training.assigning.store.AssignmentWriting.Fresh;
import org.praxis.training.assigning.store.AssignmentWriting.Kept;
import org.praxis.training.assigning.store.AssignmentWriting.Stated;
import org.praxis.training.assigning.store.Candidates;

/**
 * Lets what people have of a rule follow from how things are: who is named, what was completed,
 * what time it is. It asks for the state and not for news, so that it may be done twice, late, and
 * on two nodes. People are a part of at most a thousand, in one transaction and a few statements.
 */
@ApplicationScoped
public class Settling {
  /** Most people in one transaction. */
  static final int PART = 1000;

  @Inject AssignRules rules;
  @Inject Candidates candidates;
  @Inject AssignmentWriting writing;
  @Inject Outbox outbox;
  @Inject Clock clock;

  /**
   * What was decided, and written.
   *
   * @param assignment key of what somebody has; null where they have nothing
   */
  record Settled(Decision decision, Long assignment) {}

  /**
   * @param people their keys
   * @param by who made it happen; null where Praxis did by itself
   * @param moving whether the rule has changed, so that dates are found anew
   * @return one for each of these people whom there are; none where the rule is gone
   */
  @Transactional(Transactional.TxType.MANDATORY)
  List<Settled> settle(
      long rule, Collection<Long> people, Cause cause, PersonId by, boolean moving) {
    Optional<AssignRule> followed = rules.follow(rule);
    if (followed.isEmpty() || people.isEmpty() || isLeftToAChange(followed.get(), cause)) {
      return List.of();
    }
    Terms terms = followed.get().terms();
    Instant now = clock.instant();
    candidates.lock(terms, people);
    List<Decision> decisions =
        candidates.of(terms, people).stream()
            .map(who -> isOfOne(cause) ? who.asItStands() : who)
            .map(who -> Decision.of(who, terms, now, moving))
            .toList();
    return write(terms, decisions, cause, by, now);
  }

  // What came and went while a change is done is looked for at its end: or it would not be known as
  // the change's own, and could not be put back.
  private boolean isLeftToAChange(AssignRule rule, Cause cause) {
    return (cause == Cause.DIRECTORY || cause == Cause.TIME) && rules.isUnderWay(rule);
  }

  // A completion, a day, or what somebody decides of one person changes nothing about who is named.
  private static boolean isOfOne(Cause cause) {
    return cause == Cause.COMPLETION || cause == Cause.TIME || cause == Cause.PERSON;
  }

  private List<Settled> write(
      Terms terms, List<Decision> decisions, Cause cause, PersonId by, Instant now) {
    Map<UUID, Long> fresh =
        writing.add(
            terms,
            decisions.stream()
                .filter(Decision::isNew)
                .map(one -> new Fresh(UUID.randomUUID(), one.who().person()))
                .toList(),
            now);
    List<Settled> settled =
        decisions.stream().map(one -> new Settled(one, assignment(one, fresh))).toList();
    List<Settled> news =
        settled.stream()
            .filter(one -> one.assignment() != null && !one.decision().isNothing())
            .toList();
    writing.state(
        news.stream()
            .filter(one -> one.decision().isReturn() || one.decision().isLeaving())
            .map(one -> new Stated(one.assignment(), one.decision().state()))
            .toList());
    writeCycles(news);
    writing.note(
        news.stream().flatMap(one -> Trail.of(one.assignment(), one.decision())).toList(),
        terms.number(),
        cause,
        by == null ? null : by.value(),
        now);
    writing.dateEnrolments(news.stream().map(Settled::assignment).toList());
    writing.forgetRequests(
        news.stream()
            .filter(one -> one.decision().isCompletedNow() || one.decision().isLeaving())
            .map(Settled::assignment)
            .toList(),
        now);
    tell(terms, news, now);
    return settled;
  }

  private static Long assignment(Decision decision, Map<UUID, Long> fresh) {
    Candidate.Held held = decision.who().held();
    return held == null ? fresh.get(decision.who().person()) : Long.valueOf(held.assignment());
  }

  private void writeCycles(List<Settled> news) {
    List<Kept> changed = new ArrayList<>();
    List<Kept> opened = new ArrayList<>();
    for (Settled one : news) {
      Cycle last = one.decision().last();
      for (Cycle cycle : one.decision().cycles()) {
        Kept kept = new Kept(one.assignment(), cycle == last, cycle);
        boolean known = one.decision().who().held() != null && cycle == one.decision().first();
        (known ? changed : opened).add(kept);
      }
    }
    writing.change(changed);
    writing.open(opened);
  }

  private void tell(Terms terms, List<Settled> news, Instant now) {
    List<PersonId> people =
        news.stream()
            .map(Settled::decision)
            .filter(one -> (one.isNew() || one.isReturn()) && !one.last().finished())
            .map(one -> new PersonId(one.who().person()))
            .toList();
    if (!people.isEmpty()) {
      outbox.record(new PeopleAssigned(terms.trackId(), people, now));
    }
  }
}
