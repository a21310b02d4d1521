package org.praxis.training.talk;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.praxis.people.PersonId;
import org.praxis.platform.validation.Written;

/**
 * Where a discussion step is talked about, and what completes it. What is left out is as it was
 * before there was a choice: an answer to a colleague's question, whichever.
 *
 * @param place ANSWERING where null
 * @param topic of {@link TalkPlace#TOPIC} the address of one that is there; null where the step has
 *     its own, which is started when an edition is published
 * @param accepted whether an answer of the learner has to be accepted
 * @param endorsed by how many colleagues something that they wrote has to be endorsed; null for
 *     none
 * @param expert whether the trainer or an expert of the step has to approve of something
 * @param experts who may do so beside the trainer
 * @param replies how many they have to write; null for no number
 * @param characters how long each of these is at least, as its reader sees it
 * @param postFirst whether the step shows replies of others only to whom wrote there
 * @param loss KEEP where null
 */
public record TalkDraft(
    TalkPlace place,
    @Written(max = 300, optional = true) String topic,
    Boolean accepted,
    @Min(1) @Max(50) Integer endorsed,
    Boolean expert,
    @Size(max = 20) List<@NotNull PersonId> experts,
    @Min(1) @Max(50) Integer replies,
    @Min(1) @Max(10_000) Integer characters,
    Boolean postFirst,
    Loss loss) {
  /** As every discussion step was before there was a choice. */
  public static final TalkDraft ANSWERING =
      new TalkDraft(TalkPlace.ANSWERING, null, null, null, null, null, null, null, null, null);

  public TalkDraft {
    place = place == null ? TalkPlace.ANSWERING : place;
    topic = topic == null || topic.isBlank() ? null : topic.strip();
    accepted = Boolean.TRUE.equals(accepted);
    expert = Boolean.TRUE.equals(expert);
    experts = experts == null ? List.of() : experts.stream().distinct().toList();
    postFirst = Boolean.TRUE.equals(postFirst);
    loss = loss == null ? Loss.KEEP : loss;
  }

  /** A topic of the step's own that something which is published completes. */
  public static TalkDraft inTopic() {
    return new TalkDraft(TalkPlace.TOPIC, null, null, null, null, null, null, null, null, null);
  }

  public TalkDraft at(String address) {
    return new TalkDraft(
        place, address, accepted, endorsed, expert, experts, replies, characters, postFirst, loss);
  }

  public TalkDraft asAccepted() {
    return new TalkDraft(
        place, topic, true, endorsed, expert, experts, replies, characters, postFirst, loss);
  }

  public TalkDraft endorsedBy(int colleagues) {
    return new TalkDraft(
        place, topic, accepted, colleagues, expert, experts, replies, characters, postFirst, loss);
  }

  public TalkDraft approved(PersonId... by) {
    return new TalkDraft(
        place, topic, accepted, endorsed, true, List.of(by), replies, characters, postFirst, loss);
  }

  public TalkDraft replies(int number, Integer ofCharacters) {
    return new TalkDraft(
        place, topic, accepted, endorsed, expert, experts, number, ofCharacters, postFirst, loss);
  }

  public TalkDraft postingFirst() {
    return new TalkDraft(
        place, topic, accepted, endorsed, expert, experts, replies, characters, true, loss);
  }

  public TalkDraft losing(Loss other) {
    return new TalkDraft(
        place, topic, accepted, endorsed, expert, experts, replies, characters, postFirst, other);
  }

  /** As it is kept: what is the address of a topic is written as all are. */
  public TalkDraft tidy() {
    return at(TopicAddress.of(topic).map(TopicAddress::path).orElse(topic));
  }

  /** Whether the step has a topic of its own. */
  @JsonIgnore
  public boolean isOwnTopic() {
    return place == TalkPlace.TOPIC && topic == null;
  }

  /** A length alone asks for one reply of that length. */
  public TalkRule rule() {
    int number = replies == null ? (characters == null ? 0 : 1) : replies;
    return new TalkRule(
        accepted,
        endorsed == null ? 0 : endorsed,
        expert,
        number,
        characters == null ? 0 : characters);
  }
}
