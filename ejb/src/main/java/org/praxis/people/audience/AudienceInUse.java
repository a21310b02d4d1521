package org.praxis.people.audience;

import java.util.List;
import org.praxis.platform.Refusal;

/** Something goes by it, and would be for nobody without it. */
public class AudienceInUse extends Refusal {
  private static final long serialVersionUID = 1;

  /**
   * @param titles of what uses it; none where whoever asks may not know of any
   */
  public AudienceInUse(List<String> titles) {
    super(
        titles.isEmpty() ? "people.audience.inUse.private" : "people.audience.inUse",
        String.join(", ", titles));
  }
}
