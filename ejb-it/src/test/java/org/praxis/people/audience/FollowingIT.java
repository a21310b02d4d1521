package org.praxis.people.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.access.Rows;
import org.praxis.harness.As;
import org.praxis.people.Deactivating;
import org.praxis.people.DepartmentId;
import org.praxis.people.GroupId;
import org.praxis.people.OfficeId;
import org.praxis.people.PersonId;
import org.praxis.people.Staff;
import org.praxis.people.audience.view.AudienceView;
import org.praxis.people.audience.view.Candidate;
import org.praxis.people.audience.view.Choice;
import org.praxis.people.audience.view.Gone;
import org.praxis.people.audience.view.PreviewPages;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.PageRequest;

/** Members follow what happens, and stay where nobody knows what a rule is about any more. */
@ExtendWith(ArquillianExtension.class)
class FollowingIT {
  @Inject AudienceDesign design;
  @Inject AudienceReading reading;
  @Inject AudienceHold holding;
  @Inject Evaluation evaluation;
  @Inject Deactivating deactivating;
  @Inject Staff staff;
  @Inject Rows rows;
  @Inject UserTransaction transaction;
  @Resource ManagedExecutorService threads;

  private final String word = Staff.word();
  private final Rule title = new Rule.TitleLike(word);

  @Test
  void aRuleAboutAGroupThatIsGoneKeepsItsMembersUntilTheGroupIsBack() throws Exception {
    PersonId ana = staff.hire("Ana", word);
    PersonId ben = staff.hire("Ben", word);
    PersonId cem = staff.hire("Cem", word);
    GroupId group = group(ana);
    Rule rule = new Rule.All(List.of(title, new Rule.Not(new Rule.InGroup(group))));
    AudienceId id = create(rule);
    assertThat(members(id)).containsExactly(ben, cem);

    gone("people_group", group.value());
    rows.change(
        "delete from people_group_member where person_key = (select key from people_person where id = ?1)",
        ana.value());
    staff.leave(cem);
    PersonId dora = staff.hire("Dora", word);
    evaluation.evaluateAll();
    assertThat(members(id)).containsExactly(ben);
    assertThat(show(id).members()).isEqualTo(1);
    assertThat(show(id).gone())
        .containsExactly(
            new Gone("rule.all[1].not.group", RuleKind.GROUP, group.value(), word + " group"));
    assertThat(hr(() -> reading.audiences(new PageRequest(1, 100))).items())
        .filteredOn(row -> row.id().equals(id))
        .singleElement()
        .satisfies(row -> assertThat(row.gone()).hasSize(1));

    rows.change("update people_group set gone_at = null where id = ?1", group.value());
    evaluation.evaluateAll();
    assertThat(members(id)).containsExactly(ana, ben, dora);
    assertThat(show(id).gone()).isEmpty();
  }

  @Test
  void aConditionAboutWhatIsGoneIsRefusedAtItsFieldAndNotOfferedAnyMore() throws Exception {
    OfficeId office = staff.office(word + " office", "Europe/Berlin", "09:00", "17:00");
    DepartmentId department = staff.department(word + " department");
    GroupId group = group();
    assertThat(hr(() -> reading.choices()))
        .extracting(Choice::name)
        .contains(word + " office", word + " department", word + " group");
    assertThat(hr(() -> reading.called(List.of(word + " GROUP", word + " department", "x"))))
        .extracting(Choice::value)
        .containsExactlyInAnyOrder(department.toString(), group.toString());
    gone("people_office", office.value());
    gone("people_department", department.value());
    gone("people_group", group.value());
    assertThat(hr(() -> reading.choices()))
        .extracting(Choice::name)
        .noneMatch(name -> name.startsWith(word));
    assertThat(hr(() -> reading.called(List.of(word + " group", word + " department")))).isEmpty();
    refused(new Rule.InOffice(office), "rule.all[1].not.office");
    refused(new Rule.InDepartment(department, true), "rule.all[1].not.department");
    refused(new Rule.InGroup(group), "rule.all[1].not.group");
    refused(new Rule.Under(PersonId.next(), true), "rule.all[1].not.under");
  }

