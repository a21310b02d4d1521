package org.praxis.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.praxis.harness.Company.COLLEAGUE;
import static org.praxis.harness.Company.LEARNER;
import static org.praxis.people.Staff.word;

import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.harness.Statements;
import org.praxis.people.view.DepartmentRef;
import org.praxis.people.view.PersonChip;
import org.praxis.people.view.PersonView;
import org.praxis.platform.InvalidInput;

@ExtendWith(ArquillianExtension.class)
class ProfilesIT {
  private static final String LEAVERS = "praxis.people.leavers";

  @Inject Profiles profiles;
  @Inject OwnSkills skills;
  @Inject People people;
  @Inject Staff staff;
  @Inject Statements statements;

  @AfterEach
  void leaversAreNamedAgain() {
    System.clearProperty(LEAVERS);
  }

  @Test
  void aProfileShowsWhereSomebodySitsAndWhoLeadsWhom() throws Exception {
    String w = word();
    PersonId manager = staff.hire("Maria " + w, "Head");
    PersonId person = staff.hire("Paul " + w, "Buyer");
    PersonId report = staff.hire("Rita " + w, null);
    PersonId left = staff.hire("Lena " + w, null);
    staff.lead(manager, person);
    staff.lead(person, report, left);
    staff.leave(left);
    staff.department("Top " + w);
    staff.place(person, staff.department("Top " + w + "/Sub"));
    staff.seat(person, staff.office("Tokyo " + w, "Asia/Tokyo", "00:00", "23:59"));
    staff.skill(person, "Excel");
    PersonView view = view(person);
    assertThat(view.person().name()).isEqualTo("Paul " + w);
    assertThat(view.localTime().getOffset().toString()).isEqualTo("+09:00");
    assertThat(view.likelyAtWork()).isNotNull();
    assertThat(view.departments())
        .extracting(DepartmentRef::name)
        .containsExactly("Top " + w, "Sub");
    assertThat(view.manager().id()).isEqualTo(manager);
    assertThat(view.reports().items()).extracting(PersonChip::id).containsExactly(report);
    assertThat(view.skills()).containsExactly("Excel");
    assertThat(view.mine()).isFalse();
  }

  @Test
  void whomPraxisIsClosedForIsNotHere() throws Exception {
    PersonId person = staff.hire("Paul " + word(), "Buyer");
    staff.seat(person, staff.office("Tokyo " + word(), "Asia/Tokyo", "00:00", "23:59"));
    assertThat(view(person).here()).isTrue();
    staff.close(person);
    assertThat(view(person).here()).isFalse();
    assertThat(view(person).localTime()).isNull();
    assertThat(view(person).likelyAtWork()).isNull();
    assertThat(view(person).person().former()).isFalse();
  }

  @Test
  void whereNobodySaysTheTimeZoneNoLocalTimeIsGuessed() throws Exception {
    PersonId person = staff.hire("Rosa " + word(), null);
    staff.seat(person, staff.office("Remote " + word(), null, "00:00", "23:59"));
    PersonView view = view(person);
    assertThat(view.person().office()).startsWith("Remote");
    assertThat(view.localTime()).isNull();
    assertThat(view.likelyAtWork()).isNull();
  }

  @Test
  void whatTheDirectoryDoesNotSayIsLeftOut() throws Exception {
    PersonView view = view(staff.hire(word(), null));
    assertThat(view.localTime()).isNull();
    assertThat(view.likelyAtWork()).isNull();
    assertThat(view.departments()).isEmpty();
    assertThat(view.manager()).isNull();
    assertThat(view.reports().items()).isEmpty();
    assertThat(view.skills()).isEmpty();
  }

  @Test
  void aManagerWhoLeftLeadsNobody() throws Exception {
    PersonId manager = staff.hire(word(), null);
    PersonId person = staff.hire(word(), null);
    staff.lead(manager, person);
    staff.leave(manager);
    assertThat(view(person).manager()).isNull();
  }

  @Test
  void anIdentityOfNobodyIsMissing() {
    assertThatThrownBy(() -> view(PersonId.next())).isInstanceOf(NoSuchPerson.class);
  }

  @Test
  void whoLeftIsShownByNameWithoutWhatIsNoLongerSo() throws Exception {
    String w = word();
    PersonId person = staff.hire("Lena " + w, "Buyer");
    staff.lead(staff.hire(word(), null), person);
    staff.seat(person, staff.office("Tokyo " + w, "Asia/Tokyo", "09:00", "17:00"));
    staff.skill(person, "Excel");
    staff.leave(person);
    PersonView view = view(person);
    assertThat(view.person())
        .isEqualTo(new PersonChip(person, "Lena " + w, "LW", null, null, false, true));
    assertThat(LEARNER.call(() -> people.chip(person))).isEqualTo(view.person());
    assertThat(view.person().name()).isEqualTo("Lena " + w);
    assertThat(view.person().former()).isTrue();
    assertThat(view.manager()).isNull();
    assertThat(view.skills()).isEmpty();
  }

