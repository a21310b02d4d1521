package org.praxis.moderation.templates;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.praxis.moderation.Verdict;
import org.praxis.platform.validation.Written;

/**
 * A template as a moderator writes it.
 *
 * @param name by which moderators know it
 * @param text of the message, in Markdown, with {@link Placeholder placeholders}
 * @param verdicts for which it is meant
 * @param language in which it is written, {@code en} or {@code de}; null for none in particular
 * @param version that was shown when somebody began to change it; null of a new one
 */
public record TemplateDraft(
    @Written(max = 80) String name,
    @Written(max = 4000) String text,
    @NotEmpty List<@NotNull Verdict> verdicts,
    String language,
    Long version) {
  public TemplateDraft {
    // Each once, in the order in which decisions are told everywhere.
    verdicts =
        verdicts == null || verdicts.stream().anyMatch(Objects::isNull)
            ? verdicts
            : verdicts.stream().distinct().sorted().collect(Collectors.toUnmodifiableList());
  }
}
