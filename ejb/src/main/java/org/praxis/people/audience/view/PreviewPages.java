package org.praxis.people.audience.view;

import org.praxis.platform.PageRequest;

/** Which page of each list of a preview. */
public record PreviewPages(PageRequest people, PageRequest joining, PageRequest leaving) {
  /** The same page of all three. */
  public static PreviewPages all(PageRequest page) {
    return new PreviewPages(page, page, page);
  }
}
