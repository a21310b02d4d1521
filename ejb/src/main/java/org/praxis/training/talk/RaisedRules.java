package org.praxis.training.talk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.praxis.communities.CommunityId;
import org.praxis.people.CurrentPerson;
import org.praxis.people.People;
import org.praxis.people.PersonId;
import org.praxis.people.view.PersonChip;
import org.praxis.training.StepId;
import org.praxis.training.StepKind;
import org.praxis.training.TrackDraft;
import org.praxis.training.TrackDraft.StepDraft;
import org.praxis.training.model.DiscussionStep;
import org.praxis.training.model.Edition;
import org.praxis.training.model.Enrolment;
import org.praxis.training.model.Track;
import org.praxis.training.talk.store.Talkers;
import org.praxis.training.talk.view.RaisedRule;

/**
 * Which discussions a draft would judge differently, and whom that concerns; shown before it is
 * published. What the trainer does not ask to be done again stands by the rule by which it was
 * done.
 */
@ApplicationScoped
public class RaisedRules {
  private static final int NAMED = 20;

  @Inject Talkers talkers;
  @Inject TalkFactReading reading;
  @Inject TalkOpening opening;
  @Inject People people;
  @Inject CurrentPerson me;
  @Inject Clock clock;

  /**
   * @param current null before the first edition, when it concerns nobody
   * @param communities finds a community by its address
   */
  public List<RaisedRule> of(
      Track track,
      TrackDraft current,
      TrackDraft draft,
      Function<String, CommunityId> communities) {
    if (current == null) {
      return List.of();
    }
    Map<StepId, StepDraft> before =
        current.steps().stream().collect(Collectors.toMap(StepDraft::id, step -> step));
    List<StepId> changed =
        draft.steps().stream()
            .filter(step -> step.kind() == StepKind.DISCUSSION && step.community() != null)
            .filter(step -> isOther(before.get(step.id()), step))
            .map(StepDraft::id)
            .toList();
    if (changed.isEmpty()) {
      return List.of();
    }
    Edition next =
        new Edition(track, track.next(), draft, communities, me.id(), "", clock.instant());
    return changed.stream()
        .map(next::step)
        .filter(DiscussionStep.class::isInstance)
        .map(step -> raised(track, (DiscussionStep) step))
        .toList();
  }

  private static boolean isOther(StepDraft was, StepDraft now) {
    return was != null
        && was.kind() == StepKind.DISCUSSION
        && !(Objects.equals(was.community(), now.community()) && judged(was).equals(judged(now)));
  }

  // By what and where; how losses and first looks are handled asks nothing of anybody.
  private static List<Object> judged(StepDraft step) {
    TalkDraft talk = Optional.ofNullable(step.talk()).orElse(TalkDraft.ANSWERING);
    return List.of(talk.place(), talk.rule(), Optional.ofNullable(talk.topic()));
  }

  private RaisedRule raised(Track track, DiscussionStep step) {
    if (step.talk().waitsForTopic()) {
      opening.kept(step).ifPresent(step.talk()::open);
    }
    Map<PersonId, Enrolment> done = new LinkedHashMap<>();
    talkers.done(track, step.id()).forEach(one -> done.put(one.person(), one));
    Map<PersonId, TalkFacts> facts = reading.of(done, step);
    TalkRule rule = step.talk().rule();
    List<PersonId> unmet =
        done.keySet().stream().filter(person -> !rule.judge(facts.get(person)).holds()).toList();
    Map<PersonId, PersonChip> chips = people.chips(unmet.stream().limit(NAMED).toList());
    return new RaisedRule(
        step.id(),
        step.number(),
        step.title(),
        rule.asked(),
        done.size(),
        unmet.size(),
        unmet.stream().limit(NAMED).map(chips::get).filter(Objects::nonNull).toList());
  }
}