  @Test
  void groupsOfOneNameAreToldApartByTheirPlaceInTheDirectory() throws Exception {
    GroupId first = group();
    GroupId second = group();
    assertThat(hr(() -> reading.choices()))
        .extracting(Choice::name)
        .contains(first.toString(), second.toString())
        .doesNotContain(word + " group");
    assertThat(hr(() -> reading.called(List.of(word + " group")))).hasSize(2);
    assertThat(hr(() -> reading.called(List.of(first.toString()))))
        .extracting(Choice::value)
        .containsExactly(first.toString());
  }

  @Test
  void whoIsShutOutBelongsNowhereAndIsBackWhenPraxisIsOpenAgain() throws Exception {
    PersonId ana = staff.hire("Ana", word);
    PersonId ben = staff.hire("Ben", word);
    AudienceId id = create(title);
    AudienceId other = create(new Rule.TitleLike(word + " x"));
    As.person("admin1").run(() -> deactivating.deactivate(ana));
    await().atMost(Duration.ofSeconds(20)).until(() -> members(id).equals(List.of(ben)));
    assertThat(show(id).members()).isEqualTo(1);
    As.person("admin1").run(() -> deactivating.reactivate(ana));
    await().atMost(Duration.ofSeconds(20)).until(() -> members(id).equals(List.of(ana, ben)));
    assertThat(show(id).members()).isEqualTo(2);
    assertThat(members(other)).isEmpty();
  }

  @Test
  void whoEvaluatesAtTheSameTimeWaitsAndTellsNothingTwice() throws Exception {
    AudienceId id = create(title);
    PersonId ana = staff.hire("Ana", word);
    CyclicBarrier together = new CyclicBarrier(2);
    Callable<Void> evaluating =
        () -> {
          together.await();
          transaction.begin();
          evaluation.evaluate(id);
          transaction.commit();
          return null;
        };
    for (Future<?> one : both(evaluating, evaluating)) {
      one.get(); // neither failed
    }
    assertThat(members(id)).containsExactly(ana);
    assertThat(told("AudienceJoined", id)).containsExactly(ana);
  }

  @Test
  void ofTwoWhoTakeOneNameAtTheSameTimeOneIsRefused() throws Exception {
    CyclicBarrier together = new CyclicBarrier(2);
    Callable<AudienceId> creating =
        () -> {
          together.await();
          return hr(() -> design.create(new AudienceDraft(word + " sailors", title)));
        };
    List<Throwable> refusals = new ArrayList<>();
    for (Future<?> one : both(creating, creating)) {
      try {
        one.get();
      } catch (ExecutionException e) {
        refusals.add(e.getCause());
      }
    }
    assertThat(refusals).singleElement().isInstanceOf(AudienceNameTaken.class);
  }

  @Test
  void theHourlyLookLeavesAloneWhatWasEvaluatedLately() throws Exception {
    AudienceId id = create(title);
    PersonId ana = staff.hire("Ana", word);
    evaluation.evaluateStale();
    assertThat(members(id)).isEmpty();
    rows.change(
        "update people_audience set evaluated_at = evaluated_at - interval '7 hours' where id = ?1",
        id.value());
    evaluation.evaluateStale();
    assertThat(members(id)).containsExactly(ana);
  }

  @Test
  void theHourlyLookTakesUpWhatARunLeftAndWaitsForOneThatChangesPeople() throws Exception {
    AudienceId id = create(title);
    PersonId ana = staff.hire("Ana", word);
    UUID run = UUID.randomUUID();
    rows.change(
        "insert into people_sync_run (id, kind, dry, stage, outcome, started_at, beat_at, finished_at, marks, version)"
            + " values (?1, 'CHANGES', false, 'OVER', 'DONE', now(), now(), now(), cast('{}' as jsonb), 0)",
        run);
    evaluation.evaluateStale();
    assertThat(members(id)).isEmpty(); // it changed nothing
    rows.change(
        "update people_sync_run set units_changed = true, stage = 'APPLYING', outcome = null, finished_at = null where id = ?1",
        run);
    rows.change("update people_audience set evaluated_at = null where id = ?1", id.value());
    evaluation.evaluateStale();
    assertThat(members(id)).isEmpty(); // it changes people still
    rows.change("update people_audience set evaluated_at = now() where id = ?1", id.value());
    rows.change(
        "update people_sync_run set stage = 'OVER', outcome = 'DONE', finished_at = now() where id = ?1",
        run);
    evaluation.evaluateStale();
    assertThat(members(id)).containsExactly(ana);
    rows.change("delete from people_sync_run where id = ?1", run);
  }

