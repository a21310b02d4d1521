package org.praxis.web.moderation;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.praxis.moderation.rules.RuleDraft;
import org.praxis.moderation.rules.RuleEffect;
import org.praxis.moderation.rules.RuleKind;
import org.praxis.moderation.rules.view.RuleView;
import org.praxis.people.PersonId;
import org.praxis.people.audience.AudienceId;
import org.praxis.web.page.Numbers;

/**
 * The fields of a rule: as they were typed, or as the rule has them.
 *
 * @param shown null where a new one is made
 * @param me who answers for a new one, unless they say otherwise
 */
public record RuleForm(HttpServletRequest request, RuleView shown, PersonId me) {
  /** Whichever language; a choice without a value would be sent by its words. */
  static final String ANY = "any";

  boolean isSent() {
    return request.getParameter("effect") != null;
  }

  public String name() {
    return isSent() ? typed("name") : shown == null || shown.name() == null ? "" : shown.name();
  }

  public RuleKind kind() {
    if (isFromCharter()) {
      return shown.kind();
    }
    return isSent()
        ? chosen(RuleKind.values(), "kind")
        : shown == null ? RuleKind.TERMS : shown.kind();
  }

  public RuleEffect effect() {
    return isSent()
        ? chosen(RuleEffect.values(), "effect")
        : shown == null ? RuleEffect.HOLD : shown.effect();
  }

  public String clause() {
    return isSent()
        ? typed("clause")
        : shown == null || shown.clause() == null ? "" : shown.clause().toString();
  }

  public String language() {
    return isSent()
        ? typed("language")
        : shown == null || shown.language() == null ? ANY : shown.language();
  }

  public String lookFor() {
    return isSent() && !isFromCharter()
        ? typed("lookFor")
        : shown == null ? "" : String.join("\n", shown.lookFor());
  }

  public String first() {
    return isSent() && !isFromCharter()
        ? typed("first")
        : shown == null || shown.first() == null ? "3" : shown.first().toString();
  }

  public String audience() {
    return isSent()
        ? typed("audience")
        : shown == null || shown.audience() == null ? "" : shown.audience().toString();
  }

  public String owner() {
    return isSent()
        ? typed("owner")
        : shown == null || shown.owner() == null ? me.toString() : shown.owner().id().toString();
  }

  public boolean isOn() {
    return isSent() ? request.getParameter("is-on") != null : shown == null || shown.on();
  }

  public boolean isFromCharter() {
    return shown != null && shown.fromCharter();
  }

  /** What it looks for, without empty lines. */
  List<String> lines() {
    return lookFor().lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  /** The edition on which what was typed was begun. */
  Integer edition() {
    return Numbers.whole(request.getParameter("edition"));
  }

  /** To be kept. */
  RuleDraft draft() {
    return draft(isFromCharter() ? shown.clause() : Numbers.whole(clause()), isOn());
  }

  /** To be tried: on whichever clause it rests, it finds the same. */
  RuleDraft tried() {
    Integer clause = draft().clause();
    return draft(clause == null ? Integer.valueOf(1) : clause, true);
  }

  private RuleDraft draft(Integer clause, boolean on) {
    RuleKind kind = kind();
    String language = language();
    return new RuleDraft(
        clause,
        name(),
        kind,
        effect(),
        language.isEmpty() || language.equals(ANY) ? null : language,
        kind != null && kind.readsTexts() ? lines() : List.of(),
        kind == RuleKind.FIRST_CONTRIBUTIONS ? Numbers.whole(first()) : null,
        id(owner(), PersonId::new),
        on,
        edition(),
        kind == RuleKind.AUDIENCE ? id(audience(), AudienceId::new) : null);
  }

  private static <T> T id(String typed, Function<UUID, T> type) {
    try {
      return type.apply(UUID.fromString(typed));
    } catch (IllegalArgumentException e) {
      // Nothing was chosen: the use case says what that means.
      return null;
    }
  }

  private String typed(String field) {
    String value = request.getParameter(field);
    return value == null ? "" : value;
  }

  // What is none of them was not chosen on this page.
  private <E extends Enum<E>> E chosen(E[] values, String field) {
    return Stream.of(values)
        .filter(value -> value.name().equals(request.getParameter(field)))
        .findFirst()
        .orElse(null);
  }
}