  @Test
  void whereTheCompanyWantsItWhoLeftHasNoNameNoFaceAndNoProfile() throws Exception {
    System.setProperty(LEAVERS, "anonymous");
    PersonId left = staff.hire("Lena " + word(), "Buyer");
    PersonId here = staff.hire("Hana " + word(), "Buyer");
    staff.leave(left);
    PersonChip chip = LEARNER.call(() -> people.chip(left));
    assertThat(chip).isEqualTo(new PersonChip(left, null, null, null, null, false, true));
    assertThatThrownBy(() -> view(left)).isInstanceOf(NoSuchPerson.class);
    assertThat(LEARNER.call(() -> people.chip(here)).former()).isFalse();
    assertThat(view(here).person().name()).startsWith("Hana");
  }

  @Test
  void theFaceOfWhoLeftIsHiddenWithTheName() throws Exception {
    PersonId colleague = COLLEAGUE.call(() -> people.me().chip().id());
    staff.leave(colleague);
    try {
      assertThat(LEARNER.call(() -> people.photo(colleague))).isPresent();
      System.setProperty(LEAVERS, "anonymous");
      assertThat(LEARNER.call(() -> people.photo(colleague))).isEmpty();
    } finally {
      staff.comeBack(colleague);
    }
  }

  @Test
  void anOfficeInTheTableDecidesTheClockAndTheConfigurationTheRest() throws Exception {
    PersonId me = LEARNER.call(() -> people.me().chip().id());
    String w = word();
    staff.seat(me, staff.office("Hanoi " + w, "Asia/Ho_Chi_Minh", "09:00", "17:00"));
    assertThat(LEARNER.call(() -> people.me().timeZone())).isEqualTo(ZoneId.of("Asia/Ho_Chi_Minh"));
  }

  @Test
  void ownSkillsAreAddedOnceWhateverTheAccents() throws Exception {
    LEARNER.run(() -> skills.replace(new SkillsDraft(List.of())));
    LEARNER.run(() -> skills.add(" Élan  vital "));
    LEARNER.run(() -> skills.add("C++"));
    LEARNER.run(() -> skills.add("C"));
    LEARNER.run(() -> skills.add("elan vital"));
    assertThat(LEARNER.call(skills::mine)).containsExactly("Élan vital", "C++", "C");
    LEARNER.run(() -> skills.remove("C++"));
    LEARNER.run(() -> skills.remove("never had"));
    assertThat(LEARNER.call(skills::mine)).containsExactly("Élan vital", "C");
  }

  @Test
  void thereAreAtMostTwentySkillsOfSixtyCharactersEach() throws Exception {
    List<String> twenty = IntStream.range(0, 20).mapToObj(i -> "skill " + i).toList();
    LEARNER.run(() -> skills.replace(new SkillsDraft(twenty)));
    assertThatThrownBy(() -> LEARNER.run(() -> skills.add("one more")))
        .isInstanceOf(InvalidInput.class);
    assertThat(LEARNER.call(skills::mine)).isEqualTo(twenty);
    LEARNER.run(() -> skills.replace(new SkillsDraft(List.of("x".repeat(60)))));
    assertThatThrownBy(() -> LEARNER.run(() -> skills.add("x".repeat(61))))
        .isInstanceOf(ConstraintViolationException.class);
    assertThatThrownBy(() -> LEARNER.run(() -> skills.add("\u200b")))
        .isInstanceOf(ConstraintViolationException.class);
    assertThat(LEARNER.call(skills::mine)).containsExactly("x".repeat(60));
  }

  @Test
  void aProfileCostsTheSameWhoeverItIs() throws Exception {
    PersonId alone = staff.hire(word(), null);
    PersonId leader = staff.hire(word(), null);
    for (PersonId person : List.of(alone, leader)) {
      staff.seat(person, staff.office(word(), "UTC", "09:00", "17:00"));
    }
    staff.lead(alone, leader);
    for (int i = 0; i < 30; i++) {
      staff.lead(leader, staff.hire(word(), null));
    }
    long one = cost(() -> view(alone));
    assertThat(cost(() -> view(leader))).isEqualTo(one);
    assertThat(one).isLessThanOrEqualTo(8);
  }

  private long cost(Callable<?> page) throws Exception {
    return statements.of(page);
  }

  private PersonView view(PersonId person) throws Exception {
    return LEARNER.call(() -> profiles.person(person));
  }
}
