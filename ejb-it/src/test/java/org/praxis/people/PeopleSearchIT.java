package org.praxis.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.praxis.harness.Company.LEARNER;
import static org.praxis.people.Staff.word;

import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.praxis.harness.Statements;
import org.praxis.people.view.PersonRow;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;

@ExtendWith(ArquillianExtension.class)
class PeopleSearchIT {
  @Inject PeopleSearch search;
  @Inject People people;
  @Inject Staff staff;
  @Inject Statements statements;

  @Test
  void somebodyIsFoundByTheBeginningOfAnyOfTheirWords() throws Exception {
    String w = word();
    PersonId person = staff.hire("Žofie " + w, "Über-Controller");
    staff.seat(person, staff.office("Kraków" + w, "Europe/Warsaw", "09:00", "17:00"));
    staff.place(person, staff.department("Finanzen " + w));
    staff.skill(person, "Pivot tables");
    for (String q :
        List.of(
            "zofie",
            "Žofie",
            "uber",
            "controll",
            "krakow" + w,
            "finanzen",
            "pivot",
            "tables",
            "finanzen zofie pivot")) {
      assertThat(found(q + " " + w)).as(q).containsExactly(person);
    }
    assertThat(found("dombrowski " + w)).isEmpty();
  }

  @Test
  void whoeverHasSomebodysWholeAddressOrUserNameFindsThem() throws Exception {
    String w = word();
    PersonId person = staff.hire("Li Wei", null);
    staff.mail(person, "L.Wei-" + w + "@praxis.example");
    assertThat(found("l.wei-" + w + "@praxis.example")).containsExactly(person);
    assertThat(found("s" + person)).containsExactly(person);
    assertThat(found("l.wei-" + w + "@praxis")).isEmpty();
  }

  @Test
  void aWrongLetterDoesNotMatter() throws Exception {
    String w = word();
    PersonId person = staff.hire("Kowalska " + w, null);
    assertThat(found("Kowalksa " + w)).containsExactly(person);
    assertThat(found("Kovalska " + w)).containsExactly(person);
    assertThat(found("Dombrowski " + w)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Amina, anina",
    "Amina, amna",
    "Amina, aminna",
    "Amina, maina",
    "Otieno, otiano",
    "Otieno, oteino",
    "Brandt, brnadt",
    "Brandt, Brand",
    "Vogel, vogl",
    "Müller, Muler",
    "Jürgen, Jurgon"
  })
  void oneLetterWrongMissingOrTurnedInAnOrdinaryNameDoesNotMatter(String name, String typed)
      throws Exception {
    String w = word();
    PersonId person = staff.hire(name + " " + w, null);
    assertThat(found(typed + " " + w)).containsExactly(person);
  }

  @Test
  void aWrongLetterIsLikelierThanAMissingOne() throws Exception {
    String w = word();
    PersonId missing = staff.hire("Anna " + w, null);
    PersonId wrong = staff.hire("Amina " + w, null);
    assertThat(found("anina " + w)).containsExactly(wrong, missing);
  }

  @Test
  void whatNobodySeesInAPastedNameDoesNotMatter() throws Exception {
    String w = word();
    PersonId person = staff.hire("Amina " + w, null);
    assertThat(found("a\u200Bmina\u00AD " + w)).containsExactly(person);
  }

  @Test
  void theWordMostAlikeComesFirst() throws Exception {
    String w = word();
    PersonId further = staff.hire("Anna " + w.substring(0, 10), null);
    PersonId closer = staff.hire("Zoe " + w, null);
    assertThat(found(w + "q")).containsExactly(closer, further);
    staff.skill(further, "Kowalska" + w);
    assertThat(found("Kowalksa" + w)).startsWith(further);
  }

  @Test
  void allWithAWordMuchAlikeAreFoundAndCounted() throws Exception {
    String w = word();
    for (int i = 0; i < 320; i++) {
      staff.hire("Anna " + w, null);
    }
    PeopleQuery mistyped = new PeopleQuery(w + "q", null, null, null);
    assertThat(LEARNER.call(() -> search.find(mistyped, PageRequest.first())).total())
        .isEqualTo(320);
  }

  @Test
  void moreThanEightWordsAreRefused() throws Exception {
    String eight = "a b c d e f g h";
    assertThat(found(eight + " h h -")).isEmpty();
    assertThatThrownBy(() -> found(eight + " i"))
        .isInstanceOf(InvalidInput.class)
        .hasMessage("people.search.tooMany");
  }

  @Test
  void wholeNamesComeBeforeBeginningsAndThoseBeforeOtherWords() throws Exception {
    String w = word();
    PersonId titled = staff.hire("Anna", w);
    PersonId beginning = staff.hire("Anna " + w + "berg", null);
    PersonId whole = staff.hire("Zoe " + w, null);
    assertThat(found(w)).containsExactly(whole, beginning, titled);
  }

