package org.praxis.web.communities;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.praxis.communities.CommunityDraft;
import org.praxis.communities.Founding;
import org.praxis.moderation.CharterDraft;
import org.praxis.moderation.ClauseKind;
import org.praxis.web.page.Attempt;
import org.praxis.web.page.NotOpen;
import org.praxis.web.page.Viewer;

/** Founding a community and writing its charter. */
@Named
@RequestScoped
public class FoundPage {
  private static final int MOST_CLAUSES = 40;

  @Inject Founding founding;
  @Inject Attempt attempt;
  @Inject Viewer viewer;
  @Inject HttpServletRequest request;

  private String name;
  private String slug;
  private String purpose;
  private String firstContributions = "3";
  private List<ClauseRow> clauses = new ArrayList<>();

  /** One clause as it is typed; the words that hold a contribution are separated by commas. */
  public record ClauseRow(ClauseKind kind, String text, String terms) {
    static ClauseRow blank(ClauseKind kind) {
      return new ClauseRow(kind, "", "");
    }

    boolean written() {
      return !text.isBlank() || !terms.isBlank();
    }

    CharterDraft.ClauseDraft draft() {
      return new CharterDraft.ClauseDraft(
          kind,
          text,
          Stream.of(terms.split(",")).map(String::strip).filter(term -> !term.isEmpty()).toList());
    }
  }

  public void load() {
    viewer.identify();
    if (!viewer.isFounder()) {
      throw new NotOpen();
    }
    if (clauses.isEmpty()) {
      Stream.of(ClauseKind.values()).map(ClauseRow::blank).forEach(clauses::add);
    }
  }

  /** One more row to write in; nothing else changes. */
  public void addClause() {
    clauses = written();
    if (clauses.size() < MOST_CLAUSES) {
      clauses.add(ClauseRow.blank(ClauseKind.IN_SCOPE));
    }
  }

  public void found() {
    clauses = written();
    attempt.then(
        () -> {
          founding.found(
              new CommunityDraft(
                  slug,
                  name,
                  new CharterDraft(
                      purpose, clauses.stream().map(ClauseRow::draft).toList(), number())));
          return CommunityPage.address(slug) + "?done=founded";
        });
  }

  // Rows left empty are left out, so that a clause's number is its row.
  private List<ClauseRow> written() {
    return IntStream.range(0, MOST_CLAUSES)
        .mapToObj(i -> "charter-clauses-" + i)
        .takeWhile(row -> request.getParameter(row + "-text") != null)
        .map(row -> new ClauseRow(kind(row), typed(row + "-text"), typed(row + "-terms")))
        .filter(ClauseRow::written)
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private ClauseKind kind(String row) {
    return Stream.of(ClauseKind.values())
        .filter(kind -> kind.name().equals(request.getParameter(row + "-kind")))
        .findFirst()
        .orElse(null);
  }

  private String typed(String field) {
    return Optional.ofNullable(request.getParameter(field)).orElse("");
  }

  // What is no number is as good as none, and is refused with the field's own message.
  private Integer number() {
    try {
      return Integer.valueOf(firstContributions.strip());
    } catch (NumberFormatException e) {
      return null;
    }
  }

  public List<ClauseRow> getClauses() {
    return clauses;
  }

  public ClauseKind[] getKinds() {
    return ClauseKind.values();
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getSlug() {
    return slug;
  }

  public void setSlug(String slug) {
    this.slug = slug;
  }

  public String getPurpose() {
    return purpose;
  }

  public void setPurpose(String purpose) {
    this.purpose = purpose;
  }

  public String getFirstContributions() {
    return firstContributions;
  }

  public void setFirstContributions(String firstContributions) {
    this.firstContributions = firstContributions;
  }
}
