package org.praxis.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.praxis.moderation.model.Appeal;
import org.praxis.moderation.model.Case;
import org.praxis.moderation.store.Reports;
import org.praxis.people.CurrentPerson;
import org.praxis.people.People;
import org.praxis.people.Role;

/** Where somebody stands who would answer an appeal. */
@ApplicationScoped
class AppealBar {
  @Inject Moderators moderators;
  @Inject Reports reports;
  @Inject Impartiality impartiality;
  @Inject Claims claims;
  @Inject People people;
  @Inject CurrentPerson me;
  @Inject Clock clock;

  /**
   * Whoever moderates there, or everywhere. Who else could is known of the roles of nobody but
   * whoever asks, so an administrator is not asked to wait until nobody is left.
   */
  Bench judges() {
    return me.is(Role.ADMIN) ? Bench.everywhere(me.id()) : moderators.mine();
  }

  /**
   * One that they may answer, and that nobody has answered or has to themselves.
   *
   * @throws AlreadyAnswered when another was first
   * @throws AppealClaimed when another has it
   */
  Appeal free(Optional<Appeal> found) {
    Appeal asked = theirs(found);
    if (asked.outcome().isPresent()) {
      throw new AlreadyAnswered(people.chip(asked.judge()).name(), asked.answeredAt());
    }
    claims
        .others(asked.claim(clock.instant()))
        .ifPresent(
            other -> {
              throw new AppealClaimed(people.chip(other.holder()).name(), other.until());
            });
    return asked;
  }

  /**
   * One that whoever asks may answer.
   *
   * @throws NoSuchAppeal to whoever does not moderate there
   * @throws OwnDecision to whoever decided in the first place
   * @throws OwnAppeal to whoever appealed
   * @throws OwnReported to whoever reported the text
   * @throws TooClose where the company keeps them apart from whoever appealed, or the author
   */
  Appeal theirs(Optional<Appeal> found) {
    Appeal asked =
        found
            .filter(one -> judges().covers(one.decision().decided().space()))
            .orElseThrow(NoSuchAppeal::new);
    Case c = asked.decision().decided();
    asked.expectJudge(me.id());
    if (reports.has(me.id(), c.content().id())) {
      throw new OwnReported();
    }
    impartiality.expectApart(c.author());
    if (!asked.appellant().equals(c.author())) {
      impartiality.expectApart(asked.appellant());
    }
    return asked;
  }
}
