package org.praxis.communities;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import org.praxis.communities.model.Community;
import org.praxis.communities.model.Place;
import org.praxis.moderation.ClockDraft;
import org.praxis.moderation.Clocks;
import org.praxis.moderation.view.ClockView;
import org.praxis.people.Caller;
import org.praxis.people.OfficeKeeping;
import org.praxis.people.Role;
import org.praxis.people.view.OfficeRef;
import org.praxis.platform.audit.AuditEntry;
import org.praxis.platform.audit.AuditLog;

/**
 * By whose calendar a community's moderators work, and within how many working hours they answer.
 * Those who moderate there read it; its owner says it.
 */
@Stateless
@RolesAllowed(Role.MEMBER)
public class ClockKeeping {
  @Inject Admission admission;
  @Inject Clocks clocks;
  @Inject OfficeKeeping offices;
  @Inject Caller caller;
  @Inject AuditLog audit;

  public ClockView clock(String slug) {
    Place place = admission.place(slug).moderated();
    return view(place.community(), place.isOwned());
  }

  /** The offices whose calendar it may be. */
  public List<OfficeRef> offices() {
    return offices.names();
  }

  /**
   * What waits is due anew.
   *
   * @throws org.praxis.platform.ChangedMeanwhile when somebody changed it since it was shown
   */
  public ClockView change(String slug, @NotNull @Valid ClockDraft draft) {
    Community community = admission.place(slug).owned().community();
    ClockView was = view(community, true);
    clocks.change(community.space(), draft);
    ClockView is = view(community, true);
    audit.record(
        new AuditEntry("moderation.clock.changed", caller.name(), community.slug(), null, Map.of())
            .in(community.slug())
            .changing(facts(was), facts(is)));
    return is;
  }

  private ClockView view(Community community, boolean mine) {
    return clocks.view(community.space(), offices.names(), mine);
  }

  private static Map<String, String> facts(ClockView clock) {
    return AuditEntry.facts(
        "office",
        clock.office() == null ? null : clock.office().name(),
        "firstHours",
        clock.firstHours(),
        "severeHours",
        clock.severeHours(),
        "appealHours",
        clock.appealHours());
  }
}
