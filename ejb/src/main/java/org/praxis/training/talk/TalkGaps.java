package org.praxis.training.talk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.praxis.communities.ContributionId;
import org.praxis.communities.Discovering;
import org.praxis.communities.Readership;
import org.praxis.communities.TopicKind;
import org.praxis.communities.TopicReading;
import org.praxis.communities.view.CommunityRow;
import org.praxis.communities.view.TopicRow;
import org.praxis.people.People;
import org.praxis.people.PersonId;
import org.praxis.people.view.PersonChip;
import org.praxis.training.StepId;
import org.praxis.training.StepKind;
import org.praxis.training.TrackDraft;
import org.praxis.training.TrackDraft.StepDraft;
import org.praxis.training.talk.store.Talkers;
import org.praxis.training.view.Gap;

/** What discussions lack before an edition can be made of a draft. */
@ApplicationScoped
public class TalkGaps {
  @Inject Talkers talkers;
  @Inject Readership readership;
  @Inject TopicReading topics;
  @Inject Discovering discovering;
  @Inject People people;

  /** What is known of all that a draft names. */
  private record Known(
      Map<StepId, ContributionId> asked,
      Map<StepId, ContributionId> own,
      Map<ContributionId, TopicRow> topics,
      Map<String, CommunityRow> communities,
      Map<PersonId, PersonChip> people,
      Set<StepId> before) {}

  /**
   * @param gaps what is missing otherwise
   * @param current what the current edition says, of which another trainer may have known more;
   *     null before the first
   * @return these as well, in the order of steps
   */
  public List<Gap> with(List<Gap> gaps, TrackDraft draft, TrackDraft current) {
    List<StepDraft> talks =
        draft.steps().stream()
            .filter(step -> step.kind() == StepKind.DISCUSSION && step.talk() != null)
            .toList();
    if (talks.isEmpty()) {
      return gaps;
    }
    Known known = known(talks, current);
    List<Gap> all = new ArrayList<>(gaps);
    int number = 1;
    for (int stage = 0; stage < draft.stages().size(); stage++) {
      List<StepDraft> steps = draft.stages().get(stage).steps();
      for (int i = 0; i < steps.size(); i++) {
        StepDraft step = steps.get(i);
        if (talks.contains(step)) {
          new At(step, stage + 1, number, "stages[%d].steps[%d].".formatted(stage, i), known, all)
              .look();
        }
        number++;
      }
    }
    return List.copyOf(all);
  }

  private Known known(List<StepDraft> talks, TrackDraft current) {
    Map<StepId, ContributionId> asked = standing(talks);
    Map<StepId, ContributionId> own =
        talkers.opened(
            talks.stream().filter(step -> step.talk().isOwnTopic()).map(StepDraft::id).toList());
    return new Known(
        asked,
        own,
        topics
            .these(
                Stream.of(asked, own)
                    .map(Map::values)
                    .flatMap(Collection::stream)
                    .distinct()
                    .toList())
            .stream()
            .collect(Collectors.toMap(TopicRow::id, Function.identity())),
        discovering.named(
            talks.stream()
                .map(StepDraft::community)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet())),
        people.chips(
            talks.stream()
                .flatMap(step -> step.talk().experts().stream())
                .collect(Collectors.toSet())),
        unchanged(talks, current));
  }

  private Map<StepId, ContributionId> standing(List<StepDraft> talks) {
    return talks.stream()
        .filter(step -> step.talk().place() == TalkPlace.TOPIC)
        .flatMap(
            step ->
                TopicAddress.of(step.talk().topic()).flatMap(readership::topicOf).stream()
                    .map(topic -> Map.entry(step.id(), topic)))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  // What is published already may be talked about further, also where whoever designs it now may
  // not read.
  private static Set<StepId> unchanged(List<StepDraft> talks, TrackDraft current) {
    Map<StepId, StepDraft> before =
        current == null
            ? Map.of()
            : current.steps().stream().collect(Collectors.toMap(StepDraft::id, step -> step));
    return talks.stream()
        .filter(
            step ->
                Optional.ofNullable(before.get(step.id()))
                    .filter(was -> Objects.equals(was.talk(), step.talk()))
                    .filter(was -> Objects.equals(was.community(), step.community()))
                    .isPresent())
        .map(StepDraft::id)
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** One step, where it stands. */
  private record At(
      StepDraft step, int stage, int number, String field, Known known, List<Gap> gaps) {
    void look() {
      TalkDraft talk = step.talk();
      if (known.before().contains(step.id())) {
        return;
      }
      if (talk.place() == TalkPlace.ANSWERING) {
        if (talk.expert()) {
          lacks("talk.expert", "training.gap.talkExpert");
        }
      } else if (talk.isOwnTopic()) {
        lookAtOwn(talk);
      } else {
        lookAtTopic(talk);
      }
      if (talk.experts().stream()
          .map(known.people()::get)
          .anyMatch(chip -> chip == null || chip.former())) {
        lacks("talk.experts", "training.gap.talkExperts");
      }
    }

    private void lookAtOwn(TalkDraft talk) {
      ContributionId topic = known.own().get(step.id());
      CommunityRow community = known.communities().get(step.community());
      if (topic == null) {
        if (community != null && (!community.joined() || community.archived())) {
          lacks("community", "training.gap.talkWrite", community.name());
        }
      } else {
        expectQuestion(talk, known.topics().get(topic));
      }
    }

    private void lookAtTopic(TalkDraft talk) {
      TopicRow topic = known.topics().get(known.asked().get(step.id()));
      if (topic == null) {
        lacks("talk.topic", "training.gap.talkTopic");
      } else if (step.community() != null && !topic.communitySlug().equals(step.community())) {
        lacks("talk.topic", "training.gap.talkElsewhere", topic.communityName());
      } else {
        expectQuestion(talk, topic);
      }
    }

    private void expectQuestion(TalkDraft talk, TopicRow topic) {
      if (talk.accepted() && topic != null && topic.kind() != TopicKind.QUESTION) {
        lacks("talk.accepted", "training.gap.talkNotQuestion");
      }
    }

    private void lacks(String name, String key, Object... values) {
      gaps.add(new Gap(step.id(), stage, step.title(), number, field + name, key, List.of(values)));
    }
  }
}
