package org.praxis.moderation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.praxis.moderation.event.AppealAnswered;
import org.praxis.moderation.model.Appeal;
import org.praxis.moderation.model.Case;
import org.praxis.moderation.model.Decision;
import org.praxis.moderation.store.Acknowledgements;
import org.praxis.moderation.store.Appeals;
import org.praxis.moderation.store.Standings;
import org.praxis.moderation.view.AppealFile;
import org.praxis.moderation.view.AppealItem;
import org.praxis.moderation.view.ContentSummary;
import org.praxis.people.CurrentPerson;
import org.praxis.people.People;
import org.praxis.people.PersonId;
import org.praxis.people.Receivers;
import org.praxis.people.Role;
import org.praxis.people.view.PersonChip;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;
import org.praxis.platform.audit.AuditEntry;
import org.praxis.platform.audit.AuditLog;
import org.praxis.platform.content.ContentRef;
import org.praxis.platform.content.Markup;
import org.praxis.platform.outbox.Outbox;

/**
 * Answering appeals: by another moderator of the place, or of the company, or by an administrator
 * where nobody else would be left. Whoever decided in the first place does not even read what was
 * written against that (docs/adr/0031).
 */
@Stateless
@RolesAllowed(Role.MEMBER)
public class AppealHandling {
  @Inject Appeals appeals;
  @Inject Standings standings;
  @Inject Acknowledgements acknowledgements;
  @Inject Contents contents;
  @Inject Reversing reversing;
  @Inject Moderators moderators;
  @Inject Impartiality impartiality;
  @Inject People people;
  @Inject Receivers receivers;
  @Inject CurrentPerson me;
  @Inject AuditLog audit;
  @Inject Outbox outbox;
  @Inject Clock clock;

  /**
   * Those that wait and that whoever asks may answer, the first due first.
   *
   * @throws NotAModerator to whoever never could
   */
  public Page<AppealItem> waiting(PageRequest page) {
    Bench judges = judges();
    if (judges.isEmpty()) {
      throw new NotAModerator();
    }
    Instant now = clock.instant();
    List<Appeal> waiting = appeals.waiting(judges, page);
    Map<ContentRef, ContentSummary> summaries =
        contents.summaries(waiting.stream().map(AppealHandling::content).distinct().toList());
    Map<PersonId, PersonChip> chips =
        people.chips(waiting.stream().map(Appeal::appellant).toList());
    List<AppealItem> items =
        waiting.stream()
            .map(
                one ->
                    new AppealItem(
                        one.id(),
                        summaries.get(content(one)),
                        chips.get(one.appellant()),
                        one.decision().verdict(),
                        one.decision().at(),
                        one.filedAt(),
                        one.dueAt(),
                        isLate(one, now)))
            .toList();
    return new Page<>(items, page, appeals.countWaiting(judges));
  }

  /** How many wait that whoever asks may answer. */
  public long waiting() {
    Bench judges = judges();
    return judges.isEmpty() ? 0 : appeals.countWaiting(judges);
  }

  /**
   * @throws NoSuchAppeal to whoever does not moderate there
   * @throws OwnDecision to whoever decided in the first place
   * @throws OwnAppeal to whoever appealed
   * @throws TooClose where the company keeps them and whoever appealed apart
   */
  public AppealFile read(AppealId id) {
    return file(mine(appeals.find(id)));
  }

  /**
   * Says whether the decision stands, and why: once, whoever else would at the same moment. Where
   * it does not, everything that it took is put back in the same moment.
   *
   * @throws AlreadyAnswered when another was first
   */
  public AppealFile answer(@NotNull AppealId id, @NotNull @Valid AppealRuling ruling) {
    Appeal asked = mine(appeals.lock(id));
    if (asked.outcome().isPresent()) {
      throw new AlreadyAnswered(people.chip(asked.judge()).name(), asked.answeredAt());
    }
    Instant now = clock.instant();
    asked.answer(
        ruling.outcome(), new Markup(ruling.answer()).source(), me.id(), ruling.version(), now);
    boolean read =
        ruling.outcome() == AppealOutcome.OVERTURNED
            && reversing.reverse(asked.decision(), me.id(), asked.answer(), now);
    record(asked, read);
    Case c = asked.decision().decided();
    outbox.record(
        new AppealAnswered(
            id,
            c.id(),
            c.content(),
            c.space(),
            asked.appellant(),
            asked.decider(),
            ruling.outcome(),
            now));
    return file(asked);
  }

  // Whoever moderates there, or everywhere. Who else could is known of the roles of nobody but
  // whoever asks, so an administrator is not asked to wait until nobody is left.
  private Bench judges() {
    return me.is(Role.ADMIN) ? new Bench(me.id(), true, Set.of()) : moderators.mine();
  }

  private Appeal mine(Optional<Appeal> found) {
    Appeal asked =
        found
            .filter(one -> judges().covers(one.decision().decided().space()))
            .orElseThrow(NoSuchAppeal::new);
    asked.expectJudge(me.id());
    impartiality.expectApart(asked.appellant());
    return asked;
  }

  private AppealFile file(Appeal asked) {
    Decision decision = asked.decision();
    Case c = decision.decided();
    Map<PersonId, PersonChip> chips =
        people.chips(
            Stream.of(asked.appellant(), asked.decider(), asked.judge())
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    return new AppealFile(
        asked.id(),
        asked.version(),
        contents.content(c.content(), c.revision()),
        chips.get(asked.appellant()),
        standings.of(c.space(), c.author()),
        c.reasons(),
        Statements.view(decision, chips.get(asked.decider())),
        decision.edition(),
        acknowledgements
            .since(decision.policy().at(c.space()), c.author(), decision.edition(), c.submittedAt())
            .orElse(null),
        asked.reasons(),
        asked.filedAt(),
        asked.dueAt(),
        isLate(asked, clock.instant()),
        asked.outcome().orElse(null),
        asked.answer(),
        asked.judge() == null ? null : chips.get(asked.judge()),
        asked.answeredAt());
  }

  private static boolean isLate(Appeal asked, Instant now) {
    return asked.outcome().isEmpty() && now.isAfter(asked.dueAt());
  }

  private static ContentRef content(Appeal asked) {
    return asked.decision().decided().content();
  }

  private void record(Appeal asked, boolean read) {
    Case c = asked.decision().decided();
    ContentSummary summary = contents.summaries(List.of(c.content())).get(c.content());
    audit.record(
        new AuditEntry(
                "moderation.appeal.answered",
                receivers.uid(asked.judge()).orElseGet(asked.judge()::toString),
                c.id().toString(),
                null,
                AuditEntry.facts(
                    "outcome",
                    asked.outcome().orElseThrow(),
                    "verdict",
                    asked.decision().verdict(),
                    "decider",
                    asked.decider(),
                    "author",
                    c.author(),
                    "content",
                    c.content().id(),
                    "published",
                    read))
            .in(summary == null ? null : summary.placeSlug())
            .because(asked.answer()));
  }
}
