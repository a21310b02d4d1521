package org.praxis.people.audience;

import java.util.List;
import org.praxis.people.audience.view.Consequence;
import org.praxis.people.audience.view.Used;

/**
 * A feature that goes by audiences implements this as a CDI bean, so that whoever changes a rule
 * learns where it is used and what would follow there. It takes an audience into use by {@link
 * AudienceHold#hold}, in the same transaction, or {@link #uses} would come too late for somebody
 * who deletes it meanwhile. Who then really joins and leaves it hears as {@link
 * org.praxis.people.audience.event.AudienceJoined} and {@link
 * org.praxis.people.audience.event.AudienceLeft}.
 */
public interface AudienceUse {
  /** All that goes by this audience, in a fixed number of statements. */
  List<Used> uses(AudienceId audience);

  /**
   * What would follow for each of {@link #uses} if people joined the audience and left it. Where
   * some of those who would join may be there on their own account, the feature counts them itself.
   */
  default List<Consequence> consequences(AudienceId audience, Shift shift) {
    return uses(audience).stream()
        .map(use -> new Consequence(use, shift.joining(), shift.leaving()))
        .toList();
  }
}
