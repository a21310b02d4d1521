package org.praxis.training.view;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.praxis.communities.view.CommunityRow;
import org.praxis.training.StepId;
import org.praxis.training.StepKind;
import org.praxis.training.StepState;
import org.praxis.training.cowriting.view.GuideAsked;
import org.praxis.training.marking.view.AssignmentView;
import org.praxis.training.marking.view.FileView;
import org.praxis.training.marking.view.SignOffView;
import org.praxis.training.quiz.view.ItemView;
import org.praxis.training.quiz.view.PaperView;
import org.praxis.training.talk.view.TalkAsked;

/**
 * A step as the learner sees it; of one that is locked for them no more than its title and why.
 *
 * @param number in its edition, from 1
 * @param stage number of its stage
 * @param html safe to be shown as it is; empty while it is locked
 * @param optional whether it counts for nothing
 * @param opensOn null when it is open from the beginning
 * @param community of a discussion, else null
 * @param quiz of a quiz, else null: what is asked is seen in a sitting
 * @param questions of a quiz that is not published, for whoever designs it; else none
 * @param link of a link, else null
 * @param file of a file, else null
 * @param assignment of an assignment, else null
 * @param signOff of a sign-off, else null
 * @param lock why it is not open; null unless it is locked
 * @param again whether the reader has done it before, and does it again as it is another now
 * @param completedAt null until the reader has done it
 * @param talk what a discussion asks; null while it is locked, and of other kinds
 * @param text of which html is made, in Markdown; empty while it is locked
 * @param guideTask what is to be written in a guide; null as talk
 */
public record StepView(
    StepId id,
    int number,
    int stage,
    StepKind kind,
    String title,
    String html,
    boolean optional,
    LocalDate opensOn,
    CommunityRow community,
    PaperView quiz,
    List<ItemView> questions,
    String link,
    FileView file,
    AssignmentView assignment,
    SignOffView signOff,
    StepState state,
    LockView lock,
    boolean again,
    Instant completedAt,
    TalkAsked talk,
    String text,
    GuideAsked guideTask) {
  public StepView {
    questions = List.copyOf(questions);
  }

  public boolean done() {
    return state == StepState.DONE;
  }

  public boolean locked() {
    return state == StepState.LOCKED;
  }
}
