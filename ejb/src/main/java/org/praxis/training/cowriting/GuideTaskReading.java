package org.praxis.training.cowriting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;
import org.praxis.communities.Discovering;
import org.praxis.communities.guides.WrittenGuides;
import org.praxis.communities.guides.view.GuideChange;
import org.praxis.communities.guides.view.GuideHeader;
import org.praxis.communities.view.CommunityRow;
import org.praxis.people.CurrentPerson;
import org.praxis.people.Role;
import org.praxis.platform.content.Markup;
import org.praxis.platform.content.Rendering;
import org.praxis.training.NoSuchTrack;
import org.praxis.training.OtherKindOfStep;
import org.praxis.training.StepId;
import org.praxis.training.cowriting.view.GuideTaskView;
import org.praxis.training.model.Edition;
import org.praxis.training.model.Enrolment;
import org.praxis.training.model.GuideStep;
import org.praxis.training.store.Editions;
import org.praxis.training.store.Enrolments;

/**
 * The guide beside a step, what of the reader's counts, and what waits. Whoever may not read the
 * community learns that and nothing else.
 */
@Stateless
@RolesAllowed(Role.MEMBER)
public class GuideTaskReading {
  private static final int MOST_WAITING = 10;
  private static final int MOST_SHOWN = 5;

  @Inject Editions editions;
  @Inject Enrolments enrolments;
  @Inject GuideJudging judging;
  @Inject WrittenGuides guides;
  @Inject Discovering discovering;
  @Inject Rendering rendering;
  @Inject CurrentPerson me;

  /**
   * In the edition that the reader is on, or else the current one.
   *
   * @throws OtherKindOfStep of a step in which no guide is written
   */
  public GuideTaskView task(String slug, @NotNull StepId id) {
    Edition current = editions.current(slug).orElseThrow(NoSuchTrack::new);
    Optional<Enrolment> mine = enrolments.of(current.track(), me.id());
    Edition edition = mine.map(Enrolment::edition).orElse(current);
    if (!(edition.step(id) instanceof GuideStep step)) {
      throw new OtherKindOfStep();
    }
    GuideHeader guide =
        step.guide() == null ? null : guides.readable(List.of(step.guide())).get(step.guide());
    CommunityRow community = discovering.briefs(List.of(step.community())).get(step.community());
    List<GuideChange> changes =
        mine.map(enrolment -> judging.counting(enrolment, step)).orElse(List.of());
    return new GuideTaskView(
        community,
        guide,
        guide == null ? "" : rendering.html(lead(guides.text(step.guide()))),
        step.guide() == null,
        step.asked().characters(),
        changes.subList(Math.max(0, changes.size() - MOST_SHOWN), changes.size()),
        ChangeRule.most(changes),
        step.asked().judge(changes).isPresent(),
        mine.map(enrolment -> enrolment.isDone(step)).orElse(false),
        mine.isPresent(),
        community == null
            ? List.of()
            : guides.waiting(me.id(), step.community(), step.guide(), MOST_WAITING));
  }

  // As far as to the first heading after some words.
  private static Markup lead(String text) {
    StringBuilder lead = new StringBuilder();
    for (String line : text.split("\n", -1)) {
      boolean heading = line.startsWith("#");
      if (heading && lead.toString().isBlank()) {
        continue;
      }
      if (heading || lead.length() > 600) {
        break;
      }
      lead.append(line).append('\n');
    }
    return new Markup(lead.toString());
  }

  /** Counts what the reader published while a step was locked; what is counted changes nothing. */
  public void count() {
    judging.judge(me.id());
  }
}
