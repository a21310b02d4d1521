package org.praxis.web.training;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.praxis.communities.Discovering;
import org.praxis.communities.view.CommunityRow;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;
import org.praxis.training.TrackDesign;
import org.praxis.training.TrackDraft;
import org.praxis.web.page.Attempt;
import org.praxis.web.page.NotOpen;
import org.praxis.web.page.Numbers;
import org.praxis.web.page.Viewer;
import org.praxis.web.problem.Texts;

/**
 * Designing a track of three steps: a page, a quiz and a discussion. The form's fields are named as
 * in the {@link TrackDraft}, with hyphens: {@code steps-1-questions-0-text}.
 */
@Named
@RequestScoped
public class DesignPage {
  private static final int QUESTIONS = 3;
  private static final int OPTIONS = 3;
  private static final Map<String, String> USUAL = Map.of("days", "14", "steps-1-passMark", "60");

  @Inject TrackDesign design;
  @Inject Discovering discovering;
  @Inject Attempt attempt;
  @Inject Viewer viewer;
  @Inject HttpServletRequest request;
  @Inject GuideStep guide;

  private List<SelectItem> communities;

  public void load() {
    viewer.identify();
    if (!viewer.isTrainer()) {
      throw new NotOpen();
    }
    attempt.pressed(
        "publish",
        pressed -> {
          design.publish(draft());
          return TrackPage.address(typed("slug")) + "?done=published";
        });
  }

  private TrackDraft draft() {
    return TrackDraft.of(
        typed("slug"),
        typed("title"),
        typed("summary"),
        Numbers.whole(typed("days")),
        TrackDraft.StepDraft.page(typed("steps-0-title"), typed("steps-0-text")),
        TrackDraft.StepDraft.quiz(
            typed("steps-1-title"),
            typed("steps-1-text"),
            new TrackDraft.QuizDraft(Numbers.whole(typed("steps-1-passMark")), questions())),
        TrackDraft.StepDraft.talk(typed("steps-2-title"), typed("steps-2-text"), community()));
  }

  private List<TrackDraft.QuestionDraft> questions() {
    return IntStream.range(0, QUESTIONS)
        .mapToObj(i -> "steps-1-questions-" + i)
        .map(question -> new TrackDraft.QuestionDraft(typed(question + "-text"), options(question)))
        .toList();
  }

  private List<TrackDraft.OptionDraft> options(String question) {
    return IntStream.range(0, OPTIONS)
        .mapToObj(
            i ->
                new TrackDraft.OptionDraft(
                    typed(question + "-options-" + i + "-text"), right(question, i)))
        .toList();
  }

  private String community() {
    String slug = typed("steps-2-community");
    return slug == null || slug.isEmpty() ? null : slug;
  }

  /** What stands in the field: as it was sent, or what is usual, or what a guide begins with. */
  public String typed(String field) {
    return request.getParameter("publish") == null
        ? guide.begins(field).orElse(USUAL.get(field))
        : request.getParameter(field);
  }

  /** Whether this option is marked as the right one. */
  public boolean right(String question, int option) {
    return Integer.toString(option).equals(request.getParameter(question + "-right"));
  }

  /** The communities to talk in; asked for while the page is built, before it is loaded. */
  public List<SelectItem> getCommunities() {
    if (communities == null) {
      communities = new ArrayList<>();
      communities.add(
          new SelectItem(
              "", Texts.of("training.design.community", viewer.getLocale(), viewer.getZone())));
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
