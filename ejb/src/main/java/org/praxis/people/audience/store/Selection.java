package org.praxis.people.audience.store;

import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.praxis.people.PersonId;
import org.praxis.people.audience.Rule;

/**
 * A rule as one condition of SQL over {@code people_person p}. What it names is bound and never
 * written into it; trees are walked once, before people are looked at.
 *
 * <p>A condition about what is not known is neither true nor false in SQL; the opposite of it is
 * true here, hence {@code is not true} and never {@code not}.
 */
final class Selection {
  private final List<String> trees = new ArrayList<>();
  private final Map<String, Object> values = new LinkedHashMap<>();
  private final LocalDate today;
  private final String where;

  Selection(Rule rule, LocalDate today) {
    this(rule, today, null);
  }

  /**
   * @param alone the only one who is asked about; null for everybody
   */
  Selection(Rule rule, LocalDate today, PersonId alone) {
    this.today = today;
    String found = condition(rule);
    this.where = alone == null ? found : found + " and p.id = " + bound(alone.value());
  }

  /**
   * The people found, as a query named {@code matching} that others can follow: {@code with
   * recursive …, matching as materialized (…)}.
   */
  String matching() {
    List<String> all = new ArrayList<>(trees);
    all.add(
        "matching as materialized (select p.key, p.id, p.name from people_person p"
            + " where p.active and "
            + where
            + ")");
    return "with recursive " + String.join(", ", all);
  }

  Query bind(Query query) {
    values.forEach(query::setParameter);
    return query;
  }

  private String condition(Rule rule) {
    if (rule instanceof Rule.All all) {
      return each(all.all(), " and ");
    } else if (rule instanceof Rule.Any any) {
      return each(any.any(), " or ");
    } else if (rule instanceof Rule.Not not) {
      return "(" + condition(not.not()) + ") is not true";
    } else if (rule instanceof Rule.InOffice in) {
      return "p.office_key = (select key from people_office where id = "
          + bound(in.office().value())
          + ")";
    } else if (rule instanceof Rule.InDepartment in) {
      return department(in);
    } else if (rule instanceof Rule.Under led) {
      return manager(led);
    } else if (rule instanceof Rule.InGroup in) {
      return "p.key in (select m.person_key from people_group_member m"
          + " join people_group g on g.key = m.group_key where g.id = "
          + bound(in.group().value())
          + ")";
    } else if (rule instanceof Rule.TitleLike like) {
      return "people_folded(p.title) like people_pattern(cast("
          + bound(like.title())
          + " as text)) escape '!'";
    } else if (rule instanceof Rule.Speaks speaks) {
      return "people_language(p.language) = lower(cast(" + bound(speaks.language()) + " as text))";
    }
    return started(rule);
  }

  private String department(Rule.InDepartment in) {
    String top = "select key from people_department where id = " + bound(in.department().value());
    return in.below()
        ? "p.department_key in "
            + tree(
                top,
                "select d.key from %1$s above join people_department d on d.parent_key = above.key")
        : "p.department_key = (" + top + ")";
  }

  // The way goes through those who left, or a branch would fall off with whoever led it; only whom
  // it
  // finds has to be here. Two who lead each other end where they began; the one who is asked about
  // is led by nobody here.
  private String manager(Rule.Under led) {
    String person = bound(led.under().value());
    String top = "(select key from people_person where id = " + person + ")";
    return led.everyone()
        ? "p.id <> "
            + person
            + " and p.key in "
            + tree(
                "select key from people_person where manager_key = " + top,
                "select r.key from %1$s above join people_person r on r.manager_key = above.key")
        : "p.manager_key = " + top;
  }

  private String started(Rule rule) {
    if (rule instanceof Rule.StartedWithin started) {
      return "p.started_on between "
          + bound(today.minusDays(started.startedWithin()))
          + " and "
          + bound(today);
    }
    return "p.started_on <= "
        + bound(today.minusDays(((Rule.StartedAtLeast) rule).startedAtLeast()));
  }

  /** The name of a walk begun with one query and continued with another, as a set to be in. */
  private String tree(String top, String below) {
    String name = "tree" + trees.size();
    trees.add(name + "(key) as (" + top + " union " + below.formatted(name) + ")");
    return "(select key from " + name + ")";
  }

  private String each(List<Rule> rules, String between) {
    return rules.stream().map(this::condition).collect(Collectors.joining(between, "(", ")"));
  }

  private String bound(Object value) {
    String name = "v" + values.size();
    values.put(name, value);
    return ":" + name;
  }
}
