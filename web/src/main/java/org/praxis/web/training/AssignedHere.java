package org.praxis.web.training;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.praxis.training.assigning.MyAssignments;
import org.praxis.training.assigning.view.AssignmentRow;

/** What is assigned to the reader of the track that a page is about. */
@Named
@RequestScoped
public class AssignedHere {
  @Inject MyAssignments mine;

  private String track;
  private List<AssignmentRow> rows;

  /** Asked for once, however often the page asks. */
  public List<AssignmentRow> of(String slug) {
    if (!slug.equals(track)) {
      rows = mine.of(slug);
      track = slug;
    }
    return rows;
  }

  /** Whether the reader, who has finished it, can do it again. */
  public boolean isAgain(String slug) {
    return of(slug).stream().anyMatch(row -> row.done() == null && !row.begun());
  }
}
