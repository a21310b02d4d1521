package org.praxis.web.training;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.praxis.training.Direction;
import org.praxis.training.Drafting;
import org.praxis.training.NoSuchStage;
import org.praxis.training.NoSuchStep;
import org.praxis.training.StepId;
import org.praxis.training.StepKind;
import org.praxis.training.TrackCatalogue;
import org.praxis.training.TrackDraft;
import org.praxis.training.view.EditionRow;
import org.praxis.web.page.Address;
import org.praxis.web.page.Attempt;
import org.praxis.web.page.Meanwhile;
import org.praxis.web.page.Misread;
import org.praxis.web.page.Numbers;
import org.praxis.web.page.Viewer;
import org.praxis.web.training.Outline.StageOutline;

/**
 * The outline of a draft: its stages and steps, and what is missing. Each act leads back to where
 * it was done, so that a keyboard goes on there.
 */
@Named
@RequestScoped
public class DraftPage {
  // As many steps as a stage may have; what is sent may be any number.
  private static final int MOST_NEEDED = 50;

  @Inject Drafting drafting;
  @Inject TrackCatalogue catalogue;
  @Inject Outlining outlining;
  @Inject Words words;
  @Inject Misread misread;
  @Inject Meanwhile meanwhile;
  @Inject OutlineFacts facts;
  @Inject Address address;
  @Inject Attempt attempt;
  @Inject Viewer viewer;
  @Inject HttpServletRequest request;

  private Outline outline;
  private List<EditionRow> editions = List.of();

  static String address(String slug) {
    return "/training/draft/" + Address.encode(slug);
  }

  /** Where a new track is shown, with what is next for it. */
  static String begun(String slug, TrackDraft draft) {
    return address(slug) + "?done=" + (draft.steps().isEmpty() ? "begun" : "begunWith");
  }

  public void load() {
    viewer.identify();
    attempt.pressed("up", step -> moved(step, Direction.UP));
    attempt.pressed("down", step -> moved(step, Direction.DOWN));
    attempt.pressed("removeStep", this::removedStep);
    attempt.pressed("addStep", this::addedStep);
    attempt.pressed("addStage", pressed -> addedStage());
    meanwhile.pressed("changeStage", this::changedStage, this::theirStage);
    attempt.pressed("removeStage", this::removedStage);
    meanwhile.pressed("about", pressed -> about(), pressed -> here() + "?done=theirs");
    attempt.pressed("from", this::restored);
    attempt.pressed("discard", pressed -> discarded());
    if (!attempt.isOver()) {
      outline = read();
      compare();
      if (outline.edition() != null) {
        editions = catalogue.editions(slug());
      }
    }
  }

  private void compare() {
    if (meanwhile.at("about", null)) {
      meanwhile.compare(outline.version(), facts.aboutNow(outline), facts.aboutSent());
    } else if (meanwhile.at("changeStage", null)) {
      outline.stages().stream()
          .filter(stage -> stage.number() == stage(meanwhile.getPressed()))
          .forEach(
              now ->
                  meanwhile.compare(outline.version(), facts.stageNow(now), facts.stageSent(now)));
    }
  }

  private String theirStage(String stage) {
    return here() + "?done=theirs#stage-" + stage(stage);
  }

  private Outline read() {
    return outlining.of(drafting.draft(slug()));
  }

  // Back to the button that was pressed, or to its neighbour where that can no longer be pressed.
  private String moved(String step, Direction way) {
    StepId id = step(step);
    drafting.moveStep(slug(), version(), id, way);
    Outline.StepOutline now = read().step(id).orElseThrow(NoSuchStep::new);
    boolean up = way == Direction.UP ? !now.first() : now.last();
    return here() + (up ? "#up-" : "#down-") + id;
  }

  private String removedStep(String step) {
    StepId id = step(step);
    int stage = read().stageOf(id);
    drafting.removeStep(slug(), version(), id);
    return here() + "#stage-" + stage;
  }

  private String addedStep(String stage) {
    int number = stage(stage);
    attempt.shows("title", "add-" + number + "-title");
    StepKind kind = kind(request.getParameter("kind"));
    drafting.addStep(
        slug(), version(), number, kind, request.getParameter("add-" + number + "-title"));
    return here() + "?add=" + number + "&kind=" + kind + "#add-" + number + "-title";
  }

  private String addedStage() {
    attempt.shows("title", "stage-title");
    drafting.addStage(slug(), version(), request.getParameter("stage-title"));
    int last = read().stages().size();
    return here() + "?add=" + last + "#add-" + last + "-title";
  }

  private String changedStage(String stage) {
    int number = stage(stage);
    String fields = "stages-" + number + "-";
    attempt.shows("title", fields + "title");
    attempt.shows("needed", fields + "needed");
    drafting.changeStage(
        slug(),
        meanwhile.version(),
        number,
        request.getParameter(fields + "title"),
        Numbers.wholeOrNone("needed", request.getParameter(fields + "needed"), "platform.invalid"),
        request.getParameter("inOrder") != null);
    return here() + "#stage-" + number;
  }

