package org.praxis.training;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.praxis.communities.CommunityId;
import org.praxis.communities.Discovering;
import org.praxis.communities.view.CommunityRow;
import org.praxis.people.CurrentPerson;
import org.praxis.people.Role;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;
import org.praxis.platform.content.Rendering;
import org.praxis.training.model.DiscussionStep;
import org.praxis.training.model.Enrolment;
import org.praxis.training.model.QuizStep;
import org.praxis.training.model.Step;
import org.praxis.training.model.Track;
import org.praxis.training.store.Enrolments;
import org.praxis.training.store.Tracks;
import org.praxis.training.view.EnrolmentRow;
import org.praxis.training.view.StepView;
import org.praxis.training.view.TrackRow;
import org.praxis.training.view.TrackView;

/** Which tracks there are, and what each asks of a learner. */
@Stateless
@RolesAllowed(Role.MEMBER)
public class TrackCatalogue {
  @Inject Tracks tracks;
  @Inject Enrolments enrolments;
  @Inject Discovering discovering;
  @Inject Rendering rendering;
  @Inject CurrentPerson me;

  public Page<TrackRow> tracks(PageRequest page) {
    return new Page<>(tracks.rows(me.id(), page), page, tracks.count());
  }

  public TrackView track(String slug) {
    Track track = tracks.find(slug).orElseThrow(NoSuchTrack::new);
    Optional<Enrolment> mine = enrolments.of(track, me.id());
    Map<CommunityId, CommunityRow> communities =
        discovering.briefs(discussions(track).map(DiscussionStep::community).toList());
    List<StepView> steps =
        track.steps().stream().map(step -> view(step, mine, communities)).toList();
    EnrolmentRow enrolment = mine.flatMap(e -> enrolments.row(me.id(), e.id())).orElse(null);
    return new TrackView(tracks.row(track, me.id()), steps, enrolment);
  }

  private StepView view(
      Step step, Optional<Enrolment> mine, Map<CommunityId, CommunityRow> communities) {
    Optional<QuizStep> quiz =
        Optional.of(step).filter(QuizStep.class::isInstance).map(QuizStep.class::cast);
    return new StepView(
        step.number(),
        step.kind(),
        step.title(),
        rendering.html(step.text()),
        step instanceof DiscussionStep discussion ? communities.get(discussion.community()) : null,
        quiz.map(QuizStep::passMark).orElse(null),
        quiz.map(QuizStep::view).orElse(List.of()),
        mine.flatMap(enrolment -> enrolment.completionOf(step)).orElse(null));
  }

  private static Stream<DiscussionStep> discussions(Track track) {
    return track.steps().stream()
        .filter(DiscussionStep.class::isInstance)
        .map(DiscussionStep.class::cast);
  }
}
