package org.praxis.training.demand;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.praxis.people.Caller;
import org.praxis.people.CurrentPerson;
import org.praxis.people.PersonId;
import org.praxis.people.Role;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.audit.AuditEntry;
import org.praxis.platform.audit.AuditLog;
import org.praxis.platform.outbox.Outbox;
import org.praxis.platform.validation.Written;
import org.praxis.training.NoSuchTrack;
import org.praxis.training.assigning.AssignmentDraft;
import org.praxis.training.assigning.DueRule;
import org.praxis.training.assigning.Leaving;
import org.praxis.training.assigning.Prior;
import org.praxis.training.assigning.RuleChangeId;
import org.praxis.training.assigning.RuleChanging;
import org.praxis.training.demand.event.NeedAnswered;
import org.praxis.training.demand.event.NeedClosed;
import org.praxis.training.demand.event.NeedRemoved;
import org.praxis.training.demand.model.Need;
import org.praxis.training.demand.store.NeedStore;
import org.praxis.training.model.Track;
import org.praxis.training.store.Tracks;

/** Trainers and HR say what becomes of what colleagues need to learn. */
@Stateless
@RolesAllowed({Role.TRAINER, Role.HR, Role.ADMIN})
public class NeedAnswering {
  /** To so many people a rule assigns by name. */
  public static final int MOST_ASSIGNED = 500;

  public static final int LONGEST_REASON = 500;

  private static final int PART = 500;
  private static final int ALL = 100_000;

  @Inject NeedStore store;
  @Inject Tracks tracks;
  @Inject RuleChanging assigning;
  @Inject Outbox outbox;
  @Inject AuditLog audit;
  @Inject CurrentPerson me;
  @Inject Caller caller;
  @Inject Clock clock;

  /**
   * There is a track for it. Everybody who wanted it is told, and can begin it.
   *
   * @throws NeedOver when something became of it already
   * @throws InvalidInput where no such track is published
   */
  public void answer(NeedId id, String track) {
    Need need = lock(id);
    need.expectOpen();
    Track with =
        (track == null ? Optional.<Track>empty() : tracks.find(track))
            .filter(found -> found.edition() != null)
            .orElseThrow(() -> new InvalidInput("track", "training.need.track"));
    Instant now = clock.instant();
    need.answer(with, me.id(), now);
    tell(need, part -> new NeedAnswered(id, with.id(), part, now));
    record("training.need.answered", need, null, "track", with.slug());
  }

  /**
   * There will be no track for it. Everybody who wanted it is told.
   *
   * @throws NeedOver when something became of it already
   */
  public void close(NeedId id, @Written(max = LONGEST_REASON) String reason) {
    Need need = lock(id);
    Instant now = clock.instant();
    need.close(reason, me.id(), now);
    tell(need, part -> new NeedClosed(id, part, now));
    record("training.need.closed", need, reason, null, null);
  }

  /**
   * Its text goes against the rules: its author is told why, and nobody else reads it any more but
   * those who answer.
   *
   * @throws NeedOver when it is removed, merged or withdrawn already
   */
  public void remove(NeedId id, @Written(max = LONGEST_REASON) String reason) {
    Need need = lock(id);
    Instant now = clock.instant();
    need.remove(reason, me.id(), now);
    outbox.record(new NeedRemoved(id, need.askedBy(), now));
    record("training.need.removed", need, reason, "author", need.askedBy());
  }

  /**
   * It is asked for in another: who wanted it wants that one, once.
   *
   * @throws NeedOver when something became of either already
   * @throws InvalidInput where there is no such other
   */
  public void merge(NeedId id, @NotNull NeedId into) {
    if (id.equals(into)) {
      throw new InvalidInput("into", "training.need.itself");
    }
    store.lockMerging();
    List<Need> both = store.lock(List.of(id, into));
    Need from = of(both, id).orElseThrow(NoSuchNeed::new);
    Need other =
        of(both, into).orElseThrow(() -> new InvalidInput("into", "training.need.missing"));
    from.merge(other, me.id(), clock.instant());
    store.move(from, other);
    record("training.need.merged", from, null, "into", into);
  }

  private static Optional<Need> of(List<Need> needs, NeedId id) {
    return needs.stream().filter(need -> need.id().equals(id)).findFirst();
  }

  /**
   * Finds out what it would do to assign the track that answers it to those who wanted it, by a
   * day. Nothing changes by it; saving what is planned does.
   *
   * @throws NeedOver when no track answers it
   * @throws NoSuchTrack when that is not theirs to assign
   * @throws InvalidInput where that day is missing or in a year that nobody means, or more than
   *     {@value #MOST_ASSIGNED} wanted it
   */
  public RuleChangeId plan(NeedId id, LocalDate due) {
    Need need = store.find(id).orElseThrow(NoSuchNeed::new);
    if (need.track() == null) {
      throw new NeedOver();
    }
    if (due == null) {
      throw new InvalidInput("due", "platform.constraint.NotNull");
    }
    DueRule.expectMeant("due", due);
    List<PersonId> people = store.wanting(need, MOST_ASSIGNED + 1);
    if (people.size() > MOST_ASSIGNED) {
      throw new InvalidInput("due", "training.need.tooManyToAssign", MOST_ASSIGNED);
    }
    return plan(
        new AssignmentDraft(
            need.track().slug(),
            null,
            people,
            DueRule.fixed(due, 0),
            null,
            null,
            Prior.COUNTS,
            Leaving.KEEP,
            need.what()));
  }

  // Nobody named the track here.
  private RuleChangeId plan(AssignmentDraft draft) {
    try {
      return assigning.plan(draft);
    } catch (InvalidInput refused) {
      throw refused.field().filter("track"::equals).isPresent() ? new NoSuchTrack() : refused;
    }
  }

  private Need lock(NeedId id) {
    return store.lock(id).orElseThrow(NoSuchNeed::new);
  }

  // Who answers knows.
  private void tell(Need need, Function<List<PersonId>, Record> news) {
    List<PersonId> people =
        store.wanting(need, ALL).stream().filter(person -> !person.equals(me.id())).toList();
    List<Record> told = new ArrayList<>();
    for (int from = 0; from < people.size(); from += PART) {
      told.add(news.apply(people.subList(from, Math.min(from + PART, people.size()))));
    }
    outbox.recordAll(told);
  }

  private void record(String action, Need need, String reason, String name, Object value) {
    audit.record(
        new AuditEntry(
                action,
                caller.name(),
                need.id().toString(),
                null,
                name == null ? AuditEntry.facts() : AuditEntry.facts(name, value))
            .because(reason));
  }
}
