package org.praxis.people.audience;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.access.Rows;
import org.praxis.harness.As;
import org.praxis.people.DepartmentId;
import org.praxis.people.GroupId;
import org.praxis.people.OfficeId;
import org.praxis.people.PersonId;
import org.praxis.people.Staff;
import org.praxis.people.audience.view.PreviewPages;
import org.praxis.platform.PageRequest;

/** Each kind of condition, against real rows; of everybody else in the database nobody counts. */
@ExtendWith(ArquillianExtension.class)
class RuleIT {
  @Inject AudienceReading reading;
  @Inject Staff staff;
  @Inject Rows rows;

  private final String word = Staff.word();
  private PersonId ana;
  private PersonId ben;
  private PersonId cem;
  private PersonId dora;
  private Map<PersonId, String> called;

  @BeforeEach
  void hire() {
    ana = staff.hire(word + " Ana", word + " Chef de Projet Sénior");
    ben = staff.hire(word + " Ben", word + " 100% Tester");
    cem = staff.hire(word + " Cem", word + " 100 Tester");
    dora = staff.hire(word + " Dora", word + "_Lead");
    called = Map.of(ana, "Ana", ben, "Ben", cem, "Cem", dora, "Dora");
  }

  @AfterEach
  void dismiss() {
    rows.change("update people_person set manager_key = null where name like ?1", word + "%");
  }

  @Test
  void whoIsInAnOffice() throws Exception {
    OfficeId berlin = staff.office(word, "Europe/Berlin", "09:00", "17:00");
    staff.seat(ana, berlin);
    staff.seat(ben, berlin);
    assertThat(found(new Rule.InOffice(berlin))).containsExactly("Ana", "Ben");
    assertThat(found(not(new Rule.InOffice(berlin)))).containsExactly("Cem", "Dora");
  }

  @Test
  void whoIsInADepartmentAndInThoseBelow() throws Exception {
    DepartmentId sales = staff.department(word);
    staff.place(ana, sales);
    staff.place(ben, staff.department(word + "/North"));
    staff.place(cem, staff.department(word + "/North/Coast"));
    assertThat(found(new Rule.InDepartment(sales, true))).containsExactly("Ana", "Ben", "Cem");
    assertThat(found(new Rule.InDepartment(sales, false))).containsExactly("Ana");
    assertThat(found(not(new Rule.InDepartment(sales, true)))).containsExactly("Dora");
  }

  @Test
  void whoIsLedBySomebodyAlsoWhereTheyLeadEachOther() throws Exception {
    staff.lead(ana, ben);
    staff.lead(ben, cem);
    assertThat(found(new Rule.Under(ana, true))).containsExactly("Ben", "Cem");
    assertThat(found(new Rule.Under(ana, false))).containsExactly("Ben");
    staff.lead(cem, ana);
    assertThat(found(new Rule.Under(ana, true))).containsExactly("Ben", "Cem");
    assertThat(found(new Rule.Under(cem, true))).containsExactly("Ana", "Ben");
  }

  @Test
  void aBranchStaysWhereWhoeverLedItLeft() throws Exception {
    staff.lead(ana, ben);
    staff.lead(ben, cem);
    staff.lead(cem, dora);
    staff.leave(ben);
    staff.close(cem);
    assertThat(found(new Rule.Under(ana, true))).containsExactly("Dora");
    assertThat(found(new Rule.Under(ben, true))).containsExactly("Dora");
    staff.comeBack(cem);
    assertThat(found(new Rule.Under(ana, true))).containsExactly("Cem", "Dora");
    assertThat(found(new Rule.Under(ana, false))).isEmpty();
  }

  @Test
  void whoIsInAGroup() throws Exception {
    GroupId group = group(ana, dora);
    assertThat(found(new Rule.InGroup(group))).containsExactly("Ana", "Dora");
    assertThat(found(not(new Rule.InGroup(group)))).containsExactly("Ben", "Cem");
  }

