package org.praxis.web.training;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.praxis.communities.Discovering;
import org.praxis.communities.view.CommunityRow;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;
import org.praxis.platform.content.AttachmentAddress;
import org.praxis.training.Drafting;
import org.praxis.training.NoSuchStep;
import org.praxis.training.StepId;
import org.praxis.training.StepKind;
import org.praxis.training.TrackDraft.SessionDraft;
import org.praxis.training.TrackDraft.StepDraft;
import org.praxis.web.page.Address;
import org.praxis.web.page.Attempt;
import org.praxis.web.page.Days;
import org.praxis.web.page.Meanwhile;
import org.praxis.web.page.Misread;
import org.praxis.web.page.Moments;
import org.praxis.web.page.Numbers;
import org.praxis.web.page.Viewer;
import org.praxis.web.training.Outline.StageOutline;
import org.praxis.web.training.Outline.StepOutline;

/** Writing one step of a draft. The form's fields are named as in the draft, with hyphens. */
@Named
@RequestScoped
public class DraftStepPage {
  /** Those that send the form, also to be looked at alone. */
  private static final List<String> BUTTONS = List.of("save", "media", "media-remove", "preview");

  /** Those that take place in a community. */
  private static final Set<StepKind> PLACED = Set.of(StepKind.DISCUSSION, StepKind.GUIDE);

  @Inject Drafting drafting;
  @Inject Discovering discovering;
  @Inject Outlining outlining;
  @Inject TalkForm talk;
  @Inject FormalForm formal;
  @Inject MediaForm media;
  @Inject GuideTaskForm guide;
  @Inject Misread misread;
  @Inject Meanwhile meanwhile;
  @Inject StepFacts facts;
  @Inject Words words;
  @Inject Moments moments;
  @Inject Address address;
  @Inject Attempt attempt;
  @Inject Viewer viewer;
  @Inject HttpServletRequest request;

  private Outline outline;
  private StepOutline step;
  private List<SelectItem> communities;
  private boolean kept;

  static String address(String slug, StepId step) {
    return "/training/draft-step/" + Address.encode(slug) + "/" + step;
  }

  public void load() {
    viewer.identify();
    look();
    meanwhile.pressed("save", this::saved, this::theirs);
    meanwhile.pressed("media", this::added, this::theirs);
    meanwhile.pressed("media-remove", this::removed, this::theirs);
    if (attempt.isRefused()) {
      look();
    }
    if (meanwhile.isOvertaken()) {
      meanwhile.compare(
          outline.version(), facts.of(step.draft(), outline), facts.of(draft(), outline));
    }
  }

  private void look() {
    outline = outlining.of(drafting.draft(address.part(0)));
    StepId id = Address.id(address.part(1), StepId::new);
    step = outline.step(id).orElseThrow(NoSuchStep::new);
    talk.show(step.draft().talk());
    formal.open(step.draft());
    media.open(outline.slug(), step);
    guide.show(step.draft());
  }

  private String saved(String where) {
    save();
    if (where.equals("rubric")) {
      int last = formal.getCriteria().size() - 1;
      return address(outline.slug(), step.id()) + "#assignment-criteria-" + last + "-name";
    }
    boolean onwards = where.equals("next") && getNext() != null;
    StepId next = onwards ? getNext().id() : step.id();
    return address(outline.slug(), next) + "?done=stepSaved";
  }

  private String added(String button) {
    save();
    return address(outline.slug(), step.id()) + "?done=stepSaved#media";
  }

  private void save() {
    media.take(keep(null));
  }

  private long keep(String removed) {
    // Of a text that somebody else has changed since it is asked once that is settled.
    if (meanwhile.version() == outline.version()) {
      misread.or(
          null,
          () -> {
            media.expectMeant(request.getParameter("text"), removed);
            return null;
          });
    }
    long version = drafting.changeStep(outline.slug(), meanwhile.version(), misread.in(draft()));
    kept = true;
    return version;
  }

  // What was typed is kept, also where it is another text that changes.
  private String removed(String file) {
    long version = keep(file);
    String text = request.getParameter("text");
    if (text != null && text.contains(AttachmentAddress.SCHEME + file)) {
      media.remove(version, file);
    }
    return address(outline.slug(), step.id()) + "?done=stepSaved#media";
  }

  private String theirs(String button) {
    return address(outline.slug(), step.id()) + "?done=theirs";
  }

  /**
   * The version that the form goes on from, also where a file was refused after it was saved, or
   * the text was only looked at.
   */
  public long getVersion() {
    return kept || !isSent() ? outline.version() : meanwhile.version();
  }

