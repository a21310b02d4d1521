package org.praxis.people.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.praxis.harness.Company.LEARNER;
import static org.praxis.harness.Company.MODERATOR;
import static org.praxis.harness.Company.TRAINER;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.access.Rows;
import org.praxis.harness.As;
import org.praxis.harness.Statements;
import org.praxis.people.OfficeId;
import org.praxis.people.PersonId;
import org.praxis.people.Staff;
import org.praxis.people.audience.view.AudienceMember;
import org.praxis.people.audience.view.AudiencePreview;
import org.praxis.people.audience.view.AudienceRow;
import org.praxis.people.audience.view.AudienceView;
import org.praxis.people.audience.view.PreviewPages;
import org.praxis.people.view.PersonChip;
import org.praxis.platform.ChangedMeanwhile;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;

@ExtendWith(ArquillianExtension.class)
class AudienceIT {
  private static final PreviewPages FIRST = PreviewPages.all(PageRequest.first());

  @Inject AudienceDesign design;
  @Inject AudienceReading reading;
  @Inject Evaluation evaluation;
  @Inject Uses uses;
  @Inject Staff staff;
  @Inject Rows rows;
  @Inject Statements statements;

  private final String word = Staff.word();

  @Test
  void whoeverTheRuleFindsBelongsAtOnceAndLeavesWithIt() throws Exception {
    PersonId ana = staff.hire("Ana", word + " Lead");
    PersonId ben = staff.hire("Ben", word + " Tester");
    AudienceId id = create(word + "*");
    assertThat(members(id)).containsExactly(ana, ben);
    assertThat(told("AudienceJoined", id)).containsExactlyInAnyOrder(ana, ben);
    assertThat(told("AudienceLeft", id)).isEmpty();

    change(id, word + " Lead", 0);
    assertThat(members(id)).containsExactly(ana);
    assertThat(told("AudienceLeft", id)).containsExactly(ben);
    assertThat(show(id).members()).isEqualTo(1);
  }

  @Test
  void membershipFollowsTheDirectory() throws Exception {
    PersonId ana = staff.hire("Ana", word);
    PersonId ben = staff.hire("Ben", word);
    AudienceId id = create(word);
    staff.leave(ana);
    PersonId cem = staff.hire("Cem", word);
    evaluation.evaluateAll();
    assertThat(members(id)).containsExactly(ben, cem);
    assertThat(told("AudienceLeft", id)).containsExactly(ana);
    staff.comeBack(ana);
    evaluation.evaluateAll();
    evaluation.evaluateAll();
    assertThat(members(id)).containsExactly(ana, ben, cem);
    assertThat(told("AudienceJoined", id)).containsExactlyInAnyOrder(ana, ben, cem, ana);
  }

  @Test
  void evaluatingIsNoChangeThatWouldBeInAnEditorsWay() throws Exception {
    AudienceId id = create(word);
    staff.hire("Ana", word);
    evaluation.evaluateAll();
    change(id, word + "*", 0);
    assertThatThrownBy(() -> change(id, word, 0)).isInstanceOf(ChangedMeanwhile.class);
  }

  @Test
  void aPreviewSaysWhoWouldJoinAndLeaveAndWhatWouldFollow() throws Exception {
    PersonId ana = staff.hire("Ana", word + " a");
    PersonId ben = staff.hire("Ben", word + " b");
    PersonId cem = staff.hire("Cem", word + " b");
    PersonId dora = staff.hire("Dora", word + " c");
    AudienceId id = create(word + " b");
    staff.close(cem);
    uses.use(id, Set.of(ana));
    try {
      AudiencePreview preview = preview(new RuleDraft(new Rule.TitleLike(word + "*"), id));
      assertThat(ids(preview.people())).containsExactly(ana, ben, dora);
      assertThat(ids(preview.joining())).containsExactly(ana, dora);
      assertThat(ids(preview.leaving())).containsExactly(cem);
      assertThat(preview.consequences())
          .singleElement()
          .satisfies(
              one -> {
                assertThat(one.use().title()).isEqualTo("Sailing club");
                assertThat(one.joining()).isEqualTo(1);
                assertThat(one.leaving()).isEqualTo(1);
              });
      assertThat(members(id)).containsExactly(ben, cem);
    } finally {
      uses.stop(id);
    }
    AudiencePreview fresh = preview(new RuleDraft(new Rule.TitleLike(word + "*"), null));
    assertThat(fresh.joining().total()).isEqualTo(3);
    assertThat(fresh.leaving().total()).isZero();
  }

