package org.praxis.communities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.praxis.harness.Company.COLLEAGUE;
import static org.praxis.harness.Company.LEARNER;
import static org.praxis.harness.Company.MODERATOR;
import static org.praxis.people.Staff.word;

import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.communities.view.AuthorCounts;
import org.praxis.communities.view.AuthoredRow;
import org.praxis.communities.view.Expert;
import org.praxis.harness.As;
import org.praxis.harness.Company;
import org.praxis.harness.Statements;
import org.praxis.moderation.Verdict;
import org.praxis.people.NoSuchPerson;
import org.praxis.people.People;
import org.praxis.people.PersonId;
import org.praxis.people.Staff;
import org.praxis.platform.PageRequest;

/** What others see of what a person wrote, and who is said to know a subject. */
@ExtendWith(ArquillianExtension.class)
class ExpertiseIT {
  private static final PageRequest PAGE = new PageRequest(1, 100);

  @Inject Company company;
  @Inject Expertise expertise;
  @Inject Authorship authorship;
  @Inject AnswerAcceptance acceptance;
  @Inject Joining joining;
  @Inject People people;
  @Inject Staff staff;
  @Inject Statements statements;

  @Test
  void whoSolvedAQuestionComesBeforeWhoAnsweredMoreAndWhoOnlySaysSo() throws Exception {
    String subject = word();
    String community = company.community(0);
    MODERATOR.run(() -> joining.join(community));
    ContributionId topic = company.ask(LEARNER, community, "about " + subject).id();
    ContributionId solved = company.reply(COLLEAGUE, topic, "this way").id();
    company.reply(MODERATOR, topic, "or so");
    company.reply(MODERATOR, topic, "or so, too");
    company.reply(LEARNER, topic, "thank you");
    LEARNER.run(() -> acceptance.accept(topic, solved));
    PersonId skilled = staff.hire("Sara", null);
    staff.skill(skilled, "Basics of " + subject);
    List<Expert> experts = on(subject);
    assertThat(experts)
        .extracting(expert -> expert.person().id())
        .containsExactly(id(COLLEAGUE), id(MODERATOR), skilled);
    assertThat(experts.get(0).accepted()).isEqualTo(1);
    assertThat(experts.get(0).latest().answer()).isEqualTo(solved);
    assertThat(experts.get(0).latest().topic()).isEqualTo(topic);
    assertThat(experts.get(1).answers()).isEqualTo(2);
    assertThat(experts.get(2).skill()).isEqualTo("Basics of " + subject);
    assertThat(experts.get(2).latest()).isNull();
  }

  @Test
  void whatIsHeldReturnedOrRejectedMakesNobodyAnExpert() throws Exception {
    String subject = word();
    String community = company.community(0);
    ContributionId topic = company.ask(LEARNER, community, "about " + subject).id();
    company.reply(COLLEAGUE, topic, "bluebird, held");
    company.decide(
        MODERATOR, company.reply(COLLEAGUE, topic, "bluebird, returned").id(), Verdict.RETURN);
    company.decide(
        MODERATOR, company.reply(COLLEAGUE, topic, "bluebird, rejected").id(), Verdict.REJECT);
    // On the subject by nothing but words that nobody may read yet.
    ContributionId other = company.ask(LEARNER, community, "something else").id();
    company.reply(COLLEAGUE, other, "published");
    String hidden = word();
    company.reply(COLLEAGUE, other, "bluebird " + hidden);
    for (As reader : List.of(LEARNER, COLLEAGUE, MODERATOR)) {
      assertThat(reader.call(() -> expertise.on(new Subject(subject)))).isEmpty();
      assertThat(reader.call(() -> expertise.on(new Subject(hidden)))).isEmpty();
    }
  }

  @Test
  void whoLeftIsAskedNothingAnyMore() throws Exception {
    String subject = word();
    ContributionId topic = company.ask(LEARNER, company.community(0), subject).id();
    company.reply(COLLEAGUE, topic, "an answer");
    PersonId gone = staff.hire("Gone", null);
    staff.skill(gone, subject);
    staff.leave(gone);
    PersonId colleague = id(COLLEAGUE);
    assertThat(on(subject)).extracting(e -> e.person().id()).containsExactly(colleague);
    staff.close(colleague);
    try {
      assertThat(on(subject)).isEmpty();
    } finally {
      staff.comeBack(colleague);
    }
  }

  @Test
  void noSubjectHasNoExpertsAndAnEndlessOneIsRefused() throws Exception {
    for (String nothing : List.of("", " ", "\u0000", "%", "&|!", "'")) {
      assertThat(on(nothing)).as(nothing).isEmpty();
    }
    assertThatThrownBy(() -> on("x".repeat(10_240)))
        .isInstanceOf(ConstraintViolationException.class);
  }

  @Test
  void aSignBeforeAWordDoesNotTurnTheSubjectRound() throws Exception {
    String subject = word();
    ContributionId topic = company.ask(LEARNER, company.community(0), "about " + subject).id();
    company.reply(COLLEAGUE, topic, "an answer");
    assertThat(on("-" + word())).isEmpty();
    assertThat(on("-" + subject)).extracting(e -> e.person().id()).containsExactly(id(COLLEAGUE));
    assertThat(on(subject + " or " + word())).isEmpty();
  }

