package org.praxis.web.training;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import org.praxis.training.Enrolling;
import org.praxis.training.StepId;
import org.praxis.training.StepKind;
import org.praxis.training.TrackCatalogue;
import org.praxis.training.sessions.SessionReading;
import org.praxis.training.talk.TalkReading;
import org.praxis.training.talk.view.HeldTalk;
import org.praxis.training.view.EditionChanges;
import org.praxis.training.view.StepView;
import org.praxis.training.view.TrackView;
import org.praxis.web.page.Address;
import org.praxis.web.page.Attempt;

/** One track: its steps as a path, beginning it, and what is new in an edition after one's own. */
@Named
@RequestScoped
public class TrackPage {
  @Inject TrackCatalogue catalogue;
  @Inject Enrolling enrolling;
  @Inject TalkReading talks;
  @Inject SessionReading sessions;
  @Inject Address address;
  @Inject Attempt attempt;

  private TrackView view;
  private EditionChanges changes;
  private String note;
  private List<HeldTalk> held = List.of();
  private List<StepView> dateless = List.of();

  static String address(String slug) {
    return "/training/track/" + Address.encode(slug);
  }

  public void load() {
    attempt.pressed(
        "enrol",
        slug -> {
          enrolling.enrol(slug);
          return address(slug) + "?done=enrolled";
        });
    if (!attempt.isOver()) {
      view = catalogue.track(address.part());
      if (view.outdated()) {
        String slug = view.track().slug();
        changes = catalogue.changes(slug, view.edition().number());
        note = catalogue.editions(slug).get(0).note();
      }
      if (view.mine()) {
        look();
      }
    }
  }

  // What keeps learners from what was published, for whoever can do something about it.
  private void look() {
    held = talks.held(view.track().slug());
    List<StepView> meetings =
        view.steps().stream().filter(step -> step.kind() == StepKind.SESSION).toList();
    if (!meetings.isEmpty()) {
      Set<StepId> planned = sessions.planned(view.track().slug());
      dateless = meetings.stream().filter(step -> !planned.contains(step.id())).toList();
    }
  }

  /** Discussions that moderation holds back; for whoever designs the track. */
  public List<HeldTalk> getHeld() {
    return held;
  }

  /**
   * Sessions of which no date is ahead, by whomever it was planned; for whoever designs the track.
   */
  public List<StepView> getDateless() {
    return dateless;
  }

  /** What is different in the current edition; null where the reader is on that one. */
  public EditionChanges getChanges() {
    return changes;
  }

  /** What was said of the current edition when it was published. */
  public String getNote() {
    return note;
  }

  public TrackView getView() {
    return view;
  }
}
