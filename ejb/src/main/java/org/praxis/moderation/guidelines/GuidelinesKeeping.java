package org.praxis.moderation.guidelines;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.praxis.moderation.Charters;
import org.praxis.moderation.guidelines.model.Asking;
import org.praxis.moderation.guidelines.store.Askings;
import org.praxis.moderation.guidelines.view.AskedNow;
import org.praxis.moderation.guidelines.view.GuidelinesStanding;
import org.praxis.moderation.model.Charter;
import org.praxis.moderation.store.CharterStore;
import org.praxis.moderation.view.CharterView;
import org.praxis.people.Caller;
import org.praxis.people.CurrentPerson;
import org.praxis.people.People;
import org.praxis.people.PersonId;
import org.praxis.people.Role;
import org.praxis.people.audience.AudienceHold;
import org.praxis.people.audience.AudienceId;
import org.praxis.people.audience.AudienceNames;
import org.praxis.people.view.PersonChip;
import org.praxis.platform.ChangedMeanwhile;
import org.praxis.platform.audit.AuditEntry;
import org.praxis.platform.audit.AuditLog;

/**
 * Writing the company's guidelines, and asking people to say that they have read them; for HR and
 * administrators, who build the audiences that can be asked, and may know who belongs to them.
 */
@Stateless
@RolesAllowed({Role.HR, Role.ADMIN})
public class GuidelinesKeeping {
  @Inject Charters charters;
  @Inject CharterStore store;
  @Inject Askings askings;
  @Inject AudienceHold audiences;
  @Inject AudienceNames audienceNames;
  @Inject People people;
  @Inject AuditLog audit;
  @Inject CurrentPerson me;
  @Inject Caller caller;
  @Inject Clock clock;

  /** Those in force as they are written; nothing while there are none. */
  public Optional<GuidelinesDraft> draft() {
    return store.of(Guidelines.COMPANY).map(Charter::draft).map(GuidelinesDraft::of);
  }

  /**
   * Puts an edition in force, and asks whom it asks. Where it says what the one in force says,
   * there is no new edition, and others can be asked to read that one. Who writes an edition has
   * acknowledged it.
   *
   * @throws ChangedMeanwhile when there is a newer one than the one that was shown
   * @throws org.praxis.people.audience.NoSuchAudience when it was deleted
   */
  public CharterView amend(@NotNull @Valid GuidelinesAmendment amendment) {
    askings.lock();
    Optional<Charter> before = store.of(Guidelines.COMPANY);
    ChangedMeanwhile.check(amendment.edition(), before.map(Charter::edition).orElse(0));
    CharterView next = put(before, amendment);
    if (before.map(Charter::edition).filter(next.edition()::equals).isEmpty()) {
      audit.record(
          new AuditEntry("moderation.guidelines.amended", caller.name(), null, null, Map.of())
              .changing(
                  AuditEntry.facts("edition", before.map(Charter::edition).orElse(null)),
                  AuditEntry.facts("edition", next.edition()))
              .because(amendment.note()));
    }
    if (amendment.asked() != Asked.AS_BEFORE) {
      ask(next.edition(), amendment);
    }
    return next;
  }

  private CharterView put(Optional<Charter> before, GuidelinesAmendment amendment) {
    if (before.isEmpty()) {
      charters.adopt(
          Guidelines.COMPANY, amendment.charter().asCharter(), amendment.note(), me.id());
      return charters.charter(Guidelines.COMPANY);
    }
    return charters.amend(
        Guidelines.COMPANY,
        amendment.charter().asCharter(),
        amendment.note(),
        amendment.edition(),
        me.id());
  }

  private void ask(int edition, GuidelinesAmendment amendment) {
    AudienceId audience = amendment.audience();
    askings.add(
        new Asking(
            Guidelines.COMPANY, edition, amendment.asked(), audience, me.id(), clock.instant()));
    if (audience != null) {
      audiences.hold(audience);
    }
    audit.record(
        new AuditEntry(
            "moderation.guidelines.asked",
            caller.name(),
            null,
            null,
            AuditEntry.facts(
                "edition",
                edition,
                "asked",
                amendment.asked(),
                "audience",
                audience == null ? null : audienceNames.of(List.of(audience)).get(audience))));
  }

  /**
   * How many people who are here would be asked.
   *
   * @param audience null for everybody
   */
  public long reach(AudienceId audience) {
    return askings.people(audience);
  }

  /** Who is asked, and how many of them have acknowledged. */
  public GuidelinesStanding standing() {
    List<Asking> holding = askings.holding(Guidelines.COMPANY);
    Map<AudienceId, String> names =
        audienceNames.of(
            holding.stream().map(Asking::audience).filter(Objects::nonNull).distinct().toList());
    Map<PersonId, PersonChip> chips = people.chips(holding.stream().map(Asking::by).toList());
    Askings.Progress progress = askings.progress(Guidelines.COMPANY);
    return new GuidelinesStanding(
        progress.asked(),
        progress.acknowledged(),
        holding.stream()
            .map(
                asking ->
                    new AskedNow(
                        asking.asked(),
                        asking.audience(),
                        asking.audience() == null ? null : names.get(asking.audience()),
                        asking.edition(),
                        chips.get(asking.by()),
                        asking.at()))
            .toList());
  }
}