  @Test
  void namesBehindAPreviewComePageByPage() throws Exception {
    for (int i = 0; i < 5; i++) {
      staff.hire("Name " + i, word);
    }
    RuleDraft draft = new RuleDraft(new Rule.TitleLike(word), null);
    AudiencePreview second =
        hr(() -> reading.preview(draft, PreviewPages.all(new PageRequest(2, 2))));
    assertThat(second.people().total()).isEqualTo(5);
    assertThat(second.people().items())
        .extracting(PersonChip::name)
        .containsExactly("Name 2", "Name 3");
    AudiencePreview one =
        hr(
            () ->
                reading.preview(
                    draft,
                    new PreviewPages(
                        new PageRequest(1, 2), new PageRequest(3, 2), new PageRequest(1, 2))));
    assertThat(one.people().items()).extracting(PersonChip::name).contains("Name 0", "Name 1");
    assertThat(one.joining().items()).extracting(PersonChip::name).containsExactly("Name 4");
    AudiencePreview past =
        hr(() -> reading.preview(draft, PreviewPages.all(new PageRequest(9, 2))));
    assertThat(past.people().total()).isEqualTo(5);
    assertThat(past.people().items()).isEmpty();
  }

  @Test
  void whatIsUsedIsNotDeleted() throws Exception {
    AudienceId id = create(word);
    uses.use(id, Set.of());
    assertThat(show(id).uses()).hasSize(1);
    assertThatThrownBy(() -> delete(id)).isInstanceOf(AudienceInUse.class);
    uses.stop(id);
    change(id, word + "*", 0);
    assertThatThrownBy(() -> delete(id)).isInstanceOf(ChangedMeanwhile.class);
    As.person("hr1").run(() -> design.delete(id, 1L));
    assertThatThrownBy(() -> show(id)).isInstanceOf(NoSuchAudience.class);
    assertThatThrownBy(() -> delete(id)).isInstanceOf(NoSuchAudience.class);
  }

  @Test
  void twoAudiencesHaveTwoNames() throws Exception {
    hr(() -> design.create(new AudienceDraft(word + " sailors", new Rule.TitleLike("x"))));
    assertThatThrownBy(
            () ->
                hr(
                    () ->
                        design.create(
                            new AudienceDraft("  " + word + "  SAILORS", new Rule.TitleLike("x")))))
        .isInstanceOf(AudienceNameTaken.class);
  }

  @Test
  void aPagePastTheEndStillSaysHowManyBelong() throws Exception {
    staff.hire("Ana", word);
    AudienceId id = create(word);
    Page<AudienceMember> past = hr(() -> reading.members(id, new PageRequest(9, 10)));
    assertThat(past.items()).isEmpty();
    assertThat(past.total()).isEqualTo(1);
  }

