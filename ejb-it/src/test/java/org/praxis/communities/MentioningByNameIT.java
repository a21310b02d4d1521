package org.praxis.communities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.praxis.harness.Company.COLLEAGUE;
import static org.praxis.harness.Company.LEARNER;
import static org.praxis.harness.Company.TRAINER;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.access.Rows;
import org.praxis.communities.view.Mentionable;
import org.praxis.communities.view.Submitted;
import org.praxis.communities.writing.DraftId;
import org.praxis.communities.writing.DraftPurpose;
import org.praxis.communities.writing.DraftText;
import org.praxis.communities.writing.Drafting;
import org.praxis.harness.As;
import org.praxis.harness.Company;
import org.praxis.harness.Statements;
import org.praxis.people.PersonId;
import org.praxis.people.Staff;
import org.praxis.people.audience.AudienceDesign;
import org.praxis.people.audience.AudienceDraft;
import org.praxis.people.audience.AudienceId;
import org.praxis.people.audience.Rule;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.Refusal;

/** Whoever writes has names before them; what is kept is whose they are. */
@ExtendWith(ArquillianExtension.class)
class MentioningByNameIT {
  @Inject Company company;
  @Inject Joining joining;
  @Inject Replying replying;
  @Inject Revising revising;
  @Inject RevisionHistory history;
  @Inject MyContributions own;
  @Inject MentionSuggesting suggesting;
  @Inject MentionWriting writing;
  @Inject MentionReach reach;
  @Inject Drafting drafting;
  @Inject AudienceDesign design;
  @Inject Statements statements;
  @Inject Staff staff;
  @Inject Rows rows;

  private final String word = Staff.word();
  private final String name = "Ana " + word;

  @Test
  void aNameIsWrittenAndTheIdentityKept() throws Exception {
    PersonId ana = staff.hire(name, "Fitter");
    String slug = company.community(0);
    ContributionId topic = company.ask(LEARNER, slug, "text").id();
    Mentionable offered = offered(LEARNER, slug).get(0);
    assertThat(offered.written()).isEqualTo("@[" + name + "]");
    assertThat(offered.markdown()).isEqualTo("[@" + name + "](person:" + ana + ")");
    String text = "> @[Gone] said\n\n" + offered.written() + " knows, see `@[Inject]`.";
    ContributionId reply = company.reply(COLLEAGUE, topic, text).id();
    assertThat(kept(COLLEAGUE, reply))
        .isEqualTo(text.replace("@[" + name + "]", offered.markdown()));
    assertThat(reach.named(reply)).containsExactly(ana);
    assertThat(COLLEAGUE.call(() -> writing.written(kept(COLLEAGUE, reply)))).isEqualTo(text);
    assertThat(LEARNER.call(() -> writing.linked("@[ANA " + word + "] or @[Gone]")))
        .isEqualTo(offered.markdown() + " or @[Gone]");
  }

  @Test
  void namesakesAreToldApart() throws Exception {
    PersonId one = staff.hire(name, "Fitter");
    String slug = company.community(0);
    ContributionId topic = company.ask(LEARNER, slug, "See @[" + name + "]").id();
    PersonId other = staff.hire("Ána " + word, "Welder");
    assertThat(offered(LEARNER, slug))
        .extracting(Mentionable::written)
        .containsExactlyInAnyOrder(
            "@[%s #%s]".formatted(name, last(one)), "@[Ána %s #%s]".formatted(word, last(other)));
    refused("communities.mention.several", () -> company.reply(LEARNER, topic, "@[" + name + "]"));
    refused("communities.mention.nobody", () -> company.reply(LEARNER, topic, "@[A " + name + "]"));
    ContributionId reply =
        company.reply(LEARNER, topic, "@[%s #%s]".formatted(name, last(other))).id();
    assertThat(reach.named(reply)).containsExactly(other);
    // What was written when there was one still means them.
    String text = LEARNER.call(() -> writing.written(kept(LEARNER, topic)));
    assertThat(text).isEqualTo("See @[%s #%s]".formatted(name, last(one)));
    LEARNER.run(
        () ->
            revising.revise(topic, new Revision("Title", text + " now", own.one(topic).version())));
    assertThat(reach.named(topic)).containsExactly(one);
    assertThat(LEARNER.call(() -> history.of(topic)).revisions().toString())
        .contains("@" + name)
        .doesNotContain("person:");
    // Whoever has left takes the name from nobody.
    staff.leave(other);
    assertThat(LEARNER.call(() -> writing.written(kept(LEARNER, topic))))
        .isEqualTo("See @[" + name + "] now");
  }

