package org.praxis.web.training;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.praxis.communities.guides.GuideId;
import org.praxis.communities.guides.GuideReading;
import org.praxis.communities.guides.view.GuideRow;
import org.praxis.platform.PageRequest;
import org.praxis.platform.Refusal;
import org.praxis.training.TrackDraft.StepDraft;
import org.praxis.training.cowriting.GuideTaskDraft;
import org.praxis.web.page.Address;
import org.praxis.web.page.Misread;
import org.praxis.web.page.Numbers;

/**
 * Which guide is to be written, and how much. Its guides can be chosen once the community is saved.
 */
@Named
@RequestScoped
public class GuideTaskForm {
  // Of more, those that come first by title.
  private static final int PAGES = 5;

  @Inject GuideReading reading;
  @Inject Misread misread;
  @Inject Words words;
  @Inject HttpServletRequest request;

  private StepDraft draft;
  private List<SelectItem> guides;

  void show(StepDraft kept) {
    draft = kept;
  }

  /** As it was sent. */
  GuideTaskDraft sent() {
    String guide = request.getParameter("guideTask-guide");
    Integer characters =
        misread.or(
            null,
            () ->
                Numbers.wholeOrNone(
                    "guideTask.characters",
                    request.getParameter("guideTask-characters"),
                    "training.quiz.noNumber"));
    return new GuideTaskDraft(
        guide == null || guide.isBlank() ? null : Address.id(guide, GuideId::new), characters);
  }

  private GuideTaskDraft kept() {
    return draft.guideTask() == null ? GuideTaskDraft.ANY : draft.guideTask();
  }

  /** What stands in a field: as it was sent, or as the draft has it. */
  public String typed(String field) {
    String sent = request.getParameter("guideTask-" + field);
    if (sent != null) {
      return sent;
    }
    if (field.equals("characters")) {
      return kept().characters().toString();
    }
    return kept().guide() == null ? "" : kept().guide().toString();
  }

  /** Any guide, and those of the community that is saved. */
  public List<SelectItem> getGuides() {
    if (guides == null) {
      guides = new ArrayList<>();
      guides.add(new SelectItem("", words.of("training.guideTask.any")));
      rows().forEach(row -> guides.add(new SelectItem(row.id().toString(), row.title())));
      String chosen = typed("guide");
      if (guides.stream().noneMatch(item -> item.getValue().equals(chosen))) {
        guides.add(new SelectItem(chosen, title(chosen)));
      }
    }
    return guides;
  }

  private List<GuideRow> rows() {
    if (draft.community() == null) {
      return List.of();
    }
    try {
      return IntStream.rangeClosed(1, PAGES)
          .mapToObj(
              page ->
                  reading.guides(
                      draft.community(), false, new PageRequest(page, PageRequest.LARGEST)))
          .takeWhile(page -> !page.isEmpty())
          .flatMap(page -> page.items().stream())
          .toList();
    } catch (Refusal closed) {
      return List.of();
    }
  }

  /** What that guide is called; null for any. */
  String called(GuideId guide) {
    return guide == null ? words.of("training.guideTask.any") : title(guide.toString());
  }

  private String title(String chosen) {
    try {
      return reading.guide(Address.id(chosen, GuideId::new)).title();
    } catch (Refusal gone) {
      return words.of("training.guideTask.gone");
    }
  }

  /** Whether there is a community by now whose guides are listed. */
  public boolean isPlaced() {
    return draft.community() != null;
  }
}
