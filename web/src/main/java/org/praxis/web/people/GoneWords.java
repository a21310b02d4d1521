package org.praxis.web.people;

import org.praxis.people.audience.view.Gone;
import org.praxis.web.page.Viewer;
import org.praxis.web.problem.Texts;

/** What a rule is about and is no longer there: "group Contractors". */
final class GoneWords {
  private GoneWords() {}

  static String of(Gone gone, Viewer viewer) {
    String kind = "people.audience.attention." + gone.kind();
    return gone.name() == null
        ? Texts.of(kind + ".unknown", viewer.getLocale(), viewer.getZone())
        : Texts.of(kind, viewer.getLocale(), viewer.getZone(), gone.name());
  }
}
