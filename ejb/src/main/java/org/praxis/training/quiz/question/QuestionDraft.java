package org.praxis.training.quiz.question;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.praxis.platform.content.Markup;
import org.praxis.platform.validation.Written;

/**
 * A question as its trainer writes it, with all that marks it.
 *
 * @param kind null for {@link QuestionKind#SINGLE}
 * @param name by which trainers find it; null for the beginning of its text
 * @param text in Markdown: what is asked
 * @param options of a single or multiple choice
 * @param pairs of matching
 * @param items of ordering, in their right order
 * @param accepted answers of short text and numeric
 * @param caseMatters whether Berlin and berlin are two answers; null for no
 * @param accentsMatter whether résumé and resume are two answers; null for no
 * @param feedback in Markdown: said to everybody who may see feedback; null for nothing
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record QuestionDraft(
    QuestionKind kind,
    @Written(max = 120, optional = true) String name,
    @Written(max = QuestionDraft.LONGEST, optional = true) String text,
    @Size(max = QuestionDraft.PARTS) List<@NotNull @Valid OptionDraft> options,
    @Size(max = QuestionDraft.PARTS) List<@NotNull @Valid PairDraft> pairs,
    @Size(max = QuestionDraft.PARTS)
        List<@NotNull @Written(max = 300, optional = true) String> items,
    @Size(max = QuestionDraft.PARTS) List<@NotNull @Valid AcceptedDraft> accepted,
    Boolean caseMatters,
    Boolean accentsMatter,
    @Written(max = 2000, optional = true) String feedback) {
  /** Most characters of a question's text. */
  public static final int LONGEST = 4000;

  /** Most options, pairs, items or accepted answers. */
  public static final int PARTS = 20;

  public QuestionDraft {
    kind = kind == null ? QuestionKind.SINGLE : kind;
    name = Accuracy.said(name);
    text = text == null ? null : new Markup(text).source();
    options = options == null ? List.of() : options;
    pairs = pairs == null ? List.of() : pairs;
    items =
        items == null
            ? List.of()
            : items.stream().map(item -> item == null ? null : Markup.line(item)).toList();
    accepted = accepted == null ? List.of() : accepted;
    caseMatters = Boolean.TRUE.equals(caseMatters);
    accentsMatter = Boolean.TRUE.equals(accentsMatter);
    feedback = Markup.isVisible(feedback) ? new Markup(feedback).source() : null;
  }

  /** A single choice. */
  public QuestionDraft(String text, List<OptionDraft> options) {
    this(QuestionKind.SINGLE, null, text, options, null, null, null, null, null, null);
  }

  public static QuestionDraft multiple(String text, OptionDraft... options) {
    return new QuestionDraft(
        QuestionKind.MULTIPLE, null, text, List.of(options), null, null, null, null, null, null);
  }

  public static QuestionDraft matching(String text, PairDraft... pairs) {
    return new QuestionDraft(
        QuestionKind.MATCHING, null, text, null, List.of(pairs), null, null, null, null, null);
  }

  public static QuestionDraft ordering(String text, String... items) {
    return new QuestionDraft(
        QuestionKind.ORDERING, null, text, null, null, List.of(items), null, null, null, null);
  }

  public static QuestionDraft shortText(String text, AcceptedDraft... accepted) {
    return new QuestionDraft(
        QuestionKind.SHORT_TEXT, null, text, null, null, null, List.of(accepted), null, null, null);
  }

  public static QuestionDraft numeric(String text, AcceptedDraft... accepted) {
    return new QuestionDraft(
        QuestionKind.NUMERIC, null, text, null, null, null, List.of(accepted), null, null, null);
  }

  public QuestionDraft called(String newName) {
    return new QuestionDraft(
        kind, newName, text, options, pairs, items, accepted, caseMatters, accentsMatter, feedback);
  }

  public QuestionDraft explained(String newFeedback) {
    return new QuestionDraft(
        kind, name, text, options, pairs, items, accepted, caseMatters, accentsMatter, newFeedback);
  }

  /** What it is called in lists: its name, or how its text begins. */
  public String called() {
    if (name != null) {
      return name;
    }
    String line = text == null ? "" : Markup.line(text);
    return line.length() <= 80 ? line : line.substring(0, line.offsetByCodePoints(0, 70)) + "…";
  }

  /**
   * The question that can be asked.
   *
   * @param number which of the quiz it is, from 1; named in what is wrong
   * @param field where the draft stands in what was sent, with a point at its end; empty for itself
   * @throws org.praxis.platform.InvalidInput with all that is wrong with its parts
   */
  public Question question(int number, String field) {
    return new Reading(this, number, field).question();
  }
}
