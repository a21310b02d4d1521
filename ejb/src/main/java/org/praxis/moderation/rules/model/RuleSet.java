package org.praxis.moderation.rules.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.praxis.moderation.AuthorStanding;
import org.praxis.moderation.Policy;
import org.praxis.moderation.rules.RuleHit;
import org.praxis.moderation.rules.RuleKind;
import org.praxis.moderation.rules.RuleRef;
import org.praxis.people.audience.AudienceId;

/** The rules of a place, or of the company, that are on, ready to be looked through texts with. */
public final class RuleSet {
  /** So much that one rule found says enough. */
  private static final int MOST_OF_ONE_RULE = 10;

  private static final int LONGEST_FOUND = 200;

  private record Patterns(RuleEdition edition, List<WantedPattern> wanted) {}

  private record Links(RuleEdition edition, OutsideLinks outside) {}

  private final List<RuleEdition> editions;
  private final Integer ofPolicy;
  private final Set<AudienceId> audiences;
  private final TermIndex terms = new TermIndex();
  private final List<Patterns> patterns = new ArrayList<>();
  private final List<Links> links = new ArrayList<>();

  /**
   * @param editions those in force; what is off is left out
   * @param ofPolicy edition of the charter, or of the guidelines, on whose clauses they rest; null
   *     where that does not matter
   * @param own host to which every link may lead
   */
  public RuleSet(List<RuleEdition> editions, Integer ofPolicy, String own) {
    this.ofPolicy = ofPolicy;
    this.editions = editions.stream().filter(edition -> edition.settings().on()).toList();
    this.audiences =
        this.editions.stream()
            .map(edition -> edition.settings().audience())
            .filter(Objects::nonNull)
            .collect(Collectors.toUnmodifiableSet());
    for (RuleEdition edition : this.editions) {
      List<String> lines = edition.settings().lookFor();
      switch (edition.settings().kind()) {
        case TERMS -> lines.forEach(line -> terms.add(new Term(edition, line)));
        case PATTERN -> patterns.add(new Patterns(edition, WantedPattern.compile(lines)));
        case OUTSIDE_LINK -> links.add(new Links(edition, new OutsideLinks(lines, own)));
        case FIRST_CONTRIBUTIONS, EVERYTHING, AUDIENCE, MODE -> {
          // They look at who writes.
        }
      }
    }
  }

  /**
   * What the rules find in a text and at its author, by clause.
   *
   * @param belongs to which of {@link #audiences} the author belongs
   */
  public List<RuleHit> screen(String text, AuthorStanding author, Set<AudienceId> belongs) {
    return screen(new ScreenedText(text), author, belongs);
  }

  List<RuleHit> screen(ScreenedText text, AuthorStanding author, Set<AudienceId> belongs) {
    List<RuleHit> hits = new ArrayList<>(inText(text));
    for (RuleEdition edition : editions) {
      RuleSettings settings = edition.settings();
      boolean asks =
          !author.trusted()
              && (settings.kind() == RuleKind.EVERYTHING
                  || settings.kind() == RuleKind.MODE
                  || settings.kind() == RuleKind.AUDIENCE && belongs.contains(settings.audience())
                  || settings.kind() == RuleKind.FIRST_CONTRIBUTIONS
                      && author.published() < settings.first());
      if (asks) {
        hits.add(hit(edition, null, null, 0, 0));
      }
    }
    return hits;
  }

  /** What they find in a text, whoever wrote it. */
  public List<RuleHit> inText(String text) {
    return inText(new ScreenedText(text));
  }

  List<RuleHit> inText(ScreenedText screened) {
    String text = screened.text();
    Map<RuleRef, List<RuleHit>> hits = new LinkedHashMap<>();
    Map<RuleRef, Set<String>> known = new HashMap<>();
    Collect collect =
        (edition, term, at) -> {
          if (known.computeIfAbsent(edition.ref(), ref -> new HashSet<>()).add(term)) {
            hits.computeIfAbsent(edition.ref(), ref -> new ArrayList<>())
                .add(hit(edition, term, text.substring(at[0], at[1]), at[0], at[1]));
          }
        };
    terms.find(screened, (term, at) -> collect.add(term.edition(), term.text(), at));
    for (Patterns rule : patterns) {
      for (WantedPattern wanted : rule.wanted()) {
        wanted
            .in(screened.seen())
            .ifPresent(at -> collect.add(rule.edition(), wanted.source(), at));
      }
    }
    links.forEach(
        rule -> rule.outside().find(text, (host, at) -> collect.add(rule.edition(), host, at)));
    return hits.values().stream()
        .flatMap(
            ofOne ->
                ofOne.stream()
                    .sorted(Comparator.comparingInt(RuleHit::from))
                    .limit(MOST_OF_ONE_RULE))
        .sorted(
            Comparator.comparing(RuleHit::clause, Comparator.nullsLast(Comparator.naturalOrder())))
        .toList();
  }

  /** Whose contributions they look for; for nearly every place none. */
  public Set<AudienceId> audiences() {
    return audiences;
  }

  /** How many lines they look for, all together. */
  public int lines() {
    return editions.stream().mapToInt(edition -> edition.settings().lookFor().size()).sum();
  }

  private interface Collect {
    void add(RuleEdition edition, String term, int[] at);
  }

  private RuleHit hit(RuleEdition edition, String term, String found, int from, int to) {
    RuleSettings settings = edition.settings();
    return new RuleHit(
        edition.ref(),
        settings.kind(),
        settings.effect(),
        settings.clause(),
        Policy.of(edition.rule().space()),
        ofPolicy,
        term,
        found == null || found.length() <= LONGEST_FOUND
            ? found
            : found.substring(0, LONGEST_FOUND),
        from,
        to);
  }
}
