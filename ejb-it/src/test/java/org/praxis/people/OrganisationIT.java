package org.praxis.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.praxis.harness.Company.LEARNER;
import static org.praxis.people.Staff.word;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.harness.Statements;
import org.praxis.people.view.DepartmentRef;
import org.praxis.people.view.DepartmentRow;
import org.praxis.people.view.Leader;
import org.praxis.people.view.PersonChip;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;

@ExtendWith(ArquillianExtension.class)
class OrganisationIT {
  private static final PageRequest PAGE = new PageRequest(1, 100);

  @Inject Organisation organisation;
  @Inject Staff staff;
  @Inject Statements statements;

  @Test
  void aDepartmentCountsThoseBelowIt() throws Exception {
    String w = word();
    DepartmentId top = staff.department(w);
    DepartmentId sales = staff.department(w + "/Sales");
    DepartmentId inside = staff.department(w + "/Sales/Inside");
    staff.department(w + "/Legal");
    staff.place(staff.hire(w, null), sales);
    staff.place(staff.hire(w, null), inside);
    PersonId left = staff.hire(w, null);
    staff.place(left, inside);
    staff.leave(left);
    Page<DepartmentRow> below = LEARNER.call(() -> organisation.departments(top, PAGE));
    assertThat(below.items())
        .extracting(DepartmentRow::name, DepartmentRow::people, DepartmentRow::departments)
        .containsExactly(tuple("Legal", 0L, 0L), tuple("Sales", 2L, 1L));
    assertThat(LEARNER.call(() -> organisation.path(inside)))
        .extracting(DepartmentRef::name)
        .containsExactly(w, "Sales", "Inside");
    assertThat(LEARNER.call(() -> organisation.departments(null, PAGE)).items())
        .filteredOn(row -> row.id().equals(top))
        .extracting(DepartmentRow::people)
        .containsExactly(2L);
  }

  @Test
  void aDepartmentThatNobodyKnowsIsMissing() {
    DepartmentId nowhere = new DepartmentId(UUID.randomUUID());
    assertThatThrownBy(() -> LEARNER.call(() -> organisation.departments(nowhere, PAGE)))
        .isInstanceOf(NoSuchDepartment.class);
  }

  @Test
  void aLeaderCountsEverybodyBelow() throws Exception {
    PersonId ceo = staff.hire("Ceo", null);
    PersonId head = staff.hire("Head", null);
    PersonId other = staff.hire("Other", null);
    PersonId clerk = staff.hire("Clerk", null);
    PersonId left = staff.hire("Left", null);
    staff.lead(ceo, head, other, left);
    staff.lead(head, clerk);
    staff.leave(left);
    assertThat(LEARNER.call(() -> organisation.reports(ceo, PAGE)).items())
        .extracting(l -> l.person().id(), Leader::reports, Leader::everyone)
        .containsExactly(tuple(head, 1L, 1L), tuple(other, 0L, 0L));
    assertThat(top())
        .filteredOn(l -> l.person().id().equals(ceo))
        .extracting(Leader::reports, Leader::everyone)
        .containsExactly(tuple(2L, 3L));
    assertThat(LEARNER.call(() -> organisation.line(clerk)))
        .extracting(PersonChip::id)
        .containsExactly(ceo, head, clerk);
  }

  @Test
  void aLeaderCountsThoseWhomSomebodyLedWhoLeft() throws Exception {
    PersonId ceo = staff.hire("Ceo", null);
    PersonId left = staff.hire("Left", null);
    PersonId head = staff.hire("Head", null);
    PersonId clerk = staff.hire("Clerk", null);
    staff.lead(ceo, left);
    staff.lead(left, head);
    staff.lead(head, clerk);
    staff.leave(left);
    assertThat(top())
        .filteredOn(l -> l.person().id().equals(ceo))
        .extracting(Leader::reports, Leader::everyone)
        .containsExactly(tuple(0L, 2L));
  }