  private StepDraft draft() {
    StepKind kind = step.kind();
    return formal
        .sent(
            new StepDraft(
                step.id(),
                kind,
                request.getParameter("title"),
                request.getParameter("text"),
                request.getParameter("optional") != null,
                misread.or(null, () -> Days.dayOrNone("opensOn", request.getParameter("opensOn"))),
                after(),
                PLACED.contains(kind) ? said("community") : null,
                step.draft().quiz(),
                kind == StepKind.LINK ? said("link") : null,
                kind == StepKind.DISCUSSION ? talk.sent() : null))
        .meeting(
            kind == StepKind.SESSION
                ? new SessionDraft(
                    misread.or(
                        null,
                        () ->
                            Numbers.wholeOrNone(
                                "session.minutes",
                                request.getParameter("session-minutes"),
                                "training.quiz.noNumber")),
                    request.getParameter("approval") != null)
                : null)
        .cowriting(kind == StepKind.GUIDE ? guide.sent() : null);
  }

  private String said(String field) {
    String text = request.getParameter(field);
    return text == null || text.isBlank() ? null : text.strip();
  }

  private List<StepId> after() {
    String[] ids = request.getParameterValues("after");
    return Stream.of(ids == null ? new String[0] : ids)
        .map(id -> Address.id(id, StepId::new))
        .toList();
  }

  private boolean isSent() {
    return BUTTONS.stream().anyMatch(meanwhile::isSent);
  }

  public Outline getOutline() {
    return outline;
  }

  public StepOutline getStep() {
    return step;
  }

  public StepOutline getPrevious() {
    return at(step.number() - 1);
  }

  public StepOutline getNext() {
    return at(step.number() + 1);
  }

  private StepOutline at(int number) {
    return outline.steps().stream()
        .filter(other -> other.number() == number)
        .findFirst()
        .orElse(null);
  }

  /** What stands in a field: as it was sent, or as the draft has it. */
  public String typed(String field) {
    if (isSent()) {
      return request.getParameter(field);
    }
    StepDraft draft = step.draft();
    return switch (field) {
      case "title" -> draft.title();
      case "link" -> draft.link();
      case "community" -> draft.community();
      case "opensOn" -> draft.opensOn() == null ? "" : draft.opensOn().toString();
      case "session-minutes" ->
          draft.session() == null || draft.session().minutes() == null
              ? ""
              : draft.session().minutes().toString();
      default -> null;
    };
  }

  public String getText() {
    return isSent() && !media.isChanged() ? request.getParameter("text") : step.draft().text();
  }

  /** Whether a learner's manager decides who gets a seat. */
  public boolean isApproval() {
    return isSent()
        ? request.getParameter("approval") != null
        : step.draft().session() != null && step.draft().session().approval();
  }

  public boolean isOptional() {
    return isSent() ? request.getParameter("optional") != null : step.optional();
  }

  /** The steps that may be done before this one. */
  public List<StepOutline> getOthers() {
    return outline.steps().stream().filter(other -> !other.id().equals(step.id())).toList();
  }

  public boolean needs(StepOutline other) {
    return isSent()
        ? Set.of(ids()).contains(other.id().toString())
        : step.draft().after().contains(other.id());
  }

  private String[] ids() {
    String[] ids = request.getParameterValues("after");
    return ids == null ? new String[0] : Stream.of(ids).distinct().toArray(String[]::new);
  }

  /** Whether the step has a rule of its own, or one was just refused. */
  public boolean isRuled() {
    return step.optional()
        || step.opensOn() != null
        || !step.after().isEmpty()
        || attempt.isRefused();
  }

  /** Whether the day on which it opens is over, so that it says nothing. */
  public boolean isOpenedLongAgo() {
    return words.past(step.opensOn());
  }

  /** What holds for the step, in a few words. */
  public String getRules() {
    List<String> rules = new ArrayList<>();
    rules.add(needed());
    if (step.opensOn() != null) {
      rules.add(
          words.past(step.opensOn())
              ? words.of("training.step.opens.past.brief", moments.day(step.opensOn()))
              : words.opens(step.opensOn()));
    }
    if (!step.after().isEmpty()) {
      rules.add(words.of("training.step.after", step.after()));
    }
    return String.join(" · ", rules);
  }

  private String needed() {
    StageOutline stage = outline.stages().get(outline.stageOf(step.id()) - 1);
    if (step.optional()) {
      return words.of("training.step.optional");
    }
    return stage.allNeeded()
        ? words.of("training.step.required")
        : words.of("training.step.among", stage.needed(), stage.required());
  }

  /** The communities to talk in. */
  public List<SelectItem> getCommunities() {
    if (communities == null) {
      communities = new ArrayList<>();
      communities.add(new SelectItem("", words.of("training.design.community")));
      Page<CommunityRow> page;
      int number = 1;
      do {
        page = discovering.communities(null, false, new PageRequest(number++, PageRequest.LARGEST));
        page.items().stream()
            .map(community -> new SelectItem(community.slug(), community.name()))
            .forEach(communities::add);
      } while (page.hasNext());
    }
    return communities;
  }
}
