package org.praxis.communities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.praxis.harness.Company.COLLEAGUE;
import static org.praxis.harness.Company.LEARNER;
import static org.praxis.harness.Company.MODERATOR;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.harness.As;
import org.praxis.harness.Company;
import org.praxis.moderation.CharterDraft;
import org.praxis.moderation.CharterDraft.ClauseDraft;
import org.praxis.moderation.CharterNotAcknowledged;
import org.praxis.moderation.ClauseKind;
import org.praxis.moderation.view.CharterEdition;
import org.praxis.platform.ChangedMeanwhile;

/** A charter changes by editions, and members may be asked to read them. */
@ExtendWith(ArquillianExtension.class)
class CharteringIT {
  @Inject Company company;
  @Inject Chartering chartering;
  @Inject Discovering discovering;

  @Test
  void aNewEditionIsInForceAndTheOneBeforeStaysReadable() throws Exception {
    String slug = company.community(0);
    amend(MODERATOR, slug, amendment(slug, 1, false, "Heron"));
    assertThat(LEARNER.call(() -> chartering.charter(slug)).clauses()).hasSize(4);
    assertThat(LEARNER.call(() -> chartering.edition(slug, 1)).clauses()).hasSize(3);
    assertThat(LEARNER.call(() -> chartering.history(slug)))
        .extracting(CharterEdition::edition, CharterEdition::note)
        .containsExactly(tuple(2, "clearer"), tuple(1, null));
    assertThat(company.ask(LEARNER, slug, "about Heron").held()).isTrue();
    assertThat(company.ask(LEARNER, slug, "about bluebird").held()).isTrue();
    assertThat(LEARNER.call(() -> discovering.brief(slug)).purpose()).isEqualTo("New purpose");
  }

  @Test
  void anEditionThatSaysTheSameIsNone() throws Exception {
    String slug = company.community(0);
    var same = new CharterAmendment(MODERATOR.call(() -> chartering.draft(slug)), "again", 1);
    assertThat(MODERATOR.call(() -> chartering.amend(slug, same)).edition()).isEqualTo(1);
    assertThat(LEARNER.call(() -> chartering.history(slug))).hasSize(1);
  }

  @Test
  void ofTwoWhoChangeItTheSecondIsTold() throws Exception {
    String slug = company.community(0);
    amend(MODERATOR, slug, amendment(slug, 1, false, "Heron"));
    assertThatThrownBy(() -> amend(MODERATOR, slug, amendment(slug, 1, false, "Egret")))
        .isInstanceOf(ChangedMeanwhile.class);
  }

  @Test
  void onlyTheOwnerChangesItAndSeesItsTerms() throws Exception {
    String slug = company.community(0);
    assertThatThrownBy(() -> amend(LEARNER, slug, amendment(slug, 1, false, "x")))
        .isInstanceOf(NotKeeper.class);
    assertThatThrownBy(() -> LEARNER.call(() -> chartering.draft(slug)))
        .isInstanceOf(NotKeeper.class);
  }

  @Test
  void whoHasNotReadTheCharterReadsButDoesNotWrite() throws Exception {
    String slug = company.community(0);
    ContributionId topic = company.ask(LEARNER, slug, "text").id();
    amend(MODERATOR, slug, amendment(slug, 1, true, "Heron"));
    assertThat(LEARNER.call(() -> discovering.community(slug)).may().acknowledge()).isTrue();
    assertThatThrownBy(() -> company.ask(LEARNER, slug, "more"))
        .isInstanceOf(CharterNotAcknowledged.class);
    assertThatThrownBy(() -> company.reply(COLLEAGUE, topic, "an answer"))
        .isInstanceOf(CharterNotAcknowledged.class);
    company.ask(MODERATOR, slug, "who wrote it has read it");

    assertThatThrownBy(() -> COLLEAGUE.run(() -> chartering.acknowledge(slug, 1)))
        .isInstanceOf(ChangedMeanwhile.class);
    COLLEAGUE.run(() -> chartering.acknowledge(slug, 2));
    COLLEAGUE.run(() -> chartering.acknowledge(slug, 2));
    company.reply(COLLEAGUE, topic, "an answer");
    assertThat(LEARNER.call(() -> chartering.history(slug)).get(0).acknowledged()).isEqualTo(2);
  }

  @Test
  void aLaterEditionThatDoesNotAskStillWaitsForThoseWhoOweTheOneBefore() throws Exception {
    String slug = company.community(0);
    amend(MODERATOR, slug, amendment(slug, 1, true, "Heron"));
    COLLEAGUE.run(() -> chartering.acknowledge(slug, 2));
    amend(MODERATOR, slug, amendment(slug, 2, false, "Egret"));
    company.ask(COLLEAGUE, slug, "text");
    assertThatThrownBy(() -> company.ask(LEARNER, slug, "text"))
        .isInstanceOf(CharterNotAcknowledged.class);
    LEARNER.run(() -> chartering.acknowledge(slug, 3));
    company.ask(LEARNER, slug, "text");
  }

  private void amend(As person, String slug, CharterAmendment amendment) throws Exception {
    person.run(() -> chartering.amend(slug, amendment));
  }

  private CharterAmendment amendment(String slug, int edition, boolean toAcknowledge, String term)
      throws Exception {
    CharterDraft now = MODERATOR.call(() -> chartering.draft(slug));
    List<ClauseDraft> clauses = new ArrayList<>(now.clauses());
    clauses.add(new ClauseDraft(ClauseKind.NEVER_HERE, "Birds", List.of(term)));
    return new CharterAmendment(
        new CharterDraft(
            "New purpose", List.of("Answers that last"), clauses, 0, 24, toAcknowledge),
        "clearer",
        edition);
  }
}
