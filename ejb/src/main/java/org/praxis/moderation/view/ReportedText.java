package org.praxis.moderation.view;

import java.util.List;

/**
 * What is said of a text that others read, or did until it was removed.
 *
 * @param reports one for each member who reports it, the first that came first
 * @param restorable whether it was removed and may be restored
 */
public record ReportedText(List<CaseReport> reports, boolean restorable) {
  public ReportedText {
    reports = List.copyOf(reports);
  }
}