  @Test
  void amongEqualsTheOwnOfficeComesFirst() throws Exception {
    String w = word();
    staff.hire("Anna " + w, null);
    PersonId neighbour = staff.hire("Zoe " + w, null);
    OfficeId office = staff.office("O" + w, "UTC", "09:00", "17:00");
    PersonId me = LEARNER.call(() -> people.me().chip().id());
    staff.seat(neighbour, office);
    staff.seat(me, office);
    assertThat(found(w).get(0)).isEqualTo(neighbour);
  }

  @Test
  void officeDepartmentWithThoseBelowAndSkillNarrowIt() throws Exception {
    String w = word();
    OfficeId office = staff.office("O" + w, "UTC", "09:00", "17:00");
    DepartmentId top = staff.department("T" + w);
    DepartmentId below = staff.department("T" + w + "/Sub_");
    staff.department("T" + w + "x");
    PersonId one = staff.hire("Anna " + w, null);
    PersonId two = staff.hire("Zoe " + w, null);
    staff.seat(one, office);
    staff.place(one, top);
    staff.place(two, below);
    staff.skill(two, "Łaser " + w);
    assertThat(found(new PeopleQuery(null, office, null, null))).containsExactly(one);
    assertThat(found(new PeopleQuery(null, null, top, null))).containsExactly(one, two);
    assertThat(found(new PeopleQuery("zoe", null, top, null))).containsExactly(two);
    assertThat(found(new PeopleQuery(null, null, below, null))).containsExactly(two);
    assertThat(found(new PeopleQuery(null, null, null, "laser " + w))).containsExactly(two);
    assertThat(found(new PeopleQuery(null, office, below, null))).isEmpty();
    OfficeId nowhere = new OfficeId(UUID.randomUUID());
    assertThat(found(new PeopleQuery(null, nowhere, null, null))).isEmpty();
  }

  @Test
  void aDepartmentIsBelowWhateverItsPathSays() throws Exception {
    String w = word();
    DepartmentId top = staff.department("T" + w);
    DepartmentId below = staff.department("Elsewhere " + w);
    staff.moveBelow(below, top);
    PersonId person = staff.hire("Anna " + w, null);
    staff.place(person, below);
    assertThat(found(new PeopleQuery(null, null, top, null))).containsExactly(person);
  }

  @Test
  void whoLeftOrIsClosedIsNotFound() throws Exception {
    String w = word();
    staff.leave(staff.hire("Anna " + w, null));
    staff.close(staff.hire("Bea " + w, null));
    assertThat(found(w)).isEmpty();
  }

  @Test
  void nothingLookedForFindsEverybody() throws Exception {
    staff.hire("Anna " + word(), null);
    for (String nothing : new String[] {null, "", " \u0000\t "}) {
      PeopleQuery query = new PeopleQuery(nothing, null, null, " ");
      Page<PersonRow> all = LEARNER.call(() -> search.find(query, PageRequest.first()));
      assertThat(all.items()).isNotEmpty();
      assertThat(all.total()).isGreaterThanOrEqualTo(all.items().size());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"%", "_", "%%%", "\\", "' or '1'='1", "\"", "\u0000", "ﷺ", "\uD83D", "&|!()"})
  void whatIsNoWordFindsNobodyAndBreaksNothing(String q) throws Exception {
    String w = word();
    PersonId anna = staff.hire("Anna " + w, null);
    assertThat(found(q + " " + word())).isEmpty();
    assertThat(found(q + " Anna " + w)).isSubsetOf(anna);
  }

  @Test
  void percentAndUnderscoreAreNoPatterns() throws Exception {
    for (String pattern : List.of("%", "_", "%%", "%_%", "\\%")) {
      assertThat(found(pattern)).as(pattern).isEmpty();
    }
  }

  @Test
  void aQueryOfTenThousandCharactersIsRefused() {
    assertThatThrownBy(() -> found("x".repeat(10_240)))
        .isInstanceOf(ConstraintViolationException.class);
  }

  @Test
  void aPagePastTheEndStillKnowsTheTotal() throws Exception {
    String w = word();
    staff.hire("Anna " + w, null);
    Page<PersonRow> page =
        LEARNER.call(
            () -> search.find(new PeopleQuery(w, null, null, null), new PageRequest(9, 20)));
    assertThat(page.items()).isEmpty();
    assertThat(page.total()).isEqualTo(1);
  }

  @Test
  void aSearchCostsTheSameHoweverManyAreFound() throws Exception {
    String w = word();
    List<Long> costs = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      if (i == 1 || i == 39) {
        costs.add(
            statements.of(
                () ->
                    LEARNER.call(
                        () ->
                            search.find(
                                new PeopleQuery(w, null, null, null), PageRequest.first()))));
      }
      staff.hire("Anna " + w, null);
    }
    assertThat(costs).containsOnly(costs.get(0));
    assertThat(costs.get(0)).isLessThanOrEqualTo(3);
  }

  private List<PersonId> found(String q) throws Exception {
    return found(new PeopleQuery(q, null, null, null));
  }

  private List<PersonId> found(PeopleQuery query) throws Exception {
    return LEARNER.call(() -> search.find(query, PageRequest.first())).items().stream()
        .map(row -> row.person().id())
        .toList();
  }
}
