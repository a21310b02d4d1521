package org.praxis.moderation.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Optional;
import java.util.UUID;
import org.praxis.moderation.ClockDraft;
import org.praxis.moderation.ClockTargets;
import org.praxis.moderation.SpaceId;
import org.praxis.people.OfficeId;
import org.praxis.platform.ChangedMeanwhile;

/** By whose calendar a place counts working hours, and within how many it wants what done. */
@Entity
@Table(name = "moderation_clock")
public class ClockSetting {
  @Id private UUID space;

  private UUID office;

  @Column(name = "first_hours")
  private int firstHours = ClockTargets.USUAL.first();

  @Column(name = "severe_hours")
  private int severeHours = ClockTargets.USUAL.severe();

  @Column(name = "appeal_hours")
  private int appealHours = ClockTargets.USUAL.appeal();

  @Version private long version;

  protected ClockSetting() {}

  /** As it is where a place has said nothing. */
  public ClockSetting(SpaceId space) {
    this.space = space.value();
  }

  /**
   * @throws ChangedMeanwhile when somebody else was first
   */
  public void say(ClockDraft draft) {
    ChangedMeanwhile.check(draft.version(), version);
    office = draft.office() == null ? null : draft.office().value();
    firstHours = draft.firstHours();
    severeHours = draft.severeHours();
    appealHours = draft.appealHours();
  }

  public SpaceId space() {
    return new SpaceId(space);
  }

  /** Empty for the company's working week. */
  public Optional<OfficeId> office() {
    return Optional.ofNullable(office).map(OfficeId::new);
  }

  public ClockTargets targets() {
    return new ClockTargets(firstHours, severeHours, appealHours);
  }

  public long version() {
    return version;
  }
}
