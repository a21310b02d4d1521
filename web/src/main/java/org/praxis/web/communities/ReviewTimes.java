package org.praxis.web.communities;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.praxis.web.page.Numbers;
import org.praxis.web.page.Viewer;
import org.praxis.web.problem.Texts;

/** How long a guide counts as right without somebody saying so again, to choose from. */
@RequestScoped
public class ReviewTimes {
  /** Days of what most choose. */
  static final String USUAL = "182";

  private static final List<String> ALL = List.of("30", "91", USUAL, "365", "730");

  @Inject Viewer viewer;

  /**
   * @param chosen that also stands among them when it is another
   */
  List<SelectItem> choices(String chosen) {
    List<SelectItem> choices = new ArrayList<>();
    for (String days : ALL) {
      choices.add(
          new SelectItem(
              days,
              Texts.of(
                  "communities.guide.review.every." + days, viewer.getLocale(), viewer.getZone())));
    }
    if (!ALL.contains(chosen) && Numbers.whole(chosen) != null) {
      choices.add(
          new SelectItem(
              chosen,
              Texts.of(
                  "communities.guide.review.every.days",
                  viewer.getLocale(),
                  viewer.getZone(),
                  Numbers.whole(chosen))));
    }
    return choices;
  }
}
