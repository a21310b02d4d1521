package org.praxis.training.talk.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.praxis.communities.ContributionId;
import org.praxis.people.PersonId;
import org.praxis.training.talk.Loss;
import org.praxis.training.talk.TalkDraft;
import org.praxis.training.talk.TalkPlace;
import org.praxis.training.talk.TalkRule;
import org.praxis.training.talk.TopicAddress;

/** Where a discussion step of an edition is talked about, and what completes it. */
@Embeddable
public class TalkTerms {
  @Enumerated(EnumType.STRING)
  @Column(name = "talk_place")
  private TalkPlace place;

  // Of a topic of its own it is known once that is started.
  @Column(name = "talk_topic")
  private ContributionId topic;

  @Column(name = "talk_own")
  private boolean own;

  @Column(name = "talk_accepted")
  private boolean accepted;

  @Column(name = "talk_endorsed")
  private int endorsed;

  @Column(name = "talk_expert")
  private boolean expert;

  @Column(name = "talk_experts")
  private UUID[] experts = {};

  @Column(name = "talk_replies")
  private int replies;

  @Column(name = "talk_characters")
  private int characters;

  @Column(name = "talk_post_first")
  private boolean postFirst;

  @Enumerated(EnumType.STRING)
  @Column(name = "talk_loss")
  private Loss loss;

  protected TalkTerms() {}

  public TalkTerms(TalkDraft draft) {
    TalkRule rule = draft.rule();
    this.place = draft.place();
    this.topic = TopicAddress.of(draft.topic()).orElse(null);
    this.own = draft.isOwnTopic();
    this.accepted = rule.accepted();
    this.endorsed = rule.endorsed();
    this.expert = rule.expert();
    this.experts = draft.experts().stream().map(PersonId::value).toArray(UUID[]::new);
    this.replies = rule.replies();
    this.characters = rule.characters();
    this.postFirst = draft.postFirst();
    this.loss = draft.loss();
  }

  /** As a draft that would change nothing. */
  public TalkDraft draft() {
    return new TalkDraft(
        place,
        own || topic == null ? null : TopicAddress.path(topic),
        accepted,
        endorsed == 0 ? null : endorsed,
        expert,
        experts(),
        replies == 0 ? null : replies,
        characters == 0 ? null : characters,
        postFirst,
        loss);
  }

  public TalkRule rule() {
    return new TalkRule(accepted, endorsed, expert, replies, characters);
  }

  /** The topic of the step's own is there, or has been since an earlier edition. */
  public void open(ContributionId started) {
    if (!waitsForTopic()) {
      throw new IllegalStateException("has a topic: " + topic);
    }
    topic = started;
  }

  /** Whether it has a topic of its own that is not there yet. */
  public boolean waitsForTopic() {
    return own && topic == null;
  }

  public boolean isOwn() {
    return own;
  }

  public TalkPlace place() {
    return place;
  }

  /** Of a discussion in a topic that one, which may be a part of another by now; else null. */
  public ContributionId topic() {
    return topic;
  }

  public List<PersonId> experts() {
    return Stream.of(experts).map(PersonId::new).toList();
  }

  public boolean postFirst() {
    return postFirst;
  }

  public Loss loss() {
    return loss;
  }
}
