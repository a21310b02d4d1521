package org.praxis.web.training;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.praxis.communities.ContributionId;
import org.praxis.communities.guides.GuideId;
import org.praxis.platform.PageRequest;
import org.praxis.training.Drafting;
import org.praxis.training.TrackDraft;
import org.praxis.training.TrackDraft.StepDraft;
import org.praxis.training.cowriting.Source;
import org.praxis.training.cowriting.TrackSources;
import org.praxis.training.cowriting.view.SourceRow;
import org.praxis.training.cowriting.view.SourcesView;
import org.praxis.web.page.Address;
import org.praxis.web.page.Attempt;
import org.praxis.web.page.Misread;
import org.praxis.web.page.NotOpen;
import org.praxis.web.page.Numbers;
import org.praxis.web.page.Viewer;

/**
 * A track made of a community's guides and topics. What is typed and chosen so far goes along in
 * the address while the trainer looks for more, so that no page forgets it.
 */
@Named
@RequestScoped
public class FromPage {
  private static final String GUIDE = "guide:";
  private static final String TOPIC = "topic:";
  private static final int ROWS = 10;
  private static final int MOST_SENT = 500;
  private static final Map<String, String> USUAL = Map.of("days", "14");

  @Inject TrackSources sources;
  @Inject SourceSteps steps;
  @Inject Drafting drafting;
  @Inject Misread misread;
  @Inject Address address;
  @Inject Attempt attempt;
  @Inject Viewer viewer;
  @Inject HttpServletRequest request;

  private SourcesView view;
  private List<SourceRow> chosen = List.of();
  private Set<Source> taken = Set.of();

  public void load() {
    viewer.identify();
    if (!viewer.isTrainer()) {
      throw new NotOpen();
    }
    attempt.pressed("begin", pressed -> begin());
    if (!attempt.isOver()) {
      view = sources.sources(address.part(), typed("q"), page("guides"), page("topics"));
      chosen = sources.there(address.part(), ticked());
      taken = chosen.stream().map(SourceRow::source).collect(Collectors.toSet());
    }
  }

  private String begin() {
    String slug = Slugs.chosen(request.getParameter("slug"), typed("title"));
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
                steps.of(sources.chosen(address.part(), ticked())).toArray(StepDraft[]::new)));
    drafting.begin(slug, draft.title(), draft.summary(), days, draft.steps());
    return DraftPage.begun(slug, draft);
  }

  // In the order of the page: those of before, and then what was ticked since.
  private List<Source> ticked() {
    String[] sent = request.getParameterValues("sources");
    return Stream.of(sent == null ? new String[0] : sent)
        .distinct()
        .limit(MOST_SENT)
        .map(FromPage::source)
        .filter(Objects::nonNull)
        .toList();
  }

  private static Source source(String sent) {
    if (sent.startsWith(GUIDE)) {
      return Source.of(Address.id(sent.substring(GUIDE.length()), GuideId::new));
    }
    return sent.startsWith(TOPIC)
        ? Source.of(Address.id(sent.substring(TOPIC.length()), ContributionId::new))
        : null;
  }

  // The button says which list is leafed through; a search begins both anew.
  private PageRequest page(String list) {
    String look = request.getParameter("look");
    String leafed = list + ":";
    Integer number =
        look == null || look.equals("search")
            ? Integer.valueOf(1)
            : Numbers.whole(
                look.startsWith(leafed)
                    ? look.substring(leafed.length())
                    : request.getParameter("at-" + list));
    return new PageRequest(number == null || number < 1 ? 1 : number, ROWS);
  }

  /** What stands in a field: as it was sent, or what is usual. */
  public String typed(String field) {
    String sent = request.getParameter(field);
    return sent == null ? USUAL.get(field) : sent;
  }

  public SourcesView getView() {
    return view;
  }

  /** What was chosen until now. */
  public List<SourceRow> getChosen() {
    return chosen;
  }

  /** As it is sent. */
  public String value(SourceRow row) {
    return row.guide() == null ? TOPIC + row.topic().id() : GUIDE + row.guide().id();
  }

  public boolean isTaken(Object id) {
    return taken.contains(
        id instanceof GuideId guide ? Source.of(guide) : Source.of((ContributionId) id));
  }

  /** Whether words are looked for. */
  public boolean isSearched() {
    String words = typed("q");
    return words != null && !words.isBlank();
  }
}
