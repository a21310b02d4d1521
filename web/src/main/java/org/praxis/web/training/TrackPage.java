package org.praxis.web.training;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.praxis.training.Enrolling;
import org.praxis.training.TrackCatalogue;
import org.praxis.training.view.TrackView;
import org.praxis.web.page.Address;
import org.praxis.web.page.Attempt;

/** One track: its steps as a path, and beginning it. */
@Named
@RequestScoped
public class TrackPage {
  @Inject TrackCatalogue catalogue;
  @Inject Enrolling enrolling;
  @Inject Address address;
  @Inject Attempt attempt;

  private TrackView view;

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
    }
  }

  public TrackView getView() {
    return view;
  }
}