  @Test
  void whatIsBeingTakenIntoUseIsNotDeletedMeanwhile() throws Exception {
    AudienceId id = create(title);
    transaction.begin();
    holding.hold(id);
    Future<?> deleting = threads.submit(() -> As.person("hr1").run(() -> design.delete(id, 0L)));
    assertThatThrownBy(() -> deleting.get(700, TimeUnit.MILLISECONDS))
        .isInstanceOf(TimeoutException.class);
    transaction.commit();
    deleting.get();
    transaction.begin();
    try {
      assertThatThrownBy(() -> holding.hold(id)).isInstanceOf(NoSuchAudience.class);
    } finally {
      transaction.rollback();
    }
  }

  @Test
  void whoeverHasTheVeryNameIsMeantAndNotWhoeverIsCalledMuchTheSame() throws Exception {
    PersonId ana = staff.hire("Ána " + word, "x");
    staff.hire("Ana " + word + " Brandt", "x");
    assertThat(candidates("ana " + word)).containsExactly(ana);
    PersonId namesake = staff.hire("ANA " + word, "x");
    assertThat(candidates("ana " + word)).hasSize(3).contains(ana, namesake);
    assertThat(candidates(word + " bra")).hasSize(1);
    assertThat(candidates("%")).isEmpty();
    assertThat(hr(() -> reading.withUserNames(List.of("S" + ana, "nobody"))))
        .extracting(Candidate::id)
        .containsExactly(ana);
    assertThatThrownBy(() -> candidates("x".repeat(201)))
        .isInstanceOf(jakarta.validation.ConstraintViolationException.class);
  }

  private List<PersonId> candidates(String typed) throws Exception {
    return hr(() -> reading.candidates(typed)).stream().map(Candidate::id).toList();
  }

  private void refused(Rule about, String field) {
    Rule rule = new Rule.All(List.of(title, new Rule.Not(about)));
    for (Callable<?> act :
        List.<Callable<?>>of(
            () -> design.create(new AudienceDraft("A " + UUID.randomUUID(), rule)),
            () ->
                reading.preview(
                    new RuleDraft(rule, null), PreviewPages.all(PageRequest.first())))) {
      assertThatThrownBy(() -> hr(act))
          .isInstanceOfSatisfying(
              InvalidInput.class, refused -> assertThat(refused.field()).contains(field));
    }
  }

  private List<Future<?>> both(Callable<?> one, Callable<?> other) {
    return List.of(threads.submit(one), threads.submit(other));
  }

  private void gone(String table, UUID id) {
    rows.change("update " + table + " set gone_at = now() where id = ?1", id);
  }

  private GroupId group(PersonId... members) {
    GroupId id = new GroupId(UUID.randomUUID());
    rows.change(
        "insert into people_group (id, directory, external_id, dn, name) values (?1, 'test', ?2, ?2, ?3)",
        id.value(),
        id.toString(),
        word + " group");
    for (PersonId member : members) {
      rows.change(
          "insert into people_group_member (group_key, person_key) select g.key, p.key"
              + " from people_group g, people_person p where g.id = ?1 and p.id = ?2",
          id.value(),
          member.value());
    }
    return id;
  }

  private AudienceId create(Rule rule) throws Exception {
    return hr(() -> design.create(new AudienceDraft("A " + UUID.randomUUID(), rule)));
  }

  private AudienceView show(AudienceId id) throws Exception {
    return hr(() -> reading.audience(id));
  }

  private List<PersonId> members(AudienceId id) throws Exception {
    return hr(() -> reading.members(id, PageRequest.first())).items().stream()
        .map(member -> member.person().id())
        .toList();
  }

  private List<PersonId> told(String event, AudienceId id) {
    return rows
        .read(
            "select payload ->> 'person' from platform_event where type like ?1 and payload ->> 'audience' = ?2",
            "%." + event,
            id.toString())
        .stream()
        .map(person -> new PersonId(UUID.fromString((String) person)))
        .toList();
  }

  private static <T> T hr(Callable<T> act) throws Exception {
    return As.person("hr1").call(act);
  }
}