  @Test
  void whoHasATitleLikeOneWhateverItsCaseAndAccents() throws Exception {
    assertThat(found(new Rule.TitleLike(word + " CHEF*senior"))).containsExactly("Ana");
    assertThat(found(new Rule.TitleLike("*Séniör"))).containsExactly("Ana");
    assertThat(found(new Rule.TitleLike("*100% tester"))).containsExactly("Ben");
    assertThat(found(new Rule.TitleLike("*100？tester"))).containsExactly("Cem");
    assertThat(found(new Rule.TitleLike("*100? tester"))).containsExactly("Ben");
    assertThat(found(new Rule.TitleLike(word + "_lead"))).containsExactly("Dora");
    assertThat(found(new Rule.TitleLike(word + " lead"))).isEmpty();
    assertThat(found(new Rule.TitleLike("tester"))).isEmpty();
    assertThat(found(new Rule.TitleLike("!*%_'); drop table people_person; --"))).isEmpty();
  }

  @Test
  void whoSpeaksALanguageInAnyOfItsForms() throws Exception {
    say(ana, "de-CH, de;q=0.9, en;q=0.5");
    say(ben, "DE");
    say(cem, "en-GB");
    assertThat(found(new Rule.Speaks("de"))).containsExactly("Ana", "Ben");
    assertThat(found(new Rule.Speaks("EN"))).containsExactly("Cem");
    assertThat(found(not(new Rule.Speaks("de")))).containsExactly("Cem", "Dora");
  }

  @Test
  void whoStartedLatelyOrLongAgo() throws Exception {
    start(ana, 0);
    start(ben, 90);
    start(cem, 91);
    start(dora, -1);
    assertThat(found(new Rule.StartedWithin(90))).containsExactly("Ana", "Ben");
    assertThat(found(new Rule.StartedAtLeast(90))).containsExactly("Ben", "Cem");
    assertThat(found(not(new Rule.StartedAtLeast(90)))).containsExactly("Ana", "Dora");
  }

  @Test
  void conditionsWithinEachOther() throws Exception {
    OfficeId berlin = staff.office(word, "Europe/Berlin", "09:00", "17:00");
    staff.seat(ana, berlin);
    staff.seat(ben, berlin);
    GroupId group = group(ben);
    say(cem, "fr");
    Rule rule =
        new Rule.Any(
            List.of(
                new Rule.All(List.of(new Rule.InOffice(berlin), not(new Rule.InGroup(group)))),
                new Rule.Speaks("fr")));
    assertThat(found(rule)).containsExactly("Ana", "Cem");
    assertThat(found(not(rule))).containsExactly("Ben", "Dora");
    assertThat(found(not(not(new Rule.Speaks("fr"))))).containsExactly("Cem");
  }

  @Test
  void whoLeftOrIsClosedOutNeverBelongs() throws Exception {
    staff.leave(ana);
    staff.close(ben);
    assertThat(found(new Rule.TitleLike("*"))).containsExactly("Cem", "Dora");
    assertThat(found(not(new Rule.Speaks("xx")))).containsExactly("Cem", "Dora");
  }

  private static Rule not(Rule rule) {
    return new Rule.Not(rule);
  }

  /** Of this test's people those whom the rule finds, by name. */
  private List<String> found(Rule rule) throws Exception {
    Rule ours = new Rule.All(List.of(new Rule.TitleLike(word + "*"), rule));
    return As.person("hr1")
        .call(
            () -> reading.preview(new RuleDraft(ours, null), PreviewPages.all(PageRequest.first())))
        .people()
        .items()
        .stream()
        .map(person -> called.get(person.id()))
        .toList();
  }

  private GroupId group(PersonId... members) {
    GroupId id = new GroupId(UUID.randomUUID());
    rows.change(
        "insert into people_group (id, directory, external_id, dn, name) values (?1, 'test', ?2, ?2, ?2)",
        id.value(),
        id.toString());
    Set<String> ids = Arrays.stream(members).map(PersonId::toString).collect(Collectors.toSet());
    for (String member : ids) {
      rows.change(
          "insert into people_group_member (group_key, person_key) select g.key, p.key"
              + " from people_group g, people_person p where g.id = ?1 and p.id = cast(?2 as uuid)",
          id.value(),
          member);
    }
    return id;
  }

  private void say(PersonId person, String language) {
    rows.change("update people_person set language = ?1 where id = ?2", language, person.value());
  }

  private void start(PersonId person, int daysAgo) {
    rows.change(
        "update people_person set started_on = cast(now() at time zone 'UTC' as date)"
            + " - cast(?1 as integer) where id = ?2",
        daysAgo,
        person.value());
  }
}