  @Test
  void whoseManagerLeftStandsAtTheTop() throws Exception {
    PersonId left = staff.hire("Left", null);
    PersonId person = staff.hire("Person", null);
    staff.lead(left, person);
    staff.leave(left);
    assertThat(top()).extracting(l -> l.person().id()).contains(person).doesNotContain(left);
    assertThatThrownBy(() -> LEARNER.call(() -> organisation.reports(left, PAGE)))
        .isInstanceOf(NoSuchPerson.class);
  }

  @Test
  void aCycleOfManagersEnds() throws Exception {
    PersonId one = staff.hire("One", null);
    PersonId two = staff.hire("Two", null);
    PersonId three = staff.hire("Three", null);
    staff.lead(one, two);
    staff.lead(two, three);
    staff.lead(three, one);
    assertThat(LEARNER.call(() -> organisation.reports(one, PAGE)).items())
        .extracting(l -> l.person().id(), Leader::everyone)
        .containsExactly(tuple(two, 2L));
    assertThat(LEARNER.call(() -> organisation.line(one)))
        .extracting(PersonChip::id)
        .containsExactly(two, three, one);
  }

  @Test
  void oneOfACircleOfManagersStandsAtTheTop() throws Exception {
    PersonId above = staff.hire("Above", null);
    PersonId ceo = staff.hire("Ceo", null);
    PersonId chair = staff.hire("Chair", null);
    PersonId clerk = staff.hire("Clerk", null);
    staff.lead(ceo, chair, clerk);
    staff.lead(chair, ceo);
    assertThat(top())
        .filteredOn(l -> List.of(ceo, chair, clerk).contains(l.person().id()))
        .extracting(l -> l.person().id(), Leader::reports, Leader::everyone)
        .containsExactly(tuple(ceo, 2L, 2L));
    // No circle any more: whom somebody from outside leads, or who is led by one who left.
    staff.lead(above, ceo);
    assertThat(top()).extracting(l -> l.person().id()).contains(above).doesNotContain(ceo, chair);
    staff.lead(chair, ceo);
    staff.leave(chair);
    assertThat(top()).extracting(l -> l.person().id()).containsOnlyOnce(ceo);
  }

  @Test
  void whoIsBelowACircleIsReachedFromTheTop() throws Exception {
    // Below it and with a smaller key than anybody in it.
    PersonId head = staff.hire("Head", null);
    PersonId clerk = staff.hire("Clerk", null);
    PersonId one = staff.hire("One", null);
    PersonId two = staff.hire("Two", null);
    PersonId three = staff.hire("Three", null);
    staff.lead(three, one);
    staff.lead(two, three, head);
    staff.lead(one, two);
    staff.lead(head, clerk);
    assertThat(top())
        .filteredOn(l -> List.of(one, two, three, head, clerk).contains(l.person().id()))
        .extracting(l -> l.person().id(), Leader::everyone)
        .containsExactly(tuple(one, 4L));
  }

  @Test
  void theTreeCostsTheSameHoweverManyThereAre() throws Exception {
    PersonId few = staff.hire("Few", null);
    PersonId many = staff.hire("Many", null);
    staff.lead(few, staff.hire("One", null));
    for (int i = 0; i < 60; i++) {
      staff.lead(many, staff.hire("P" + i, null));
    }
    List<Long> costs = new ArrayList<>();
    for (PersonId manager : List.of(few, many)) {
      costs.add(statements.of(() -> LEARNER.call(() -> organisation.reports(manager, PAGE))));
    }
    assertThat(costs).containsOnly(costs.get(0));
    assertThat(costs.get(0)).isLessThanOrEqualTo(3);
  }

  private List<Leader> top() throws Exception {
    List<Leader> all = new ArrayList<>();
    for (int number = 1; ; number++) {
      PageRequest page = new PageRequest(number, 100);
      Page<Leader> found = LEARNER.call(() -> organisation.top(page));
      all.addAll(found.items());
      if (!found.hasNext()) {
        return all;
      }
    }
  }
}
