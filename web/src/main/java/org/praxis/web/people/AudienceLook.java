package org.praxis.web.people;

import java.util.Set;
import java.util.stream.Collectors;
import org.praxis.people.audience.AudienceId;
import org.praxis.people.audience.AudienceReading;
import org.praxis.people.audience.Rule;
import org.praxis.people.audience.RuleDraft;
import org.praxis.people.audience.view.AudiencePreview;
import org.praxis.people.audience.view.PreviewPages;
import org.praxis.platform.Failures;
import org.praxis.platform.InvalidInput;
import org.praxis.web.page.Viewer;
import org.praxis.web.problem.Problem;
import org.praxis.web.problem.Problems;
import org.praxis.web.problem.Texts;

/**
 * A look at whom the lines of a rule would find. A rule that is half built is nothing to complain
 * about: the look is at what is complete, and says what it leaves out.
 */
class AudienceLook {
  private final AudienceReading reading;
  private final Viewer viewer;
  private final AudienceId audience;
  private final PreviewPages pages;

  private AudiencePreview preview;
  private String missing;
  private String leftOut;

  /**
   * @param audience that is changed; null while a new one is built
   */
  AudienceLook(AudienceReading reading, Viewer viewer, AudienceId audience, PreviewPages pages) {
    this.reading = reading;
    this.viewer = viewer;
    this.audience = audience;
    this.pages = pages;
  }

  /**
   * @param rule that the lines say
   */
  void at(RuleRows rows, RuleMeanings meanings, Rule rule) {
    if (rows.isEmpty()) {
      missing = text("people.audience.preview.empty");
      return;
    }
    Problem problem = tried(rule);
    if (problem == null || missing != null) {
      return;
    }
    Set<Integer> out =
        rows.lines(
            problem.errors().stream().map(Problem.FieldError::field).collect(Collectors.toSet()));
    RuleRows left = rows.without(out);
    if (out.isEmpty()) {
      missing = problem.detail();
    } else if (left.isEmpty()) {
      missing = text("people.audience.preview.waits");
    } else if (tried(meanings.of(left)) != null) {
      missing = text("people.audience.preview.waits");
    } else {
      leftOut =
          text(
              "people.audience.preview.leftOut",
              out.stream()
                  .map(line -> text("people.audience.line", line + 1))
                  .collect(Collectors.joining(", ")));
    }
  }

  private Problem tried(Rule rule) {
    try {
      preview = reading.preview(new RuleDraft(rule, audience), pages);
      return null;
    } catch (RuntimeException e) {
      Problem problem = Problems.of(e, viewer.getLocale(), viewer.getZone()).orElseThrow(() -> e);
      // What is no longer there keeps the whole rule from being looked at, as it does from being
      // kept.
      if (isGone(e)) {
        missing = problem.detail();
      }
      return problem;
    }
  }

  private static boolean isGone(RuntimeException e) {
    return Failures.cause(e, InvalidInput.class)
        .filter(refusal -> refusal.key().startsWith("people.audience.gone"))
        .isPresent();
  }

  /** Null where there is nothing to look at yet. */
  AudiencePreview preview() {
    return preview;
  }

  /** Why there is nothing to look at. */
  String missing() {
    return missing;
  }

  /** Which lines the look is without; null where it is at all of them. */
  String leftOut() {
    return leftOut;
  }

  private String text(String key, Object... values) {
    return Texts.of(key, viewer.getLocale(), viewer.getZone(), values);
  }
}
