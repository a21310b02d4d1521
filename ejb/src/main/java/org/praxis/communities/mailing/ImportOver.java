package org.praxis.communities.mailing;

import org.praxis.platform.Refusal;

/** What is over stays what it was. */
public class ImportOver extends Refusal {
  private static final long serialVersionUID = 1;

  public ImportOver() {
    super("communities.import.over");
  }
}
