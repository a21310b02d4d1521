package org.praxis.web.training;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.praxis.training.Enrolling;
import org.praxis.training.TrackCatalogue;
import org.praxis.training.view.EditionChanges;
import org.praxis.training.view.TrackView;
import org.praxis.web.page.Address;
import org.praxis.web.page.Attempt;

/** One track: its steps as a path, beginning it, and what is new in an edition after one's own. */
@Named
@RequestScoped
public class TrackPage {
  @Inject TrackCatalogue catalogue;
  @Inject Enrolling enrolling;
  @Inject Address address;
  @Inject Attempt attempt;

  private TrackView view;
  private EditionChanges changes;
  private String note;

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
    }
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