  @Test
  void aDraftMeansWhomItMeantAlsoUnderTheirNewName() throws Exception {
    PersonId ana = staff.hire(name, "Fitter");
    UUID place = UUID.randomUUID();
    DraftId id = DraftId.next();
    String text = "Dear @[" + name + "], and @[Some Body " + word + "]";
    assertThat(
            LEARNER
                .call(
                    () ->
                        drafting.save(
                            id, new DraftText(DraftPurpose.REPLY, place, null, null, text, null)))
                .text())
        .isEqualTo(text);
    staff.rename(ana, "Anastasia " + word);
    staff.hire(name, "Welder");
    assertThat(LEARNER.call(() -> drafting.one(id)).text())
        .isEqualTo(text.replace(name, "Anastasia " + word));
  }

  @Test
  void aTextOfManyMentionsCostsNoStatementMore() throws Exception {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 10; i++) {
      staff.hire("N" + i + " " + word, "Fitter");
      text.append("@[N").append(i).append(' ').append(word).append("] ");
    }
    String few = text.substring(0, text.indexOf("] ") + 1);
    String kept = LEARNER.call(() -> writing.linked(text.toString()));
    String keptFew = LEARNER.call(() -> writing.linked(few));
    assertThat(kept).contains("](person:").doesNotContain("@[");
    assertThat(statements.of(() -> LEARNER.call(() -> writing.linked(text.toString()))))
        .isEqualTo(statements.of(() -> LEARNER.call(() -> writing.linked(few))));
    assertThat(statements.of(() -> LEARNER.call(() -> writing.written(kept))))
        .isEqualTo(statements.of(() -> LEARNER.call(() -> writing.written(keptFew))));
    assertThat(statements.of(() -> LEARNER.call(() -> writing.written("nobody")))).isZero();
  }

  @Test
  void anAudienceIsNamedByThoseAloneWhoMayKnowIt() throws Exception {
    AudienceId audience =
        As.person("hr1")
            .call(
                () -> design.create(new AudienceDraft("Crowd " + word, new Rule.TitleLike(word))));
    String slug = company.community(0);
    TRAINER.run(() -> joining.join(slug));
    Submitted topic = company.ask(TRAINER, slug, "Dear @[Crowd " + word + "]");
    assertThat(kept(TRAINER, topic.id()))
        .isEqualTo("Dear [@Crowd " + word + "](audience:" + audience + ")");
    assertThat(TRAINER.call(() -> writing.written(kept(TRAINER, topic.id()))))
        .isEqualTo("Dear @[Crowd " + word + "]");
    refused(
        "communities.mention.nobody",
        () -> company.reply(LEARNER, topic.id(), "@[Crowd " + word + "]"));
    // A colleague of the same name is somebody else.
    PersonId person = staff.hire("Crowd " + word, "Fitter");
    assertThat(LEARNER.call(() -> writing.linked("@[Crowd " + word + "]")))
        .contains("person:" + person);
    refused(
        "communities.mention.several",
        () -> company.reply(TRAINER, topic.id(), "@[Crowd " + word + "]"));
  }

  @Test
  void whatStoodInATextAndNamedNobodyMayStay() throws Exception {
    ContributionId topic = company.ask(LEARNER, company.community(0), "\\@[Gone]").id();
    // As a mail had it that was imported.
    rows.change(
        "update communities_contribution set text = '@[Gone]' where id = ?1", topic.value());
    LEARNER.run(
        () ->
            revising.revise(
                topic, new Revision("Title", "@[Gone] and more", own.one(topic).version())));
    refused(
        "communities.mention.nobody",
        () ->
            LEARNER.run(
                () ->
                    revising.revise(
                        topic,
                        new Revision("Title", "@[Gone] and @[Lost]", own.one(topic).version()))));
  }

  private static void refused(
      String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOf(InvalidInput.class)
        .extracting(e -> ((Refusal) e).key())
        .isEqualTo(key);
  }

  private List<Mentionable> offered(As reader, String slug) throws Exception {
    return reader.call(() -> suggesting.of(slug, word));
  }

  private String kept(As author, ContributionId id) throws Exception {
    return author.call(() -> own.one(id)).text();
  }

  private static String last(PersonId person) {
    String id = person.toString();
    return id.substring(id.length() - 4);
  }
}
