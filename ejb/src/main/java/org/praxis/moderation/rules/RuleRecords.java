package org.praxis.moderation.rules;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import org.praxis.moderation.Moderators;
import org.praxis.moderation.Policy;
import org.praxis.moderation.SpaceId;
import org.praxis.moderation.rules.model.Rule;
import org.praxis.moderation.rules.model.RuleEdition;
import org.praxis.moderation.rules.model.RuleSettings;
import org.praxis.people.Caller;
import org.praxis.platform.audit.AuditEntry;
import org.praxis.platform.audit.AuditLog;

/**
 * Puts in the audit log what becomes of rules, by whoever keeps them and by whoever writes an
 * edition of what they rest on. Which words a rule looks for is in its editions; the log says that
 * they changed.
 */
@ApplicationScoped
class RuleRecords {
  @Inject Moderators moderators;
  @Inject Caller caller;
  @Inject AuditLog audit;

  /** What somebody did to a rule. */
  enum Act {
    ADDED,
    CHANGED,
    /** Switched on or off, and nothing else. */
    TURNED,
    /** Brought to what the next edition of charter or guidelines says. */
    FOLLOWED;

    private String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * An edition of a rule and that of the charter or the guidelines on which it rests.
   *
   * @param policy edition of that, from 1
   */
  record Under(RuleEdition edition, int policy) {}

  /**
   * @param was null for a new one
   */
  void record(Act act, Under was, Under is) {
    Rule rule = is.edition().rule();
    SpaceId space = rule.space();
    boolean companys = Policy.of(space) == Policy.GUIDELINES;
    AuditEntry entry =
        new AuditEntry(
            "moderation.rule." + (companys ? "company." : "") + act.word(),
            caller.name(),
            rule.id().toString(),
            null,
            Map.of());
    audit.record(
        (companys ? entry : entry.in(moderators.slug(space)))
            .changing(was == null ? Map.of() : facts(was), facts(is)));
  }

  private static Map<String, String> facts(Under one) {
    RuleSettings says = one.edition().settings();
    return AuditEntry.facts(
        "edition",
        one.edition().number(),
        "policy",
        Policy.of(one.edition().rule().space()),
        "policyEdition",
        one.policy(),
        "clause",
        says.clause(),
        "name",
        says.name(),
        "kind",
        says.kind(),
        "effect",
        says.effect(),
        "on",
        says.on(),
        "words",
        says.lookFor().size(),
        "first",
        says.first(),
        "audience",
        says.audience(),
        "language",
        says.language(),
        "owner",
        says.owner());
  }
}
