package org.praxis.web.training;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.praxis.communities.view.TopicRow;
import org.praxis.people.Role;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;
import org.praxis.training.overview.CockpitReading;
import org.praxis.training.overview.view.CockpitChoice;
import org.praxis.training.overview.view.CockpitStage;
import org.praxis.training.overview.view.CockpitView;
import org.praxis.training.overview.view.TaughtTrack;
import org.praxis.web.page.Address;
import org.praxis.web.page.NotOpen;
import org.praxis.web.page.Viewer;

/** A track's learners by its steps; without a track those that the reader looks after. */
@Named
@RequestScoped
public class CockpitPage {
  @Inject CockpitReading reading;
  @Inject CockpitFilters filters;
  @Inject Words words;
  @Inject Address address;
  @Inject Viewer viewer;

  private Page<TaughtTrack> tracks;
  private List<TopicRow> questions = List.of();
  private CockpitView view;

  public void load() {
    expect(viewer);
    PageRequest page = new PageRequest(address.page().number(), PageRequest.LARGEST);
    if (address.isOfOne()) {
      view = reading.cockpit(address.part(), filters.filter(), page);
      questions = view.questions();
    } else {
      tracks = reading.tracks(address.page());
      questions = reading.questions();
    }
  }

  static void expect(Viewer viewer) {
    viewer.identify();
    if (viewer.getProfile() == null
        || !viewer.getProfile().is(Role.TRAINER) && !viewer.getProfile().is(Role.ADMIN)) {
      throw new NotOpen();
    }
  }

  static String address(String slug) {
    return "/training/cockpit/" + slug;
  }

  public int getParts() {
    return address.isOfOne() ? 1 : 0;
  }

  public Page<TaughtTrack> getTracks() {
    return tracks;
  }

  /** That wait for an answer: of the track, or of all that the reader looks after. */
  public List<TopicRow> getQuestions() {
    return questions;
  }

  /** Null where tracks are listed. */
  public CockpitView getView() {
    return view;
  }

  /** What a filter offers of a kind: office, department or audience. */
  public List<CockpitChoice> choices(String kind) {
    return view.choices().stream().filter(choice -> choice.kind().equals(kind)).toList();
  }

  public String stage(CockpitStage stage) {
    return words.stage(view.stages().size(), stage.number(), stage.title());
  }
}
