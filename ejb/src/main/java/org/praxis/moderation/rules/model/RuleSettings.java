package org.praxis.moderation.rules.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.praxis.moderation.Policy;
import org.praxis.moderation.rules.RuleDraft;
import org.praxis.moderation.rules.RuleEffect;
import org.praxis.moderation.rules.RuleKind;
import org.praxis.people.PersonId;
import org.praxis.people.audience.AudienceId;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.content.Markup;

/**
 * What a rule says in one edition.
 *
 * @param clause null where the clause is gone, or the charter as a whole asks for it
 * @param looksFor a line each
 * @param first how many contributions of each author, for that kind alone
 * @param audience whose contributions, for that kind alone
 */
@Embeddable
public record RuleSettings(
    Integer clause,
    String name,
    @Enumerated(EnumType.STRING) RuleKind kind,
    @Enumerated(EnumType.STRING) RuleEffect effect,
    @Column(name = "is_on") boolean on,
    String language,
    @Column(name = "look_for") String looksFor,
    @Column(name = "first_contributions") Integer first,
    AudienceId audience,
    PersonId owner) {

  /**
   * What somebody wrote, without what the kind has no use for.
   *
   * @param policy on whose clauses it is to rest
   * @param numberOfClauses that it has in force
   * @throws InvalidInput that names the field, and of a pattern the place
   */
  public static RuleSettings of(RuleDraft draft, Policy policy, int numberOfClauses, PersonId by) {
    RuleKind kind = draft.kind();
    expectNone(
        Stream.of(
                clause(draft, policy, numberOfClauses),
                kind.isOfMode()
                    ? new InvalidInput("kind", "moderation.rule.ofMode")
                    : effect(kind, draft.effect()),
                kind == RuleKind.FIRST_CONTRIBUTIONS && draft.first() == null
                    ? new InvalidInput("first", "moderation.rule.first.needed")
                    : null,
                kind == RuleKind.AUDIENCE && draft.audience() == null
                    ? new InvalidInput("audience", "moderation.rule.audience.needed")
                    : null,
                lines(draft))
            .filter(Objects::nonNull)
            .toList());
    List<String> lines = kind.readsTexts() ? written(draft) : List.of();
    return new RuleSettings(
        draft.clause(),
        Markup.isVisible(draft.name()) ? Markup.line(draft.name()) : null,
        kind,
        draft.effect(),
        draft.on(),
        kind == RuleKind.TERMS ? draft.language() : null,
        String.join("\n", lines),
        kind == RuleKind.FIRST_CONTRIBUTIONS ? draft.first() : null,
        kind == RuleKind.AUDIENCE ? draft.audience() : null,
        draft.owner() == null ? by : draft.owner());
  }

  // All at once, so that whoever mends one field need not be sent back for the next.
  private static void expectNone(List<InvalidInput> wrong) {
    InvalidInput all = null;
    for (int i = wrong.size() - 1; i >= 0; i--) {
      all = all == null ? wrong.get(i) : wrong.get(i).and(all);
    }
    if (all != null) {
      throw all;
    }
  }

  private static InvalidInput clause(RuleDraft draft, Policy policy, int numberOfClauses) {
    if (draft.clause() == null) {
      return new InvalidInput("clause", "moderation.rule.clause.needed");
    }
    return draft.clause() <= numberOfClauses
        ? null
        : new InvalidInput(
            "clause",
            policy == Policy.GUIDELINES
                ? "moderation.clause.unknown.GUIDELINES"
                : "moderation.clause.unknown",
            numberOfClauses);
  }

  // Null where it may follow.
  private static InvalidInput effect(RuleKind kind, RuleEffect effect) {
    if (kind.allows(effect)) {
      return null;
    }
    return new InvalidInput(
        "effect", effect == RuleEffect.AFTER ? "moderation.rule.ofMode" : kind.refusal());
  }

  // Null where it can look for them.
  private static InvalidInput lines(RuleDraft draft) {
    try {
      List<String> lines = written(draft);
      switch (draft.kind()) {
        case TERMS -> {
          expectSome(lines);
          Term.expectWords(lines);
        }
        case PATTERN -> {
          expectSome(lines);
          WantedPattern.compile(lines);
        }
        case OUTSIDE_LINK -> OutsideLinks.expectHosts(lines);
        case FIRST_CONTRIBUTIONS, EVERYTHING, AUDIENCE, MODE -> {
          // They look at who writes.
        }
      }
      return null;
    } catch (InvalidInput wrong) {
      return wrong;
    }
  }

  private static List<String> written(RuleDraft draft) {
    return draft.lookFor().stream().map(Markup::line).distinct().toList();
  }

  private static void expectSome(List<String> lines) {
    if (lines.isEmpty()) {
      throw new InvalidInput("lookFor", "moderation.rule.lookFor.needed");
    }
  }

  public List<String> lookFor() {
    return looksFor.lines().toList();
  }

  /** The same, in force or not. */
  public RuleSettings turned(boolean toOn) {
    return new RuleSettings(
        clause, name, kind, effect, toOn, language, looksFor, first, audience, owner);
  }

  /**
   * Itself.
   *
   * @throws InvalidInput where it follows from the charter's mode, which is changed there
   */
  public RuleSettings expectNotOfMode() {
    if (kind.isOfMode()) {
      throw new InvalidInput("on", "moderation.rule.ofMode");
    }
    return this;
  }

  /** The same with what follows. */
  public RuleSettings with(RuleEffect other) {
    return new RuleSettings(
        clause, name, kind, other, on, language, looksFor, first, audience, owner);
  }

  /** The same under another clause; null where the charter has none for it any more. */
  public RuleSettings under(Integer other) {
    return new RuleSettings(
        other, name, kind, effect, on, language, looksFor, first, audience, owner);
  }

  /** The same for other words. */
  public RuleSettings lookingFor(List<String> words) {
    return new RuleSettings(
        clause, name, kind, effect, on, language, String.join("\n", words), first, audience, owner);
  }

  /** The same for another number of first contributions. */
  public RuleSettings forFirst(Integer number) {
    return new RuleSettings(
        clause, name, kind, effect, on, language, looksFor, number, audience, owner);
  }

  /**
   * The same with what a moderator says of a rule whose words are the charter's.
   *
   * @throws InvalidInput where the charter gives it nothing to look for
   */
  public RuleSettings charters(RuleDraft draft) {
    expectNotOfMode();
    expectNone(Stream.ofNullable(effect(kind, draft.effect())).toList());
    return new RuleSettings(
            clause,
            Markup.isVisible(draft.name()) ? Markup.line(draft.name()) : null,
            kind,
            draft.effect(),
            draft.on(),
            kind == RuleKind.TERMS ? draft.language() : null,
            looksFor,
            first,
            audience,
            draft.owner() == null ? owner : draft.owner())
        .expectWhole();
  }

  /**
   * Itself.
   *
   * @throws InvalidInput when it is on and its clause is gone, or there is nothing to look for
   */
  public RuleSettings expectWhole() {
    if (on && !isWhole()) {
      throw new InvalidInput(
          "on",
          clause == null && needsClause()
              ? "moderation.rule.notWhole.clause"
              : "moderation.rule.notWhole");
    }
    return this;
  }

  /**
   * Itself.
   *
   * @throws InvalidInput where that may not follow for its kind, as it once could
   */
  public RuleSettings expectPossible() {
    if (!kind.allows(effect)) {
      throw new InvalidInput("on", kind.refusal());
    }
    return this;
  }

  private boolean needsClause() {
    return kind != RuleKind.FIRST_CONTRIBUTIONS && !kind.isOfMode();
  }

  /** Whether it has a clause to rest on and something to look for. */
  public boolean isWhole() {
    return switch (kind) {
      case TERMS, PATTERN -> clause != null && !looksFor.isEmpty();
      case OUTSIDE_LINK, EVERYTHING -> clause != null;
      case FIRST_CONTRIBUTIONS -> first != null;
      case AUDIENCE -> clause != null && audience != null;
      case MODE -> on;
    };
  }
}
