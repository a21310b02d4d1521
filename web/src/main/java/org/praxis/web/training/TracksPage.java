package org.praxis.web.training;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.praxis.platform.Page;
import org.praxis.training.MyLearning;
import org.praxis.training.TrackCatalogue;
import org.praxis.training.view.EnrolmentRow;
import org.praxis.training.view.TrackRow;
import org.praxis.web.page.Address;

/** What the reader has begun, and then every track there is. */
@Named
@RequestScoped
public class TracksPage {
  private static final int IN_PROGRESS = 6;

  @Inject TrackCatalogue catalogue;
  @Inject MyLearning learning;
  @Inject Address address;

  private List<EnrolmentRow> begun;
  private Page<TrackRow> tracks;

  public void load() {
    begun = learning.due(IN_PROGRESS);
    tracks = catalogue.tracks(address.page());
  }

  /** Begun and not finished, what is due first comes first. */
  public List<EnrolmentRow> getBegun() {
    return begun;
  }

  public Page<TrackRow> getTracks() {
    return tracks;
  }
}