  @Test
  void aConditionAboutNothingIsRefusedAtItsField() {
    Rule rule =
        new Rule.All(
            List.of(
                new Rule.TitleLike("x"),
                new Rule.Not(new Rule.InOffice(new OfficeId(UUID.randomUUID())))));
    assertThatThrownBy(() -> hr(() -> design.create(new AudienceDraft(word, rule))))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refused -> assertThat(refused.field()).contains("rule.all[1].not.office"));
  }

  @Test
  void everyMistakeInARuleIsNamedAtOnce() {
    Rule rule =
        new Rule.All(
            List.of(
                new Rule.TitleLike(" "),
                new Rule.StartedWithin(0),
                new Rule.Any(List.of()),
                new Rule.Not(new Rule.Speaks("d3"))));
    assertThatThrownBy(() -> hr(() -> design.create(new AudienceDraft("", rule))))
        .isInstanceOfSatisfying(
            ConstraintViolationException.class,
            refused ->
                assertThat(refused.getConstraintViolations())
                    .extracting(violation -> violation.getPropertyPath().toString())
                    .containsExactlyInAnyOrder(
                        "create.draft.name",
                        "create.draft.rule.all[0].title",
                        "create.draft.rule.all[1].startedWithin",
                        "create.draft.rule.all[2].any",
                        "create.draft.rule.all[3].not.language"));
  }

  @Test
  void hrAndAdministratorsBuildTrainersReadAndNobodyElseKnows() throws Exception {
    AudienceId id = create(word);
    RuleDraft draft = new RuleDraft(new Rule.TitleLike(word), null);
    assertThat(TRAINER.call(() -> reading.audience(id)).name()).isNotBlank();
    assertThat(TRAINER.call(() -> reading.members(id, PageRequest.first())).total()).isZero();
    for (As person : List.of(LEARNER, MODERATOR)) {
      assertThatThrownBy(() -> person.call(() -> reading.members(id, PageRequest.first())))
          .isInstanceOf(EJBAccessException.class);
      assertThatThrownBy(() -> person.call(() -> reading.audience(id)))
          .isInstanceOf(EJBAccessException.class);
      assertThatThrownBy(() -> person.call(() -> reading.audiences(PageRequest.first())))
          .isInstanceOf(EJBAccessException.class);
    }
    for (As person : List.of(LEARNER, MODERATOR, TRAINER)) {
      assertThatThrownBy(() -> person.call(() -> reading.preview(draft, FIRST)))
          .isInstanceOf(EJBAccessException.class);
      assertThatThrownBy(
              () -> person.call(() -> design.create(new AudienceDraft("x", draft.rule()))))
          .isInstanceOf(EJBAccessException.class);
      assertThatThrownBy(() -> person.call(() -> reading.choices()))
          .isInstanceOf(EJBAccessException.class);
      assertThatThrownBy(() -> person.call(() -> reading.candidates("Ana")))
          .isInstanceOf(EJBAccessException.class);
      assertThatThrownBy(() -> person.call(() -> reading.named(List.of(PersonId.next()))))
          .isInstanceOf(EJBAccessException.class);
      assertThatThrownBy(() -> person.call(() -> reading.called(List.of("Ana"))))
          .isInstanceOf(EJBAccessException.class);
      assertThatThrownBy(() -> person.call(() -> reading.withUserNames(List.of("ana"))))
          .isInstanceOf(EJBAccessException.class);
      assertThatThrownBy(() -> person.run(() -> design.delete(id, 0L)))
          .isInstanceOf(EJBAccessException.class);
    }
  }

  @Test
  void listAndPreviewCostAFixedNumberOfStatements() throws Exception {
    AudienceId unused = create(word);
    for (int i = 0; i < 6; i++) {
      staff.hire("Person " + i, word);
      create(word + " " + i);
    }
    List<AudienceRow> all = hr(() -> reading.audiences(new PageRequest(1, 100))).items();
    assertThat(all).hasSizeGreaterThanOrEqualTo(6);
    assertThat(statements.of(() -> hr(() -> reading.audiences(new PageRequest(1, 1)))))
        .isEqualTo(statements.of(() -> hr(() -> reading.audiences(new PageRequest(1, 100)))))
        .isEqualTo(3);
    RuleDraft draft = new RuleDraft(new Rule.TitleLike(word), unused);
    assertThat(
            statements.of(
                () -> hr(() -> reading.preview(draft, PreviewPages.all(new PageRequest(1, 1))))))
        .isEqualTo(
            statements.of(
                () -> hr(() -> reading.preview(draft, PreviewPages.all(new PageRequest(1, 100))))))
        // Four of them ask guidelines, rules, assigning and signing whether they use it.
        .isEqualTo(10);
  }

  private AudienceId create(String title) throws Exception {
    return hr(
        () ->
            design.create(new AudienceDraft("A " + UUID.randomUUID(), new Rule.TitleLike(title))));
  }

  private void change(AudienceId id, String title, long version) throws Exception {
    String name = show(id).name();
    As.person("admin1")
        .run(() -> design.change(id, new AudienceChange(name, new Rule.TitleLike(title), version)));
  }

  private void delete(AudienceId id) {
    As.person("hr1").run(() -> design.delete(id, 0L));
  }

  private AudienceView show(AudienceId id) throws Exception {
    return hr(() -> reading.audience(id));
  }

  private List<PersonId> members(AudienceId id) throws Exception {
    return hr(() -> reading.members(id, PageRequest.first())).items().stream()
        .map(member -> member.person().id())
        .toList();
  }

  private AudiencePreview preview(RuleDraft draft) throws Exception {
    return hr(() -> reading.preview(draft, FIRST));
  }

  private static List<PersonId> ids(Page<PersonChip> people) {
    return people.items().stream().map(PersonChip::id).toList();
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

  private static <T> T hr(java.util.concurrent.Callable<T> act) throws Exception {
    return As.person("hr1").call(act);
  }
}
