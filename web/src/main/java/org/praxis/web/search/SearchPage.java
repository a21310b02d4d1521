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
import org.praxis.platform.PageRequest;
import org.praxis.platform.finding.FindableKind;
import org.praxis.search.Period;
import org.praxis.search.Searching;
import org.praxis.search.SortBy;
import org.praxis.search.Wanted;
import org.praxis.search.view.FacetValue;
import org.praxis.search.view.Facets;
import org.praxis.search.view.Found;
import org.praxis.web.page.Address;
import org.praxis.web.page.PageReading;
import org.praxis.web.page.Viewer;
import org.praxis.web.problem.Texts;

/**
 * Finds by words what one may read, and narrows it. What cannot be meant narrows nothing, and is
 * told.
 */
@Named
@RequestScoped
public class SearchPage {
  private static final String WORDS = "q";
  private static final String KIND = "kind";
  private static final String SOLVED = "solved";
  private static final String SINCE = "since";
  private static final String SORT = "sort";

  /** Ways to narrow that are shown of a facet at first. */
  private static final int SHOWN = 12;

  /** Where the page goes on once it was asked: who comes from a search begins to read there. */
  private static final String FOUND = "#found";

  private static final List<String> NARROWING =
      List.of(KIND, "community", "tag", "office", SOLVED, SINCE);

  @Inject Searching searching;
  @Inject PageReading reading;
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
   * @param more those that are less frequent, shown when somebody wants to see them
   * @param others whether there may be more than these
   */
  public record Facet(
      String name,
      String chosen,
      String without,
      List<Choice> choices,
      List<Choice> more,
      boolean others) {
    static Facet of(String name, String chosen, String without, List<Choice> all) {
      int shown = Math.min(all.size(), all.size() == SHOWN + 1 ? SHOWN + 1 : SHOWN);
      return new Facet(
          name,
          chosen,
          without,
          all.subList(0, shown),
          all.subList(shown, all.size()),
          all.size() >= Facets.MOST);
    }
  }

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
            choice(SortBy.class, SORT));
    PageRequest page = address.pageIfAny().orElseGet(PageRequest::first);
    // The index may take its time, or be another machine.
    found = reading.apart(() -> searching.search(wanted, page));
  }

  /** Whether something was typed, and no word is among it. */
  public boolean isWordless() {
    return isAsked() && !wanted.isForSomething();
  }

  /** What the address says and cannot be meant, as it is called; empty for nothing. */
  public String getLeftOut() {
    Stream<String> unmeant =
        Stream.of(KIND, SOLVED, SINCE, SORT)
            .filter(name -> !typed(name).isBlank() && !mayBeMeant(name, typed(name)));
    Stream<String> page = address.pageIfAny().isPresent() ? Stream.of() : Stream.of("page");
    return Stream.concat(unmeant, page)
        .map(name -> text("search.facet.", name))
        .collect(Collectors.joining(", "));
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
    return with(SORT, null);
  }

  public String getLatestFirst() {
    return with(SORT, SortBy.DATE.name());
  }

  /** The same search, with nothing narrowed. */
  public String getWide() {
    return "?" + WORDS + "=" + Address.encode(wanted.words()) + FOUND;
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
    return Facet.of(name, called, with(name, null), choices);
  }

  private Facet periods() {
    List<Choice> choices =
        found.hits().isEmpty()
            ? List.of()
            : Arrays.stream(Period.values())
                .map(period -> new Choice(period(period.name()), null, with(SINCE, period.name())))
                .toList();
    return Facet.of(
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
      parameters.put(SORT, SortBy.DATE.name());
    }
    parameters.remove(name);
    if (value != null) {
      parameters.put(name, value);
    }
    return parameters.entrySet().stream()
        .map(parameter -> parameter.getKey() + "=" + Address.encode(parameter.getValue()))
        .collect(Collectors.joining("&", "?", FOUND));
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
      case SORT -> constants(SortBy.class).anyMatch(each -> each.name().equals(value));
      case SOLVED -> value.equals("true") || value.equals("false");
      default -> true;
    };
  }
}
