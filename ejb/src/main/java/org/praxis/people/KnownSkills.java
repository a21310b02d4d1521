package org.praxis.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.praxis.people.store.SkillStore;
import org.praxis.people.view.PersonChip;
import org.praxis.people.view.SkilledPerson;

/** Who says that they can do something. */
@Stateless
@RolesAllowed(Role.MEMBER)
public class KnownSkills {
  private static final int MOST = 300;

  @Inject SkillStore skills;
  @Inject People people;

  /**
   * Those of these people who are here, and others here with a skill in which all words of the
   * subject begin a word; in no order.
   */
  public List<SkilledPerson> of(String subject, Collection<PersonId> among) {
    List<SkillStore.Skilled> found = skills.named(PeopleSearch.terms(subject), among, MOST);
    Map<PersonId, PersonChip> chips =
        people.chips(found.stream().map(SkillStore.Skilled::person).toList());
    return found.stream()
        .map(skilled -> new SkilledPerson(chips.get(skilled.person()), skilled.skill()))
        .filter(skilled -> Objects.nonNull(skilled.person()))
        .toList();
  }
}
