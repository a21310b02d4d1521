package org.praxis.web.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.praxis.moderation.FoundParts;
import org.praxis.moderation.view.CaseView;

/** A case's text with what it is held for marked in it. */
@Named
@ApplicationScoped
public class CaseMarks {
  /** Safe to be shown as it is. */
  public String html(CaseView shown) {
    return FoundParts.marked(shown.content().html(), shown.reasons());
  }
}
