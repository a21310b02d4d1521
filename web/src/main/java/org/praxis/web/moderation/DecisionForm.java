package org.praxis.web.moderation;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.praxis.moderation.Correction;
import org.praxis.moderation.Destination;
import org.praxis.moderation.PassageComment;
import org.praxis.moderation.Verdict;
import org.praxis.moderation.view.CaseView;
import org.praxis.moderation.view.DecisionView;

/**
 * The fields of a decision: as they were sent, or as they were in the one that was undone.
 *
 * @param undone null where none was
 */
public record DecisionForm(HttpServletRequest request, DecisionView undone) {
  private String typed(String field, Function<DecisionView, String> before) {
    String sent = request.getParameter(field);
    return sent == null && undone != null ? before.apply(undone) : sent;
  }

  /** Null before any is chosen. */
  public Verdict verdict() {
    String chosen = typed("verdict", decided -> decided.verdict().name());
    return Stream.of(Verdict.values())
        .filter(verdict -> verdict.name().equals(chosen))
        .findFirst()
        .orElse(null);
  }

  /** As a select has it; null before any is chosen. */
  public String clause() {
    return typed("clause", decided -> new ChosenClause(decided.policy(), decided.clause()).value());
  }

  public String message() {
    return typed("message", DecisionView::message);
  }

  /** The comments on passages as passages.js has them; null before. */
  public String comments() {
    return typed("comments", decided -> PassageComment.kept(decided.comments()));
  }

  /** The same, one by one; none where they were not written by passages.js. */
  public List<PassageComment> saidOfPassages() {
    try {
      return readPassages();
    } catch (IllegalArgumentException e) {
      return List.of();
    }
  }

  /**
   * @throws IllegalArgumentException where they were not written by passages.js
   */
  List<PassageComment> readPassages() {
    String written = comments();
    return PassageComment.of(written == null || written.isBlank() ? null : written);
  }

  /** What is to be read instead; null where the verdict is another. */
  Correction edit() {
    return isEdit()
        ? new Correction(request.getParameter("edit-title"), request.getParameter("edit-text"))
        : null;
  }

  /** Whether the text is let through with a change. */
  public boolean isEdit() {
    return verdict() == Verdict.EDIT;
  }

  /** Where it goes; null where the verdict is another. */
  Destination to() {
    if (verdict() == Verdict.MOVE) {
      return Destination.community(place(), confirmed());
    }
    return verdict() == Verdict.SPLIT ? Destination.topic(title(), following()) : null;
  }

  /** The address name of the community to which it goes; null before any is chosen. */
  public String place() {
    return typed("to-place", one -> one.to() == null ? null : one.to().place());
  }

  /** What the new topic is called; null before. */
  public String title() {
    return typed("to-title", one -> one.to() == null ? null : one.to().title());
  }

  /** Whether other people are meant to read it there. */
  public boolean confirmed() {
    return ticked("to-confirmed", Destination::confirmed);
  }

  /** Whether the replies that follow go along. */
  public boolean following() {
    return ticked("to-following", Destination::following);
  }

  // A box that is not ticked is not sent: the form is where it has a verdict.
  private boolean ticked(String box, Predicate<Destination> before) {
    boolean sent = request.getParameter("verdict") != null;
    return request.getParameter(box) != null
        || !sent && undone != null && undone.to() != null && before.test(undone.to());
  }

  /** As edited; before, as the author wrote it. */
  public String editTitle(CaseView view) {
    String title = typed("edit-title", one -> one.edit() == null ? null : one.edit().title());
    return title == null ? view.content().summary().title() : title;
  }

  /** As edited; before, as the author wrote it. */
  public String editText(CaseView view) {
    String text = typed("edit-text", one -> one.edit() == null ? null : one.edit().text());
    return text == null ? view.content().source() : text;
  }

  /** Why the case is handed up; null before. */
  public String reason() {
    return request.getParameter("reason");
  }
}
