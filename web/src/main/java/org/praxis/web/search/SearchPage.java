package org.praxis.web.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.praxis.platform.finding.FindableKind;
import org.praxis.search.Period;
import org.praxis.search.Searching;
import org.praxis.search.SortBy;
import org.praxis.search.Wanted;
import org.praxis.search.view.FacetValue;
import org.praxis.search.view.Found;
import org.praxis.web.page.Address;
import org.praxis.web.page.Viewer;
import org.praxis.web.problem.Texts;

/** Finds by words what one may read, and narrows it. What cannot be meant narrows nothing. */
@Named
@RequestScoped
public class SearchPage {
  private static final String WORDS = "q";
  private static final String KIND = "kind";
  private static final String SOLVED = "solved";
  private static final String SINCE = "since";
  private static final List<String> NARROWING =
      List.of(KIND, "community", "tag", "office", SOLVED, SINCE);

  @Inject Searching searching;
  @Inject Address address;
  @Inject Viewer viewer;
  @Inject HttpServletRequest request;

  private Wanted wanted;
  private Found found;

  /**
   * A way to narrow what is found.
   *
   * @param name of the parameter
   * @param chosen as it is called; null where nothing is
   * @param without address of the same search without it
   */
  public record Facet(String name, String chosen, String without, List<Choice> choices) {}

  /**
   * @param count null where it is not counted
   */
  public record Choice(String label, Long count, String address) {}

  public void load() {
    wanted =
        new Wanted(
            typed(WORDS),
            choice(FindableKind.class, KIND),
            value("community"),
            value("tag"),
            value("office"),
            value(SOLVED) == null ? null : Boolean.valueOf(value(SOLVED)),
            choice(Period.class, SINCE),
            choice(SortBy.class, "sort"));
    found = searching.search(wanted, address.page());
  }

  /** Whether anything was looked for. */
  public boolean isAsked() {
    return !wanted.words().isBlank();
  }

  public String getWords() {
    return wanted.words();
  }

  public Found getFound() {
    return found;
  }

  public boolean isByDate() {
    return wanted.sort() == SortBy.DATE;
  }

  public String getByRelevance() {
    return with("sort", null);
  }

  public String getLatestFirst() {
    return with("sort", SortBy.DATE.name());
  }

  /** The same search, with nothing narrowed. */
  public String getWide() {
    return "?" + WORDS + "=" + Address.encode(wanted.words());
  }

  public boolean isNarrowed() {
    return NARROWING.stream().anyMatch(name -> value(name) != null);
  }

  /** What was chosen, for the form to keep. */
  public Map<String, String> getChosen() {
    Map<String, String> chosen = new LinkedHashMap<>();
    NARROWING.stream()
        .filter(name -> value(name) != null)
        .forEach(name -> chosen.put(name, value(name)));
    return chosen;
  }

  /** Those that narrow anything, or do already. */
  public List<Facet> getFacets() {
    return List.of(
            facet(KIND, found.facets().kinds(), this::kind),
            facet("community", found.facets().communities(), slug -> slug),
            facet("tag", found.facets().tags(), tag -> tag),
            facet(SOLVED, found.facets().solved(), this::solved),
            facet("office", found.facets().offices(), office -> office),
            periods())
        .stream()
        .filter(facet -> facet.chosen() != null || facet.choices().size() > 1)
        .toList();
  }

  private Facet facet(String name, List<FacetValue> values, Function<String, String> label) {
    List<Choice> choices =
        values.stream()
            .map(
                value ->
                    new Choice(
                        value.label() == null ? label.apply(value.value()) : value.label(),
                        value.count(),
                        with(name, value.value())))
            .toList();
    String chosen = value(name);
    String called =
        chosen == null
            ? null
            : values.stream()
                .filter(value -> value.value().equals(chosen) && value.label() != null)
                .map(FacetValue::label)
                .findFirst()
                .orElseGet(() -> label.apply(chosen));
    return new Facet(name, called, with(name, null), choices);
  }

  private Facet periods() {
    List<Choice> choices =
        found.hits().isEmpty()
            ? List.of()
            : Arrays.stream(Period.values())
                .map(period -> new Choice(period(period.name()), null, with(SINCE, period.name())))
                .toList();
    return new Facet(
        SINCE,
        wanted.since() == null ? null : period(wanted.since().name()),
        with(SINCE, null),
        choices);
  }

  private String kind(String kind) {
    return text("search.kind.", kind);
  }

  private String solved(String solved) {
    return text("search.solved.", solved);
  }

  private String period(String period) {
    return text("search.since.", period);
  }

  // What somebody typed into the address has no word of ours.
  private String text(String key, String value) {
    try {
      return Texts.of(key + value, viewer.getLocale(), viewer.getZone());
    } catch (MissingResourceException e) {
      return value;
    }
  }

  private String with(String name, String value) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put(WORDS, wanted.words());
    parameters.putAll(getChosen());
    if (isByDate()) {
      parameters.put("sort", SortBy.DATE.name());
    }
    parameters.remove(name);
    if (value != null) {
      parameters.put(name, value);
    }
    return parameters.entrySet().stream()
        .map(parameter -> parameter.getKey() + "=" + Address.encode(parameter.getValue()))
        .collect(Collectors.joining("&", "?", ""));
  }

  private <E extends Enum<E>> E choice(Class<E> type, String name) {
    String value = value(name);
    return value == null
        ? null
        : constants(type).filter(each -> each.name().equals(value)).findFirst().orElse(null);
  }

  private static <E extends Enum<E>> Stream<E> constants(Class<E> type) {
    return Arrays.stream(type.getEnumConstants());
  }

  private String typed(String name) {
    String value = request.getParameter(name);
    return value == null ? "" : value;
  }

  private String value(String name) {
    String value = request.getParameter(name);
    return value == null || value.isBlank() || !mayBeMeant(name, value) ? null : value;
  }

  // Of these there is a choice; what is none narrows nothing, and is not shown as if it did.
  private static boolean mayBeMeant(String name, String value) {
    return switch (name) {
      case KIND -> constants(FindableKind.class).anyMatch(each -> each.name().equals(value));
      case SINCE -> constants(Period.class).anyMatch(each -> each.name().equals(value));
      case SOLVED -> value.equals("true") || value.equals("false");
      default -> true;
    };
  }
}
