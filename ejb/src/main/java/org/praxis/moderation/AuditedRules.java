package org.praxis.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.praxis.moderation.rules.RuleEffect;
import org.praxis.moderation.rules.RuleId;
import org.praxis.moderation.rules.RuleKind;
import org.praxis.moderation.view.AuditedRule;
import org.praxis.people.CurrentPerson;
import org.praxis.people.Role;
import org.praxis.platform.audit.AuditLine;

/** Says of which rule a record of the audit log is, and whether its reader may read the rule. */
@ApplicationScoped
class AuditedRules {
  private static final String RULES = "moderation.rule.";
  private static final Set<String> READ_COMPANYS = Set.of(Role.HR, Role.ADMIN, Role.MODERATOR);

  @Inject Moderators moderators;
  @Inject CurrentPerson me;

  /** By number of the record; in a fixed number of statements, however many they are. */
  Map<Long, AuditedRule> of(List<AuditLine> lines) {
    List<AuditLine> ofRules =
        lines.stream().filter(line -> line.action().startsWith(RULES)).toList();
    if (ofRules.isEmpty()) {
      return Map.of();
    }
    Bench bench = moderators.mine();
    Collection<String> places =
        bench.spaces().isEmpty() ? Set.of() : moderators.slugs(bench.spaces()).values();
    Map<Long, AuditedRule> rules = new HashMap<>();
    for (AuditLine line : ofRules) {
      boolean open =
          line.place() == null
              ? READ_COMPANYS.stream().anyMatch(me::is)
              : bench.everywhere() || places.contains(line.place());
      rules.put(line.number(), rule(line, open));
    }
    return rules;
  }

  private static AuditedRule rule(AuditLine line, boolean open) {
    Map<String, String> was = Recorded.facts(line.before());
    Map<String, String> is = Recorded.facts(line.after());
    String on = is.get("on");
    return new AuditedRule(
        new RuleId(UUID.fromString(line.subject())),
        is.get("name"),
        known(RuleKind.values(), is.get("kind")),
        known(RuleEffect.values(), is.get("effect")),
        was.isEmpty() || on == null || on.equals(was.get("on")) ? null : Boolean.valueOf(on),
        open);
  }

  // What an older Praxis recorded may be called otherwise by now.
  private static <E extends Enum<E>> E known(E[] values, String name) {
    return Stream.of(values).filter(value -> value.name().equals(name)).findFirst().orElse(null);
  }
}
