package org.praxis.web.training;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.praxis.training.Drafting;
import org.praxis.training.NoSuchStep;
import org.praxis.training.StepKind;
import org.praxis.training.TrackCatalogue;
import org.praxis.training.quiz.DrawDraft;
import org.praxis.training.view.StepView;
import org.praxis.training.view.TrackView;
import org.praxis.web.page.Address;
import org.praxis.web.page.Numbers;
import org.praxis.web.page.Viewer;

/** A draft as a learner would see it, or one step of it; nothing that is done here counts. */
@Named
@RequestScoped
public class PreviewPage {
  @Inject TrackCatalogue catalogue;
  @Inject Drafting drafting;
  @Inject PathStages stages;
  @Inject Address address;
  @Inject Viewer viewer;

  private TrackView view;
  private StepView step;
  private List<DrawDraft> draws = List.of();

  public void load() {
    viewer.identify();
    view = catalogue.preview(address.part(0));
    if (address.isOfTwo()) {
      Integer number = Numbers.whole(address.part(1));
      step = view.step(number == null ? 0 : number).orElseThrow(NoSuchStep::new);
      if (step.kind() == StepKind.QUIZ) {
        draws = drawn();
      }
    }
  }

  private List<DrawDraft> drawn() {
    return drafting.draft(address.part(0)).draft().steps().stream()
        .filter(draft -> draft.id().equals(step.id()) && draft.quiz() != null)
        .flatMap(draft -> draft.quiz().draws().stream())
        .toList();
  }

  /** What a quiz draws from banks, which is another thing in each sitting. */
  public List<DrawDraft> getDraws() {
    return draws;
  }

  public TrackView getView() {
    return view;
  }

  /** Null while it is the track that is shown. */
  public StepView getStep() {
    return step;
  }

  public String getTitle() {
    return step == null ? view.track().title() : step.title();
  }

  /** Address of the track here, before the number of a step. */
  public String getTo() {
    return "/training/preview/" + Address.encode(view.track().slug());
  }

  /** Where what is shown is written. */
  public String getBack() {
    String slug = view.track().slug();
    return step == null ? DraftPage.address(slug) : DraftStepPage.address(slug, step.id());
  }

  /** What opens the step for a learner who begins. */
  public String getWhy() {
    return stages.why(step);
  }

  /** Where a link leads. */
  public String getHost() {
    return StepPage.host(step.link());
  }

  public StepView getPrevious() {
    return view.step(step.number() - 1).orElse(null);
  }

  public StepView getNext() {
    return view.step(step.number() + 1).orElse(null);
  }
}
