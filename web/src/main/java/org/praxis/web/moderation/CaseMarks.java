package org.praxis.web.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import org.praxis.moderation.FoundParts;
import org.praxis.moderation.PassageComment;
import org.praxis.moderation.Passages;
import org.praxis.moderation.view.CaseContent;
import org.praxis.moderation.view.CaseView;
import org.praxis.moderation.view.DecisionView;
import org.praxis.platform.content.Diff;

/** A case's text with what it is held for, and what is said of it, marked in it. */
@Named
@ApplicationScoped
public class CaseMarks {
  /** Safe to be shown as it is. */
  public String html(CaseView shown) {
    String marked = FoundParts.marked(shown.content().html(), shown.reasons());
    return shown.decision() == null ? marked : commented(marked, shown.decision().comments());
  }

  /** What a moderator changed in the text; nothing where they did not. */
  public List<Diff.Part> changes(CaseContent content, DecisionView decision) {
    return decision == null || decision.edit() == null
        ? List.of()
        : decision.edit().changes(content);
  }

  /** A text with what a moderator says of its passages, at each of them. */
  public String commented(String html, List<PassageComment> comments) {
    return Passages.marked(html, comments);
  }
}
