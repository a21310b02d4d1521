package org.praxis.web.training;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.praxis.communities.Discovering;
import org.praxis.communities.attachment.HeldFiles;
import org.praxis.communities.view.CommunityRow;
import org.praxis.people.PersonId;
import org.praxis.training.StepKind;
import org.praxis.training.TrackDraft.SessionDraft;
import org.praxis.training.TrackDraft.StepDraft;
import org.praxis.training.cowriting.GuideTaskDraft;
import org.praxis.training.marking.Criterion;
import org.praxis.training.marking.SignOffBy;
import org.praxis.training.marking.SignOffDraft;
import org.praxis.training.marking.TaskDraft;
import org.praxis.training.talk.TalkDraft;
import org.praxis.training.talk.TalkPlace;
import org.praxis.web.page.Meanwhile.Said;
import org.praxis.web.page.Moments;
import org.praxis.web.training.Outline.StepOutline;

/** All that the form of a step says, in words, so that two of them can be compared. */
@RequestScoped
class StepFacts {
  @Inject Discovering discovering;
  @Inject HeldFiles files;
  @Inject TypedColleagues people;
  @Inject FormalForm formal;
  @Inject GuideTaskForm guide;
  @Inject Moments moments;
  @Inject Words words;

  private List<Said> said;

  /**
   * In the order of the form. Of two steps of a kind the same places say the same things.
   *
   * @param outline in which the steps that come before stand
   */
  List<Said> of(StepDraft step, Outline outline) {
    said = new ArrayList<>();
    StepKind kind = step.kind();
    say("design.step.title", step.title());
    switch (kind) {
      case LINK -> say("step.link", step.link());
      case SESSION ->
          session(step.session() == null ? new SessionDraft(null, false) : step.session());
      case DISCUSSION -> say("design.discussion.community", community(step.community()));
      case GUIDE -> guide(step);
      default -> {
        // What other kinds have comes after the text.
      }
    }
    say("step.text." + kind, step.text());
    switch (kind) {
      case DISCUSSION -> talk(step.talk() == null ? TalkDraft.ANSWERING : step.talk());
      case FILE -> say("file", file(step));
      case ASSIGNMENT ->
          assignment(step.assignment() == null ? TaskDraft.PLAIN : step.assignment());
      case SIGN_OFF ->
          signOff(step.signOff() == null ? SignOffDraft.by(SignOffBy.MANAGER) : step.signOff());
      default -> {
        // Nothing more.
      }
    }
    say("step.optional.say", yes(step.optional()));
    say("step.opens", step.opensOn() == null ? null : moments.day(step.opensOn()));
    say("step.needs", before(step, outline));
    return said;
  }

  private void say(String key, Object what) {
    said.add(new Said(words.of("training." + key), what == null ? null : what.toString()));
  }

  private String yes(boolean on) {
    return words.of(on ? "platform.meanwhile.yes" : "platform.meanwhile.no");
  }

  private String community(String slug) {
    Map<String, CommunityRow> named = slug == null ? Map.of() : discovering.named(List.of(slug));
    return named.containsKey(slug) ? named.get(slug).name() : slug;
  }

  private static String before(StepDraft step, Outline outline) {
    return outline.steps().stream()
        .filter(other -> step.after().contains(other.id()))
        .map(StepFacts::numbered)
        .collect(Collectors.joining("\n"));
  }

  private static String numbered(StepOutline step) {
    return step.number() + ". " + step.title();
  }

  private void session(SessionDraft session) {
    say("step.session.minutes", session.minutes());
    say("step.session.approval", yes(session.approval()));
  }

  private void guide(StepDraft step) {
    GuideTaskDraft task = step.guideTask() == null ? GuideTaskDraft.ANY : step.guideTask();
    say("guideTask.community", community(step.community()));
    say("guideTask.guide", guide.called(task.guide()));
    say("guideTask.characters", task.characters());
  }

  private void talk(TalkDraft talk) {
    String place = talk.place() == TalkPlace.TOPIC ? talk.isOwnTopic() ? "OWN" : "THERE" : null;
    say("talk.place", words.of("training.talk.place." + (place == null ? "ANSWERING" : place)));
    say("talk.topic", talk.topic());
    say("talk.accepted", yes(talk.accepted()));
    say("talk.endorsed", talk.endorsed());
    say("talk.expert", yes(talk.expert()));
    say("talk.experts", names(talk.experts()));
    say("talk.replies", talk.replies());
    say("talk.characters", talk.characters());
    say("talk.postFirst", yes(talk.postFirst()));
    say("talk.loss", words.of("training.talk.loss." + talk.loss()));
  }

  private String file(StepDraft step) {
    return step.file() == null
        ? null
        : files.named(List.of(step.file())).values().stream()
            .map(file -> file.name())
            .findFirst()
            .orElse(words.of("training.file.gone"));
  }

  private void assignment(TaskDraft task) {
    say("rubric", task.criteria().stream().map(this::criterion).collect(Collectors.joining("\n")));
    say("rubric.passPoints", task.passPoints());
    say("assignment.again", task.again());
    say("assignment.files", task.files());
    say("assignment.markers", names(task.markers()));
    say("assignment.managerMarks", yes(task.managerMarks()));
  }

  private String criterion(Criterion criterion) {
    return criterion.name()
        + (criterion.text() == null || criterion.text().isBlank() ? "" : " – " + criterion.text())
        + criterion.levels().stream()
            .map(
                level ->
                    "\n· "
                        + level.words()
                        + (level.points() == null
                            ? ""
                            : " (" + words.of("training.points", level.points()) + ")"))
            .collect(Collectors.joining());
  }

  private void signOff(SignOffDraft signOff) {
    say("signOff.who.choose", words.of("training.signOff.choice." + signOff.by()));
    say("signOff.people", names(signOff.people()));
    say(
        "signOff.audience",
        signOff.audience() == null ? null : formal.audience(signOff.audience().toString()));
  }

  private String names(Collection<PersonId> ids) {
    return people.names(ids);
  }
}
