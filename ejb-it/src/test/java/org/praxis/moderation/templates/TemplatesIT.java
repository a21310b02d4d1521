package org.praxis.moderation.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.praxis.harness.Company.ADMIN;
import static org.praxis.harness.Company.LEARNER;
import static org.praxis.harness.Company.MODERATOR;
import static org.praxis.harness.Company.OTHER_MODERATOR;
import static org.praxis.harness.Company.TRAINER;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.access.Rows;
import org.praxis.communities.ContributionId;
import org.praxis.communities.Discovering;
import org.praxis.communities.Founding;
import org.praxis.communities.MyContributions;
import org.praxis.harness.Company;
import org.praxis.moderation.CaseId;
import org.praxis.moderation.CaseReview;
import org.praxis.moderation.DecidingTogether;
import org.praxis.moderation.DecisionPreviewing;
import org.praxis.moderation.ManyRulings;
import org.praxis.moderation.NoSuchCase;
import org.praxis.moderation.NotAModerator;
import org.praxis.moderation.Ruling;
import org.praxis.moderation.SpaceId;
import org.praxis.moderation.Verdict;
import org.praxis.moderation.templates.view.TemplateView;
import org.praxis.moderation.view.CaseView;
import org.praxis.platform.ChangedMeanwhile;
import org.praxis.platform.Failures;
import org.praxis.platform.InvalidInput;

/** What moderators say again and again, who may say so, and what becomes of it when they decide. */
@ExtendWith(ArquillianExtension.class)
class TemplatesIT {
  @Inject Company company;
  @Inject TemplateKeeping keeping;
  @Inject CaseReview review;
  @Inject DecisionPreviewing previewing;
  @Inject DecidingTogether together;
  @Inject Discovering discovering;
  @Inject Founding founding;
  @Inject MyContributions mine;
  @Inject Rows rows;
  @PersistenceContext EntityManager em;

  private String slug;
  private SpaceId place;

  @BeforeEach
  void aCommunity() throws Exception {
    slug = company.community(0);
    place = place(slug);
  }

  private SpaceId place(String of) throws Exception {
    return new SpaceId(MODERATOR.call(() -> discovering.brief(of)).id().value());
  }

  private static TemplateDraft draft(String text, Long version) {
    return new TemplateDraft("Too short", text, List.of(Verdict.RETURN), "en", version);
  }

  @Test
  void whoeverModeratesAPlaceKeepsItsTemplatesAndAdministratorsThoseOfTheCompany()
      throws Exception {
    String own = "c-" + java.util.UUID.randomUUID();
    TRAINER.call(() -> founding.found(Company.draft(own, 0)));
    SpaceId trainers = place(own);
    TemplateView kept = TRAINER.call(() -> keeping.add(trainers, draft("Hello {author}", null)));
    TemplateView companys = ADMIN.call(() -> keeping.add(null, draft("For all", null)));
    assertThat(TRAINER.call(() -> keeping.usable(trainers)))
        .extracting(TemplateView::id)
        .contains(kept.id(), companys.id());
    assertThat(MODERATOR.call(() -> keeping.usable(place)))
        .extracting(TemplateView::id)
        .contains(companys.id())
        .doesNotContain(kept.id());
    assertThat(TRAINER.call(() -> keeping.companys())).extracting("id").contains(companys.id());
    assertThat(TRAINER.call(() -> keeping.places())).extracting("id").contains(trainers);

    // Neither reads nor changes what is another place's.
    assertThatThrownBy(() -> TRAINER.call(() -> keeping.usable(place)))
        .isInstanceOf(NotAModerator.class);
    assertThatThrownBy(() -> TRAINER.call(() -> keeping.add(place, draft("x", null))))
        .isInstanceOf(NotAModerator.class);
    assertThatThrownBy(() -> TRAINER.call(() -> keeping.add(null, draft("x", null))))
        .isInstanceOf(CompanysTemplates.class);
    assertThatThrownBy(
            () -> TRAINER.run(() -> keeping.remove(trainers, companys.id(), companys.version())))
        .isInstanceOf(NoSuchTemplate.class);
    for (SpaceId any : List.of(place, trainers)) {
      assertThatThrownBy(() -> LEARNER.call(() -> keeping.usable(any)))
          .isInstanceOf(NotAModerator.class);
    }
    assertThatThrownBy(() -> LEARNER.call(() -> keeping.companys()))
        .isInstanceOf(NotAModerator.class);
    ADMIN.run(() -> keeping.remove(null, companys.id(), companys.version()));
  }

