package org.praxis.web.training;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.praxis.training.ChangeKind;
import org.praxis.training.Drafting;
import org.praxis.training.Learners;
import org.praxis.training.Publishing;
import org.praxis.training.StepId;
import org.praxis.training.view.PublicationView;
import org.praxis.training.view.StepChange;
import org.praxis.web.page.Address;
import org.praxis.web.page.Attempt;
import org.praxis.web.page.Numbers;
import org.praxis.web.page.Viewer;

/** What publishing a draft would do and to whom, and doing it. */
@Named
@RequestScoped
public class PublishPage {
  @Inject Publishing publishing;
  @Inject Drafting drafting;
  @Inject Outlining outlining;
  @Inject Address address;
  @Inject Attempt attempt;
  @Inject Viewer viewer;
  @Inject HttpServletRequest request;

  private PublicationView view;
  private Outline outline;

  public void load() {
    viewer.identify();
    attempt.pressed("publish", pressed -> published());
    if (!attempt.isOver()) {
      view = publishing.preview(slug());
      outline = view.edition() == null ? outlining.of(drafting.draft(slug())) : null;
    }
  }

  private String published() {
    Integer version = Numbers.whole(request.getParameter("version"));
    int edition =
        publishing.publish(
            slug(),
            version == null ? -1 : version,
            request.getParameter("note"),
            isMoving() ? Learners.MOVE : Learners.STAY,
            isMoving() ? again() : Set.of());
    return TrackPage.address(slug()) + "?done=" + (edition == 1 ? "published" : "publishedAgain");
  }

  private Set<StepId> again() {
    Set<StepId> steps = new LinkedHashSet<>();
    String[] ids = request.getParameterValues("again");
    Stream.of(ids == null ? new String[0] : ids)
        .map(id -> Address.id(id, StepId::new))
        .forEach(steps::add);
    return steps;
  }

  private String slug() {
    return address.part();
  }

  public PublicationView getView() {
    return view;
  }

  /** What a first edition would have, stage by stage; null of a later one. */
  public Outline getOutline() {
    return outline;
  }

  /** The version that is shown, and is published if it is still that one. */
  public long getVersion() {
    return view.version();
  }

  public List<Outline.Lack> getGaps() {
    return outlining.lacks(view.gaps());
  }

  /** Whether the draft says what the current edition says. */
  public boolean isNothing() {
    return view.edition() != null && view.changes().none();
  }

  /**
   * The changed steps that somebody in progress has done, so that they may have to do them again.
   */
  public List<StepChange> getChanged() {
    return view.changes().steps().stream()
        .filter(step -> step.change() == ChangeKind.CHANGED)
        .filter(step -> step.completed() != null && step.completed() > 0)
        .toList();
  }

  /**
   * Of those who have done a discussion, how many have not written what it would ask; null where
   * all have.
   */
  public Integer unmet(StepChange step) {
    return TalkForm.unmet(view, step.id());
  }

  /** Whether those in progress are to go on in the new edition. */
  public boolean isMoving() {
    return Learners.MOVE.name().equals(request.getParameter("learners"));
  }

  public boolean again(StepChange step) {
    String[] ids = request.getParameterValues("again");
    return ids != null && List.of(ids).contains(step.id().toString());
  }

  public String typed(String field) {
    return request.getParameter(field);
  }
}
