package org.praxis.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.praxis.people.store.OfficeStore;
import org.praxis.people.store.OrganisationStore;
import org.praxis.people.store.Persons;
import org.praxis.people.store.SkillStore;
import org.praxis.people.view.OfficeHours;
import org.praxis.people.view.PersonChip;
import org.praxis.people.view.PersonView;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;

/** What colleagues see of each other. */
@Stateless
@RolesAllowed(Role.MEMBER)
public class Profiles {
  private static final PageRequest FIRST_REPORTS = new PageRequest(1, 12);

  @Inject Persons persons;
  @Inject OrganisationStore organisation;
  @Inject OfficeStore officeStore;
  @Inject SkillStore skills;
  @Inject People people;
  @Inject Offices offices;
  @Inject Leavers leavers;
  @Inject CurrentPerson me;
  @Inject Clock clock;

  /**
   * @throws NoSuchPerson also of somebody who left, where the company shows those without a name
   */
  public PersonView person(PersonId id) {
    Persons.Facts facts =
        persons.facts(Set.of(id)).stream()
            .filter(found -> !(found.former() && leavers.anonymous()))
            .findFirst()
            .orElseThrow(NoSuchPerson::new);
    PersonChip chip = People.chip(facts, false);
    return facts.former() ? former(facts, chip) : here(facts, chip);
  }

  /**
   * Refuses of whom colleagues see nothing.
   *
   * @throws NoSuchPerson as {@link #person}
   */
  public void expect(PersonId id) {
    if (!persons.isKnown(id, !leavers.anonymous())) {
      throw new NoSuchPerson();
    }
  }

  private PersonView here(Persons.Facts facts, PersonChip chip) {
    Optional<OfficeHours> hours = officeStore.named(facts.office());
    Optional<ZoneId> zone =
        hours.map(OfficeHours::zone).or(() -> offices.configured(facts.office()));
    Page<PersonId> reports = organisation.directReports(facts.id(), FIRST_REPORTS);
    Optional<PersonId> manager = persons.managerOf(facts.id());
    Map<PersonId, PersonChip> chips =
        people.chips(Stream.concat(reports.items().stream(), manager.stream()).toList());
    return new PersonView(
        chip,
        facts.active(),
        zone.filter(there -> facts.active())
            .map(there -> OffsetDateTime.ofInstant(clock.instant(), there))
            .orElse(null),
        hours
            .filter(open -> facts.active())
            .flatMap(open -> open.isOpen(clock.instant()))
            .orElse(null),
        organisation.path(facts.id()),
        facts.department(),
        manager.map(chips::get).orElse(null),
        reports.map(chips::get),
        skills.of(facts.id()),
        facts.id().equals(me.id()));
  }

  // Where they sat and whom they led is no longer so.
  private PersonView former(Persons.Facts facts, PersonChip chip) {
    return new PersonView(
        chip,
        false,
        null,
        null,
        List.of(),
        null,
        null,
        new Page<>(List.of(), FIRST_REPORTS, 0),
        List.of(),
        facts.id().equals(me.id()));
  }
}
