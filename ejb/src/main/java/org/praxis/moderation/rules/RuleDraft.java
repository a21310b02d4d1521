package org.praxis.moderation.rules;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.praxis.people.PersonId;
import org.praxis.people.audience.AudienceId;
import org.praxis.platform.validation.Written;

/**
 * A rule as a moderator writes it.
 *
 * @param clause number of the clause that it rests on
 * @param name what moderators call it; null leaves it without one
 * @param language en or de: its words are looked for in texts of that language alone; null for any
 * @param lookFor by kind: words, patterns, or the hosts that links may lead to
 * @param first by kind: how many first contributions of each author
 * @param audience by kind: whose contributions
 * @param owner who answers for it; null for whoever writes it
 * @param on whether it is in force; null means yes
 * @param edition that was shown when somebody began to write; null for a new rule
 */
public record RuleDraft(
    @Min(1) Integer clause,
    @Written(max = 80, optional = true) String name,
    @NotNull RuleKind kind,
    @NotNull RuleEffect effect,
    @Pattern(regexp = "en|de", message = "moderation.rule.noLanguage") String language,
    @Size(max = 5000) List<@Written(max = 200) String> lookFor,
    @Min(1) @Max(50) Integer first,
    PersonId owner,
    Boolean on,
    Integer edition,
    AudienceId audience) {
  public RuleDraft {
    lookFor = lookFor == null ? List.of() : lookFor;
    on = on == null || on;
  }

  /** One for everybody's contributions. */
  public RuleDraft(
      Integer clause,
      String name,
      RuleKind kind,
      RuleEffect effect,
      String language,
      List<String> lookFor,
      Integer first,
      PersonId owner,
      Boolean on,
      Integer edition) {
    this(clause, name, kind, effect, language, lookFor, first, owner, on, edition, null);
  }

  /** The same for the contributions of that audience. */
  public RuleDraft of(AudienceId whose) {
    return new RuleDraft(
        clause, name, kind, effect, language, lookFor, first, owner, on, edition, whose);
  }
}