  @Test
  void stopWordsOfASubjectNeitherHideNorMakeAnExpert() throws Exception {
    String subject = word();
    String community = company.community(0);
    ContributionId topic = company.ask(LEARNER, community, "Changed " + subject + " twice").id();
    company.reply(COLLEAGUE, topic, "an answer");
    for (String asked :
        List.of(
            "how do I the " + subject,
            "What's a " + subject + "?",
            "wie war das mit der " + subject,
            "Für " + subject)) {
      assertThat(on(asked))
          .as(asked)
          .extracting(e -> e.person().id())
          .containsExactly(id(COLLEAGUE));
    }
    ContributionId other = company.ask(LEARNER, community, "how do I do it, wie ist das").id();
    company.reply(MODERATOR, other, "so");
    for (String nothing : List.of("how do I", "the", "wie ist das")) {
      assertThat(on(nothing)).as(nothing).isEmpty();
    }
    PersonId skilled = staff.hire("Ina", null);
    staff.skill(skilled, "IT " + subject);
    assertThat(on("IT")).extracting(e -> e.person().id()).contains(skilled);
  }

  @Test
  void aColleagueSeesWhatIsPublishedAndNothingElse() throws Exception {
    PersonId learner = id(LEARNER);
    // To each what is open to them: other stories have private communities.
    Map<As, AuthorCounts> counts = new HashMap<>();
    for (As reader : List.of(COLLEAGUE, MODERATOR, LEARNER)) {
      counts.put(reader, reader.call(() -> authorship.of(learner).counts()));
    }
    String community = company.community(0);
    ContributionId published = company.ask(LEARNER, community, "text").id();
    ContributionId held = company.ask(LEARNER, community, "bluebird").id();
    ContributionId rejected = company.ask(LEARNER, community, "bluebird, too").id();
    company.decide(MODERATOR, rejected, Verdict.REJECT);
    ContributionId theirs = company.ask(COLLEAGUE, community, "help").id();
    ContributionId answer = company.reply(LEARNER, theirs, "so").id();
    ContributionId heldAnswer = company.reply(LEARNER, theirs, "bluebird").id();
    COLLEAGUE.run(() -> acceptance.accept(theirs, answer));
    for (As reader : counts.keySet()) {
      AuthorCounts before = counts.get(reader);
      assertThat(reader.call(() -> authorship.topics(learner, PAGE)).items())
          .extracting(AuthoredRow::contribution)
          .contains(published)
          .doesNotContain(held, rejected);
      assertThat(reader.call(() -> authorship.answers(learner, PAGE)).items())
          .extracting(AuthoredRow::contribution)
          .contains(answer)
          .doesNotContain(heldAnswer);
      assertThat(reader.call(() -> authorship.of(learner).counts()))
          .isEqualTo(
              new AuthorCounts(before.topics() + 1, before.answers() + 1, before.accepted() + 1));
    }
    AuthoredRow latest = COLLEAGUE.call(() -> authorship.answers(learner, PAGE)).items().get(0);
    assertThat(latest.accepted()).isTrue();
    assertThat(latest.topic()).isEqualTo(theirs);
  }

  @Test
  void ofNobodyNothingIsShown() {
    PersonId nobody = PersonId.next();
    assertThatThrownBy(() -> LEARNER.call(() -> authorship.of(nobody)))
        .isInstanceOf(NoSuchPerson.class);
    assertThatThrownBy(() -> LEARNER.call(() -> authorship.topics(nobody, PAGE)))
        .isInstanceOf(NoSuchPerson.class);
    assertThatThrownBy(() -> LEARNER.call(() -> authorship.answers(nobody, PAGE)))
        .isInstanceOf(NoSuchPerson.class);
  }

  @Test
  void theCommunitiesOfAColleagueAreThoseTheyJoined() throws Exception {
    String community = company.community(0);
    // Who has joined few: a profile names a hundred communities at most.
    As newcomer = As.person("hr1");
    PersonId colleague = id(newcomer);
    newcomer.run(() -> joining.join(community));
    assertThat(LEARNER.call(() -> authorship.of(colleague).communities()))
        .extracting("slug")
        .contains(community);
    newcomer.run(() -> joining.leave(community));
    assertThat(LEARNER.call(() -> authorship.of(colleague).communities()))
        .extracting("slug")
        .doesNotContain(community);
  }

  @Test
  void findingExpertsCostsTheSameHoweverManyThereAre() throws Exception {
    String subject = word();
    long none = statements.of(() -> on("no" + subject));
    ContributionId topic = company.ask(LEARNER, company.community(0), subject).id();
    company.reply(COLLEAGUE, topic, "an answer");
    for (int i = 0; i < 40; i++) {
      staff.skill(staff.hire("P" + i, null), subject);
    }
    assertThat(statements.of(() -> on(subject))).isEqualTo(none).isLessThanOrEqualTo(4);
    assertThat(on(subject)).hasSize(30);
  }

  private List<Expert> on(String subject) throws Exception {
    return LEARNER.call(() -> expertise.on(new Subject(subject)));
  }

  private PersonId id(As person) throws Exception {
    return person.call(() -> people.me().chip().id());
  }
}
