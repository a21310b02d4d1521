package org.praxis.web.communities;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.praxis.moderation.CharterDraft;
import org.praxis.moderation.ClauseKind;
import org.praxis.moderation.ReviewMode;
import org.praxis.moderation.rules.view.RuleView;
import org.praxis.web.page.Numbers;
import org.praxis.web.page.Viewer;
import org.praxis.web.problem.Texts;

/** A charter as it is typed, the first one or the next. */
@Named
@RequestScoped
public class CharterForm {
  private static final int MOST_CLAUSES = 40;

  @Inject HttpServletRequest request;
  @Inject Viewer viewer;

  private String purpose;
  private String objectives = "";
  private String firstContributions = "3";
  private String responseHours = "";
  private boolean toAcknowledge;
  private ReviewMode mode = ReviewMode.ON_REPORT;
  private List<ClauseRow> clauses = new ArrayList<>();
  private Map<String, String> resting = Map.of();

  /** One clause as it is typed; the words that hold a contribution are separated by commas. */
  public record ClauseRow(ClauseKind kind, String text, String terms) {
    static ClauseRow blank(ClauseKind kind) {
      return new ClauseRow(kind, "", "");
    }

    static ClauseRow of(CharterDraft.ClauseDraft clause) {
      return new ClauseRow(clause.kind(), clause.text(), String.join(", ", clause.terms()));
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

  /** Begins with a row of each kind. */
  public void begin() {
    if (clauses.isEmpty()) {
      Stream.of(ClauseKind.values()).map(ClauseRow::blank).forEach(clauses::add);
    }
  }

  /** Begins with what is in force. */
  public void begin(CharterDraft charter) {
    if (clauses.isEmpty()) {
      purpose = charter.purpose();
      objectives = String.join("\n", charter.objectives());
      firstContributions = String.valueOf(charter.firstContributions());
      responseHours = charter.responseHours() == null ? "" : charter.responseHours().toString();
      toAcknowledge = charter.toAcknowledge();
      mode = charter.mode();
      charter.clauses().stream().map(ClauseRow::of).forEach(clauses::add);
    }
  }

  /**
   * Which rules rest on the clauses in force, beside those that the charter itself asks for:
   * whoever takes a clause out takes them out of force, and is told before.
   */
  public void rest(List<RuleView> rules) {
    resting =
        rules.stream()
            .filter(rule -> rule.on() && rule.clauseText() != null && !rule.fromCharter())
            .collect(
                Collectors.groupingBy(
                    RuleView::clauseText,
                    Collectors.mapping(this::called, Collectors.joining(", "))));
  }

  private String called(RuleView rule) {
    return rule.name() == null
        ? Texts.of("moderation.rule.kind." + rule.kind(), viewer.getLocale(), viewer.getZone())
        : rule.name();
  }

  /** Names of the rules on a clause with that text, in one line; empty where none is on. */
  public String resting(String clause) {
    return resting.getOrDefault(clause, "");
  }

  /** One more row to write in; nothing else changes. */
  public void addClause() {
    clauses = written();
    if (clauses.size() < MOST_CLAUSES) {
      clauses.add(ClauseRow.blank(ClauseKind.IN_SCOPE));
    }
  }

  public CharterDraft draft() {
    clauses = written();
    return new CharterDraft(
        purpose,
        objectives.lines().filter(line -> !line.isBlank()).toList(),
        clauses.stream().map(ClauseRow::draft).toList(),
        // What is no number is as good as none, and is refused with the field's own message.
        Numbers.whole(firstContributions),
        responseHours.isBlank() ? null : hours(),
        toAcknowledge,
        getMode());
  }

  // What is no number of hours is refused like one that is too small.
  private Integer hours() {
    Integer hours = Numbers.whole(responseHours);
    return hours == null ? Integer.valueOf(0) : hours;
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

  public ReviewMode[] getModes() {
    return ReviewMode.values();
  }

  /** As chosen in the form that was sent; before, as it is. */
  public ReviewMode getMode() {
    return Stream.of(ReviewMode.values())
        .filter(each -> each.name().equals(request.getParameter("mode")))
        .findFirst()
        .orElse(mode);
  }

  private String typed(String field) {
    return Optional.ofNullable(request.getParameter(field)).orElse("");
  }

  public List<ClauseRow> getClauses() {
    return clauses;
  }

  public ClauseKind[] getKinds() {
    return ClauseKind.values();
  }

  public String getPurpose() {
    return purpose;
  }

  public void setPurpose(String purpose) {
    this.purpose = purpose;
  }

  public String getObjectives() {
    return objectives;
  }

  public void setObjectives(String objectives) {
    this.objectives = objectives == null ? "" : objectives;
  }

  public String getFirstContributions() {
    return firstContributions;
  }

  public void setFirstContributions(String firstContributions) {
    this.firstContributions = firstContributions;
  }

  public String getResponseHours() {
    return responseHours;
  }

  public void setResponseHours(String responseHours) {
    this.responseHours = responseHours == null ? "" : responseHours;
  }

  public boolean isToAcknowledge() {
    return toAcknowledge;
  }

  public void setToAcknowledge(boolean toAcknowledge) {
    this.toAcknowledge = toAcknowledge;
  }
}
