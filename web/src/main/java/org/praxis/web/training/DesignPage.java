package org.praxis.web.training;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;
import org.praxis.training.Drafting;
import org.praxis.training.Templates;
import org.praxis.training.TrackDraft;
import org.praxis.training.TrackDraft.StepDraft;
import org.praxis.training.view.DraftRow;
import org.praxis.training.view.TemplateRow;
import org.praxis.web.page.Address;
import org.praxis.web.page.Attempt;
import org.praxis.web.page.Misread;
import org.praxis.web.page.NotOpen;
import org.praxis.web.page.Numbers;
import org.praxis.web.page.Viewer;

/**
 * The tracks that the reader designs, and beginning one: empty, as a copy ({@code
 * ?new=true&from=<slug>}), or with a guide ({@code ?guide=<id>}); {@code ?new=true&title=…} says
 * what it would be called.
 */
@Named
@RequestScoped
public class DesignPage {
  private static final Map<String, String> USUAL = Map.of("days", "14");

  @Inject Drafting drafting;
  @Inject Templates templates;
  @Inject Misread misread;
  @Inject Address address;
  @Inject Attempt attempt;
  @Inject Viewer viewer;
  @Inject Words words;
  @Inject HttpServletRequest request;
  @Inject GuideStep guide;

  private Page<DraftRow> drafts;
  private List<TemplateRow> others = List.of();
  private List<SelectItem> patterns;

  public void load() {
    viewer.identify();
    if (!viewer.isTrainer()) {
      throw new NotOpen();
    }
    attempt.pressed("begin", pressed -> begin());
    attempt.pressed("offer", slug -> offered(slug, true));
    attempt.pressed("withdraw", slug -> offered(slug, false));
    if (!attempt.isOver()) {
      others = templates.templates().stream().filter(one -> !one.mine()).toList();
    }
    if (!attempt.isOver() && !isBeginning()) {
      drafts = drafting.drafts(address.page());
    }
  }

  private String offered(String slug, boolean so) {
    templates.offer(slug, so);
    return "/training/design?done=" + (so ? "offered" : "withdrawn");
  }

  private String begin() {
    String slug = Slugs.chosen(request.getParameter("slug"), typed("title"));
    String from = typed("from");
    if (from == null || from.isEmpty()) {
      Integer days =
          misread.or(
              null, () -> Numbers.wholeOrNone("days", typed("days"), "training.quiz.noNumber"));
      TrackDraft draft =
          misread.in(
              TrackDraft.of(
                  slug,
                  typed("title"),
                  typed("summary"),
                  days,
                  guide.steps().toArray(StepDraft[]::new)));
      drafting.begin(slug, draft.title(), draft.summary(), days, draft.steps());
      return DraftPage.begun(slug, draft);
    }
    drafting.copy(from, slug, typed("title"));
    return DraftPage.address(slug) + "?done=copied";
  }

  /** Whether the form is shown and not the list. */
  public boolean isBeginning() {
    return Stream.of("new", "guide", "from", "begin")
        .anyMatch(name -> request.getParameter(name) != null);
  }

  /** The guide with which the track begins; null for none. */
  public String getGuideId() {
    return guide.getId();
  }

  /** What stands in the field: as it was sent, or what is usual, or what a guide begins with. */
  public String typed(String field) {
    if (request.getParameter("begin") != null) {
      return field.equals("slug") ? slugTyped() : request.getParameter(field);
    }
    return switch (field) {
      case "title" -> guide.getId() == null ? request.getParameter("title") : guide.getTitle();
      case "from" -> request.getParameter("from");
      default -> USUAL.get(field);
    };
  }

  // Without scripts the field may be empty: then the title suggests it here.
  private String slugTyped() {
    String slug = request.getParameter("slug");
    return slug == null || slug.isBlank() ? Slugs.of(typed("title")) : slug.strip();
  }

  public String state(DraftRow draft) {
    return Outlining.state(draft.edition(), draft.draft());
  }

  /** What other trainers offer to begin from. */
  public List<TemplateRow> getTemplates() {
    return others;
  }

  public Page<DraftRow> getDrafts() {
    return drafts;
  }

  /** What the track may be a copy of. */
  public List<SelectItem> getPatterns() {
    if (patterns == null) {
      patterns =
          Stream.of(
                  Stream.of(new SelectItem("", words.of("training.begin.from.nothing"))),
                  drafting.drafts(new PageRequest(1, PageRequest.LARGEST)).items().stream()
                      .map(
                          draft ->
                              new SelectItem(
                                  draft.slug(),
                                  words.of("training.begin.from.one", draft.title()))),
                  others.stream()
                      .map(
                          one ->
                              new SelectItem(
                                  one.slug(),
                                  words.of("training.begin.from.template", one.title()))))
              .flatMap(Function.identity())
              .toList();
    }
    return patterns;
  }
}