  @Test
  void whatIsChangedIsRecordedAndHeldAgainstTheVersionThatWasRead() throws Exception {
    TemplateView first = MODERATOR.call(() -> keeping.add(place, draft("One", null)));
    TemplateView second =
        MODERATOR.call(() -> keeping.change(place, first.id(), draft("Two", first.version())));
    assertThat(second.text()).isEqualTo("Two");
    assertThatThrownBy(
            () ->
                OTHER_MODERATOR.call(
                    () -> keeping.change(place, first.id(), draft("Three", first.version()))))
        .satisfies(e -> assertThat(Failures.cause(e, ChangedMeanwhile.class)).isPresent());
    assertThatThrownBy(
            () -> OTHER_MODERATOR.run(() -> keeping.remove(place, first.id(), first.version())))
        .satisfies(e -> assertThat(Failures.cause(e, ChangedMeanwhile.class)).isPresent());
    OTHER_MODERATOR.run(() -> keeping.remove(place, first.id(), second.version()));
    assertThatThrownBy(
            () -> MODERATOR.call(() -> keeping.change(place, first.id(), draft("x", 1L))))
        .isInstanceOf(NoSuchTemplate.class);
    List<?> recorded =
        em.createNativeQuery(
                "select action || ' ' || place from praxis_audit.entry where subject = :id order by id")
            .setParameter("id", first.id().toString())
            .getResultList();
    assertThat(recorded.stream().map(String.class::cast))
        .containsExactly(
            "moderation.template.added " + slug,
            "moderation.template.changed " + slug,
            "moderation.template.removed " + slug);
  }

  @Test
  void whatCannotBeMeantIsRefused() {
    assertThatThrownBy(() -> MODERATOR.call(() -> keeping.add(place, draft("{autor}", null))))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(
            () ->
                MODERATOR.call(
                    () ->
                        keeping.add(
                            place, new TemplateDraft("n", "t", List.of(Verdict.KEEP), "fr", null))))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(
            () ->
                MODERATOR.call(
                    () -> keeping.add(place, new TemplateDraft("n", "t", List.of(), null, null))))
        .isInstanceOf(Exception.class);
  }

  @Test
  void whoeverIsDecidedOnReadsTheirOwnNameAndTheClauseAndWhatWasSentStays() throws Exception {
    TemplateView template =
        MODERATOR.call(
            () ->
                keeping.add(
                    place,
                    draft("{author}, “{title}” in {community}: {clause}. {clauseText}", null)));
    ContributionId topic = company.ask(LEARNER, slug, "bluebird").id();
    CaseView read = MODERATOR.call(() -> review.open(company.caseOf(topic)));
    String name = read.author().name();
    String sent =
        name + ", “How do I?” in Test community: clause 2 of the charter. Buying hardware";
    Ruling unnamed = new Ruling(Verdict.RETURN, null, template.text(), read.version());
    assertThat(MODERATOR.call(() -> previewing.of(read.id(), unnamed)).html())
        .contains(name, "{clause}");
    assertThatThrownBy(() -> MODERATOR.call(() -> review.decide(read.id(), unnamed)))
        .isInstanceOf(InvalidInput.class)
        .extracting(e -> ((InvalidInput) e).field().orElseThrow())
        .isEqualTo("clause");
    Ruling ruling = new Ruling(Verdict.RETURN, 2, template.text(), read.version(), true);
    assertThat(MODERATOR.call(() -> previewing.of(read.id(), ruling)).html())
        .isEqualTo("<p>" + sent + "</p>\n");
    assertThatThrownBy(() -> LEARNER.call(() -> previewing.of(read.id(), ruling)))
        .isInstanceOf(NoSuchCase.class);
    MODERATOR.call(() -> review.decide(read.id(), ruling));

    MODERATOR.call(
        () -> keeping.change(place, template.id(), draft("Otherwise", template.version())));
    assertThat(LEARNER.call(() -> mine.one(topic)).decisions())
        .extracting("message")
        .containsExactly(sent);
  }

  @Test
  void ofManyEachIsToldOfTheirOwnTextAndInTheirLanguage() throws Exception {
    Object before = rows.read("select language from people_person where uid = 'learner2'").get(0);
    rows.change("update people_person set language = 'de' where uid = 'learner2'");
    try {
      eachIsTold();
    } finally {
      rows.change(
          "update people_person set language = cast(? as text) where uid = 'learner2'", before);
    }
  }

  private void eachIsTold() throws Exception {
    List<ManyRulings.Chosen> chosen = new ArrayList<>();
    List<ContributionId> topics = new ArrayList<>();
    for (var author : List.of(LEARNER, Company.COLLEAGUE)) {
      ContributionId topic = company.ask(author, slug, "bluebird").id();
      topics.add(topic);
      CaseView read = MODERATOR.call(() -> review.open(company.caseOf(topic)));
      chosen.add(new ManyRulings.Chosen(read.id(), read.version()));
    }
    assertThat(
            MODERATOR
                .call(
                    () ->
                        together.decide(
                            new ManyRulings(
                                Verdict.RETURN, 2, "{author}: {clauseNumber}, {clause}", chosen)))
                .decided())
        .hasSize(2);
    List<String> clauses = List.of("clause 2 of the charter", "Klausel 2 der Charta");
    for (int i = 0; i < 2; i++) {
      CaseId id = chosen.get(i).id();
      CaseView decided = MODERATOR.call(() -> review.open(id));
      assertThat(decided.decision().message())
          .isEqualTo(decided.author().name() + ": 2, " + clauses.get(i));
    }
  }
}
