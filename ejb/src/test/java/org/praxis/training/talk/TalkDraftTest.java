package org.praxis.training.talk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.praxis.communities.ContributionId;
import org.praxis.people.PersonId;
import org.praxis.platform.json.Json;
import org.praxis.training.TrackDraft.StepDraft;
import org.praxis.training.talk.model.TalkTerms;

class TalkDraftTest {
  @Test
  void aDraftFromBeforeThereWasAChoiceAsksForAnyAnswer() {
    StepDraft old =
        Json.read(
            "{\"kind\":\"DISCUSSION\",\"title\":\"t\",\"text\":\"x\",\"community\":\"it\"}",
            StepDraft.class);
    assertThat(old.talk()).isNull();
    assertThat(TalkDraft.ANSWERING.rule()).isEqualTo(TalkRule.POSTED);
    assertThat(TalkDraft.ANSWERING.loss()).isEqualTo(Loss.KEEP);
  }

  @Test
  void whatIsSaidAndWhatIsLeftOutAreTheSame() {
    StepDraft said = StepDraft.talk("t", "x", "it").discussing(Json.read("{}", TalkDraft.class));
    assertThat(said).isEqualTo(StepDraft.talk("t", "x", "it"));
  }

  @Test
  void aDraftIsWhatWasWrittenOfIt() {
    for (TalkDraft draft :
        new TalkDraft[] {
          TalkDraft.inTopic(),
          TalkDraft.inTopic().at(TopicAddress.path(ContributionId.next())).asAccepted(),
          TalkDraft.inTopic()
              .endorsedBy(2)
              .approved(PersonId.next())
              .replies(3, 200)
              .postingFirst()
              .losing(Loss.WITHDRAW)
        }) {
      assertThat(Json.read(Json.write(draft), TalkDraft.class)).isEqualTo(draft);
      assertThat(new TalkTerms(draft).draft()).isEqualTo(draft);
    }
  }

  @Test
  void anAddressIsKeptAsAllAre() {
    ContributionId topic = ContributionId.next();
    assertThat(
            TalkDraft.inTopic().at("https://a.example" + TopicAddress.path(topic)).tidy().topic())
        .isEqualTo(TopicAddress.path(topic));
    assertThat(TalkDraft.inTopic().at("not an address").tidy().topic()).isEqualTo("not an address");
  }
}
