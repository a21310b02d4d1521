package org.praxis.moderation.templates.view;

import java.time.Instant;
import java.util.List;
import org.praxis.moderation.SpaceId;
import org.praxis.moderation.Verdict;
import org.praxis.moderation.templates.TemplateId;
import org.praxis.people.view.PersonChip;

/**
 * A template.
 *
 * @param community whose it is; null for the whole company's
 * @param text in Markdown, with placeholders in braces
 * @param language null for none in particular
 * @param by who changed it last
 * @param version to be sent back with a change
 */
public record TemplateView(
    TemplateId id,
    SpaceId community,
    String name,
    String text,
    List<Verdict> verdicts,
    String language,
    PersonChip by,
    Instant at,
    Long version) {
  public TemplateView {
    verdicts = List.copyOf(verdicts);
  }

  /** Whether it is meant for a case of that kind. */
  public boolean answers(boolean published) {
    return verdicts.stream().anyMatch(verdict -> verdict.answers(published));
  }
}
