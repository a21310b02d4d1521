package org.praxis.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.praxis.communities.CommunityId;
import org.praxis.communities.Discovering;
import org.praxis.communities.guides.GuideId;
import org.praxis.communities.guides.WrittenGuides;
import org.praxis.communities.guides.view.GuideHeader;
import org.praxis.communities.view.CommunityRow;
import org.praxis.platform.content.Rendering;
import org.praxis.training.cowriting.view.GuideAsked;
import org.praxis.training.marking.StepParts;
import org.praxis.training.model.DiscussionStep;
import org.praxis.training.model.Edition;
import org.praxis.training.model.Enrolment;
import org.praxis.training.model.GuideStep;
import org.praxis.training.model.LinkStep;
import org.praxis.training.model.Progress;
import org.praxis.training.model.QuizStep;
import org.praxis.training.model.Stage;
import org.praxis.training.model.Step;
import org.praxis.training.quiz.PaperId;
import org.praxis.training.quiz.view.PaperView;
import org.praxis.training.talk.model.TalkTerms;
import org.praxis.training.talk.view.TalkAsked;
import org.praxis.training.view.StageView;
import org.praxis.training.view.StepView;

/** An edition as one reader sees it. */
@ApplicationScoped
class TrackViews {
  @Inject Discovering discovering;
  @Inject Rendering rendering;
  @Inject Quizzes quizzes;
  @Inject StepParts parts;
  @Inject WrittenGuides guides;

  /** What is seen of an edition, and by whom. */
  private record Seen(
      Edition edition,
      Optional<Enrolment> enrolment,
      Progress progress,
      Map<CommunityId, CommunityRow> communities,
      Function<QuizStep, PaperView> quizzes,
      StepParts.Parts parts,
      Map<GuideId, GuideHeader> guides,
      boolean whole) {}

  /** What stands on the page of a track. */
  record Shown(List<StageView> stages, List<StepView> steps) {}

  /**
   * @param enrolment the reader's own, where they have one
   * @param whole whether also what is locked is shown, to whoever designs it
   */
  Shown of(Edition edition, Optional<Enrolment> enrolment, LocalDate today, boolean whole) {
    Progress progress =
        enrolment
            .map(mine -> mine.progress(today))
            .orElseGet(() -> Progress.of(edition.plan(), Set.of(), today));
    Seen seen =
        new Seen(
            edition,
            enrolment,
            progress,
            communities(edition),
            quizzes(edition),
            parts.of(edition),
            guides(edition),
            whole);
    return new Shown(
        stages(edition, progress), edition.steps().stream().map(step -> view(step, seen)).toList());
  }

  private Function<QuizStep, PaperView> quizzes(Edition edition) {
    Map<PaperId, PaperView> published = quizzes.views(edition);
    return step -> step.paper() == null ? PaperView.of(step.asked()) : published.get(step.paper());
  }

  private Map<CommunityId, CommunityRow> communities(Edition edition) {
    return discovering.briefs(
        edition.steps().stream().map(Step::community).filter(Objects::nonNull).toList());
  }

  private Map<GuideId, GuideHeader> guides(Edition edition) {
    return guides.readable(
        edition.steps().stream()
            .filter(GuideStep.class::isInstance)
            .map(step -> ((GuideStep) step).guide())
            .filter(Objects::nonNull)
            .distinct()
            .toList());
  }

  private static List<StageView> stages(Edition edition, Progress progress) {
    List<StageView> views = new ArrayList<>();
    int first = 1;
    for (Stage stage : edition.stages()) {
      Progress.OfStage of = progress.stages().get(views.size());
      int size =
          (int)
              edition.steps().stream()
                  .filter(step -> step.stage().number() == stage.number())
                  .count();
      views.add(
          new StageView(
              stage.number(),
              stage.title(),
              of.required(),
              of.needed(),
              stage.inOrder(),
              first,
              first + size - 1,
              of.done(),
              of.complete(),
              of.open()));
      first += size;
    }
    return views;
  }

  private StepView view(Step step, Seen seen) {
    Optional<Progress.Lock> lock = seen.progress().lock(step.id());
    boolean readable = lock.isEmpty() || seen.whole();
    Optional<QuizStep> quiz =
        Optional.of(step).filter(QuizStep.class::isInstance).map(QuizStep.class::cast);
    return new StepView(
        step.id(),
        step.number(),
        step.stage().number(),
        step.kind(),
        step.title(),
        readable ? rendering.html(step.text()) : "",
        step.optional(),
        step.opensOn(),
        step instanceof DiscussionStep discussion
            ? seen.communities().get(discussion.community())
            : null,
        quiz.map(one -> seen.quizzes().apply(one)).orElse(null),
        quiz.filter(one -> one.asked() != null).map(one -> quizzes.preview(one)).orElse(List.of()),
        readable && step instanceof LinkStep link ? link.link() : null,
        readable ? seen.parts().file(step) : null,
        readable ? seen.parts().assignment(step) : null,
        readable ? seen.parts().signOff(step) : null,
        seen.progress().state(step.id()),
        lock.map(seen.edition()::lock).orElse(null),
        seen.enrolment().map(mine -> mine.history(step.id()).isAgain()).orElse(false),
        seen.enrolment().flatMap(mine -> mine.completionOf(step)).orElse(null),
        readable && step instanceof DiscussionStep discussion ? asked(discussion) : null,
        readable ? step.text().source() : "",
        readable && step instanceof GuideStep guide ? asked(guide, seen) : null);
  }

  private static GuideAsked asked(GuideStep step, Seen seen) {
    CommunityRow community =
        step.community() == null ? null : seen.communities().get(step.community());
    GuideHeader guide = step.guide() == null ? null : seen.guides().get(step.guide());
    return new GuideAsked(
        community == null ? null : community.slug(),
        community == null ? null : community.name(),
        step.guide(),
        guide == null ? null : guide.title(),
        step.asked().characters());
  }

  private static TalkAsked asked(DiscussionStep step) {
    TalkTerms talk = step.talk();
    return new TalkAsked(talk.place(), talk.rule().asked(), talk.postFirst(), talk.loss());
  }
}