  private String removedStage(String stage) {
    int number = stage(stage);
    drafting.removeStage(slug(), version(), number);
    return here() + "#stage-" + Math.max(1, number - 1);
  }

  private String about() {
    Integer days =
        misread.or(
            null,
            () ->
                Numbers.wholeOrNone(
                    "days", request.getParameter("days"), "training.quiz.noNumber"));
    TrackDraft said =
        misread.in(
            TrackDraft.of(
                slug(), request.getParameter("title"), request.getParameter("summary"), days));
    drafting.about(
        slug(),
        meanwhile.version(),
        said.title(),
        said.summary(),
        days,
        request.getParameter("stagesInOrder") != null);
    return here() + "?done=saved";
  }

  private String restored(String edition) {
    Integer number = Numbers.whole(edition);
    drafting.from(slug(), version(), number == null ? 0 : number);
    return here() + "?done=restored";
  }

  private String discarded() {
    boolean published = read().edition() != null;
    drafting.discard(slug(), version());
    return (published ? here() : "/training/design") + "?done=discarded";
  }

  private String slug() {
    return address.part();
  }

  private String here() {
    return address(slug());
  }

  // The version that the page showed; what is none is as good as an old one.
  private long version() {
    Integer version = Numbers.whole(request.getParameter("version"));
    return version == null ? -1 : version;
  }

  private static StepId step(String id) {
    return Address.id(id, StepId::new);
  }

  private static int stage(String number) {
    Integer stage = Numbers.whole(number);
    if (stage == null) {
      throw new NoSuchStage();
    }
    return stage;
  }

  private static StepKind kind(String name) {
    return Stream.of(StepKind.values())
        .filter(kind -> kind.name().equals(name))
        .findFirst()
        .orElse(StepKind.PAGE);
  }

  public Outline getOutline() {
    return outline;
  }

  /** What was published, the newest first. */
  public List<EditionRow> getEditions() {
    return editions;
  }

  public StepKind[] getKinds() {
    return StepKind.values();
  }

  /** The kind that is chosen for the next step: the last one's. */
  public StepKind getKind() {
    return kind(request.getParameter("kind"));
  }

  /**
   * Whether a part of the page that is closed by itself stands open: something in it was refused.
   */
  public boolean open(String part) {
    return attempt.isRefused()
        && switch (part) {
          case "about" -> meanwhile.isSent("about");
          case "stage" -> request.getParameter("addStage") != null;
          default ->
              meanwhile.isSent("changeStage") && part.equals("stages-" + meanwhile.getPressed());
        };
  }

  /**
   * Whether a step is being added to the stage: one was just now, or it has none, or none could.
   */
  public boolean adding(StageOutline stage) {
    String number = String.valueOf(stage.number());
    return number.equals(request.getParameter("add"))
        || number.equals(request.getParameter("addStep"))
        || stage.steps().isEmpty();
  }

  /** The version that the form in that part of the page goes on from. */
  public long version(String part) {
    return open(part) ? meanwhile.carried(outline.version()) : outline.version();
  }

  public String typed(String field) {
    return attempt.isRefused() ? request.getParameter(field) : null;
  }

  public String addTitle(StageOutline stage) {
    return typed("add-" + stage.number() + "-title");
  }

  /** What stands in a field about the whole track. */
  public String about(String field) {
    if (open("about")) {
      return request.getParameter(field);
    }
    return switch (field) {
      case "title" -> outline.title();
      case "summary" -> outline.summary();
      default -> String.valueOf(outline.days());
    };
  }

  public String stageTitle(StageOutline stage) {
    return open("stages-" + stage.number())
        ? request.getParameter("stages-" + stage.number() + "-title")
        : stage.title();
  }

  /** Whether stages open one after the other: as it was sent, or as it is. */
  public boolean isStagesInOrder() {
    return ticked("about", "stagesInOrder", outline.stagesInOrder());
  }

  /** The same of the steps of a stage. */
  public boolean inOrder(StageOutline stage) {
    return ticked("stages-" + stage.number(), "inOrder", stage.inOrder());
  }

  private boolean ticked(String part, String box, boolean now) {
    return open(part) ? request.getParameter(box) != null : now;
  }

  public String stageNeeded(StageOutline stage) {
    if (open("stages-" + stage.number())) {
      return request.getParameter("stages-" + stage.number() + "-needed");
    }
    return stage.needed() == null ? "" : stage.needed().toString();
  }

  /** All of a stage, or how many of it; what is chosen is there even if it is too much by now. */
  public List<SelectItem> needed(StageOutline stage) {
    List<SelectItem> choices = new ArrayList<>();
    choices.add(new SelectItem("", words.of("training.stage.needed.all")));
    Integer chosen = Numbers.whole(stageNeeded(stage));
    int most = Math.max(stage.required() - 1, chosen == null ? 0 : Math.min(chosen, MOST_NEEDED));
    for (int i = 1; i <= most; i++) {
      choices.add(
          new SelectItem(
              String.valueOf(i), words.of("training.stage.needed.some", i, stage.required())));
    }
    return choices;
  }
}
