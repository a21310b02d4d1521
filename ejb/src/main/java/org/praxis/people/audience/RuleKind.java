package org.praxis.people.audience;

import java.util.Map;

/** What a rule, or a condition of one, goes by. */
public enum RuleKind {
  ALL,
  ANY,
  NOT,
  OFFICE,
  DEPARTMENT,
  MANAGER,
  GROUP,
  TITLE,
  LANGUAGE,
  STARTED_WITHIN,
  STARTED_AT_LEAST;

  private static final Map<Class<? extends Rule>, RuleKind> OF =
      Map.ofEntries(
          Map.entry(Rule.All.class, ALL),
          Map.entry(Rule.Any.class, ANY),
          Map.entry(Rule.Not.class, NOT),
          Map.entry(Rule.InOffice.class, OFFICE),
          Map.entry(Rule.InDepartment.class, DEPARTMENT),
          Map.entry(Rule.Under.class, MANAGER),
          Map.entry(Rule.InGroup.class, GROUP),
          Map.entry(Rule.TitleLike.class, TITLE),
          Map.entry(Rule.Speaks.class, LANGUAGE),
          Map.entry(Rule.StartedWithin.class, STARTED_WITHIN),
          Map.entry(Rule.StartedAtLeast.class, STARTED_AT_LEAST));

  public static RuleKind of(Rule rule) {
    return of(rule.getClass());
  }

  static RuleKind of(Class<? extends Rule> type) {
    return OF.get(type);
  }

  /** Whether it is made of other rules. */
  public boolean isGroup() {
    return ordinal() <= NOT.ordinal();
  }
}
