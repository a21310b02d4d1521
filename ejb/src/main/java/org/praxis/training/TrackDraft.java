package org.praxis.training;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.praxis.communities.attachment.AttachmentId;
import org.praxis.platform.content.Markup;
import org.praxis.platform.validation.Slug;
import org.praxis.platform.validation.Written;
import org.praxis.training.cowriting.GuideTaskDraft;
import org.praxis.training.marking.SignOffBy;
import org.praxis.training.marking.SignOffDraft;
import org.praxis.training.marking.TaskDraft;
import org.praxis.training.quiz.QuizDraft;
import org.praxis.training.talk.TalkDraft;

/**
 * A track as its trainer designs it; steps are numbered from 1 in this order, through all stages.
 * What is too long is refused at once; what is missing is asked when an edition is made of it.
 *
 * @param days how long a learner has from enrolment to the due date
 * @param stagesInOrder whether a stage opens only when those before it are complete
 */
public record TrackDraft(
    @Slug String slug,
    @Written(max = TrackDraft.LONGEST_TITLE) String title,
    @Written(max = TrackDraft.LONGEST_SUMMARY) String summary,
    @NotNull @Min(1) @Max(TrackDraft.MOST_DAYS) Integer days,
    boolean stagesInOrder,
    @NotEmpty @Size(max = 20) List<@NotNull @Valid StageDraft> stages) {

  public static final int LONGEST_TITLE = 120;
  public static final int LONGEST_SUMMARY = 1000;

  /** Most days from enrolment to the due date. */
  public static final int MOST_DAYS = 730;

  /** Most steps of a track. */
  public static final int MOST_STEPS = 100;

  /** One stage in which every step is needed, in any order. */
  public static TrackDraft of(
      String slug, String title, String summary, Integer days, StepDraft... steps) {
    return new TrackDraft(
        slug,
        title,
        summary,
        days,
        false,
        List.of(new StageDraft(null, null, false, List.of(steps))));
  }

  /** All steps, in their order. */
  public List<StepDraft> steps() {
    return stages == null
        ? List.of()
        : stages.stream()
            .filter(Objects::nonNull)
            .flatMap(stage -> stage.steps().stream())
            .toList();
  }

  /**
   * Steps that belong together.
   *
   * @param title may be missing where there is one stage
   * @param needed how many of its steps that are not optional complete it; null for all of them
   * @param inOrder whether a step opens only when those before it are done
   */
  public record StageDraft(
      @Written(max = 120, optional = true) String title,
      @Min(1) @Max(50) Integer needed,
      boolean inOrder,
      @Size(max = 50) List<@NotNull @Valid StepDraft> steps) {
    public StageDraft {
      steps = steps == null ? List.of() : steps;
    }
  }

  /**
   * @param id null for a new step; one that is kept or changed keeps its own
   * @param text in Markdown: what to read, to do, or to confirm
   * @param optional whether it counts for nothing
   * @param opensOn null when it is open from the beginning; else the day, in the learner's zone
   * @param after which steps of this draft are done before it opens
   * @param community slug of the community in which it is talked, or a guide is written; for these
   *     only
   * @param quiz for a quiz only
   * @param link address that begins with https; for a link only
   * @param talk where it is talked about, and what completes it; null where any answer to a
   *     colleague's question does; for a discussion only
   * @param file what is read, for a file only
   * @param assignment how work is marked, for an assignment only
   * @param signOff who signs, for a sign-off only
   * @param session for a session only; null where nothing is asked beyond being there
   * @param guideTask for writing a guide of the community only; null where any will do, and a
   *     sentence
   */
  public record StepDraft(
      StepId id,
      @NotNull StepKind kind,
      @Written(max = 120) String title,
      @Written(max = Markup.LONGEST, optional = true) String text,
      boolean optional,
      LocalDate opensOn,
      @Size(max = 100) List<@NotNull StepId> after,
      String community,
      @Valid QuizDraft quiz,
      @Written(max = 2000, optional = true) String link,
      @Valid TalkDraft talk,
      AttachmentId file,
      @Valid TaskDraft assignment,
      @Valid SignOffDraft signOff,
      @Valid SessionDraft session,
      @Valid GuideTaskDraft guideTask) {
    public StepDraft {
      after = after == null ? List.of() : after;
      talk = TalkDraft.ANSWERING.equals(talk) ? null : talk;
      session = SessionDraft.PLAIN.equals(session) ? null : session;
      guideTask = GuideTaskDraft.ANY.equals(guideTask) ? null : guideTask;
    }

    public static StepDraft page(String title, String text) {
      return of(StepKind.PAGE, title, text, null, null, null);
    }

    public static StepDraft quiz(String title, String text, QuizDraft quiz) {
      return of(StepKind.QUIZ, title, text, null, quiz, null);
    }

    /** A discussion in a community. */
    public static StepDraft talk(String title, String text, String community) {
      return of(StepKind.DISCUSSION, title, text, community, null, null);
    }

    public static StepDraft link(String title, String text, String link) {
      return of(StepKind.LINK, title, text, null, null, link);
    }

    public static StepDraft acknowledgement(String title, String text) {
      return of(StepKind.ACKNOWLEDGEMENT, title, text, null, null, null);
    }

    /** A session, to which dates are made once it is published. */
    public static StepDraft session(String title, String text, SessionDraft session) {
      return of(StepKind.SESSION, title, text, null, null, null).meeting(session);
    }

    /** Writing a guide of a community; null for any, and a sentence. */
    public static StepDraft guide(
        String title, String text, String community, GuideTaskDraft guideTask) {
      return of(StepKind.GUIDE, title, text, community, null, null).cowriting(guideTask);
    }

    /**
     * Of any kind, new, and with nothing but its title; a sign-off is the manager's until somebody
     * else is chosen.
     */
    public static StepDraft blank(StepKind kind, String title) {
      StepDraft blank = of(kind, title, null, null, null, null);
      return kind == StepKind.SIGN_OFF ? blank.signing(SignOffDraft.by(SignOffBy.MANAGER)) : blank;
    }

    private static StepDraft of(
        StepKind kind, String title, String text, String community, QuizDraft quiz, String link) {
      return new StepDraft(
          null, kind, title, text, false, null, List.of(), community, quiz, link, null);
    }

    /** Neither a file nor an assignment nor a sign-off nor a session, and no guide to write. */
    public StepDraft(
        StepId id,
        StepKind kind,
        String title,
        String text,
        boolean optional,
        LocalDate opensOn,
        List<StepId> after,
        String community,
        QuizDraft quiz,
        String link,
        TalkDraft talk) {
      this(
          id, kind, title, text, optional, opensOn, after, community, quiz, link, talk, null, null,
          null, null, null);
    }

    public static StepDraft file(String title, String text, AttachmentId file) {
      return of(StepKind.FILE, title, text, null, null, null).reading(file);
    }

    public static StepDraft assignment(String title, String text, TaskDraft assignment) {
      return of(StepKind.ASSIGNMENT, title, text, null, null, null).marking(assignment);
    }

    public static StepDraft signOff(String title, String text, SignOffDraft signOff) {
      return of(StepKind.SIGN_OFF, title, text, null, null, null).signing(signOff);
    }

    public StepDraft as(StepId other) {
      return new StepDraft(
              other, kind, title, text, optional, opensOn, after, community, quiz, link, talk)
          .like(this);
    }

    public StepDraft asOptional() {
      return new StepDraft(id, kind, title, text, true, opensOn, after, community, quiz, link, talk)
          .like(this);
    }

    public StepDraft opening(LocalDate on) {
      return new StepDraft(id, kind, title, text, optional, on, after, community, quiz, link, talk)
          .like(this);
    }

    public StepDraft saying(String other) {
      return new StepDraft(
              id, kind, title, other, optional, opensOn, after, community, quiz, link, talk)
          .like(this);
    }

    public StepDraft talking(String in) {
      return new StepDraft(id, kind, title, text, optional, opensOn, after, in, quiz, link, talk)
          .like(this);
    }

    /** In that way. */
    public StepDraft discussing(TalkDraft other) {
      return new StepDraft(
              id, kind, title, text, optional, opensOn, after, community, quiz, link, other)
          .like(this);
    }

    public StepDraft asking(QuizDraft other) {
      return new StepDraft(
              id, kind, title, text, optional, opensOn, after, community, other, link, talk)
          .like(this);
    }

    public StepDraft linking(String to) {
      return new StepDraft(
              id, kind, title, text, optional, opensOn, after, community, quiz, to, talk)
          .like(this);
    }

    public StepDraft after(StepId... before) {
      return after(List.of(before));
    }

    public StepDraft after(List<StepId> before) {
      return new StepDraft(
              id, kind, title, text, optional, opensOn, before, community, quiz, link, talk)
          .like(this);
    }

    // What only one kind has stays as it is.
    private StepDraft like(StepDraft other) {
      return formal(other.file, other.assignment, other.signOff, other.session, other.guideTask);
    }

    private StepDraft formal(
        AttachmentId what,
        TaskDraft task,
        SignOffDraft who,
        SessionDraft where,
        GuideTaskDraft written) {
      return new StepDraft(
          id, kind, title, text, optional, opensOn, after, community, quiz, link, talk, what, task,
          who, where, written);
    }

    public StepDraft reading(AttachmentId other) {
      return formal(other, assignment, signOff, session, guideTask);
    }

    public StepDraft marking(TaskDraft other) {
      return formal(file, other, signOff, session, guideTask);
    }

    public StepDraft signing(SignOffDraft other) {
      return formal(file, assignment, other, session, guideTask);
    }

    public StepDraft meeting(SessionDraft other) {
      return formal(file, assignment, signOff, other, guideTask);
    }

    public StepDraft cowriting(GuideTaskDraft other) {
      return formal(file, assignment, signOff, session, other);
    }
  }

  /**
   * What a session asks.
   *
   * @param minutes of attendance that complete it; null where it is enough to have been there
   * @param approval whether a learner's manager decides who gets a seat
   */
  public record SessionDraft(@Min(1) @Max(1440) Integer minutes, boolean approval) {
    static final SessionDraft PLAIN = new SessionDraft(null, false);
  }
}
