package org.praxis.web.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.praxis.people.DepartmentId;
import org.praxis.people.GroupId;
import org.praxis.people.OfficeId;
import org.praxis.people.PersonId;
import org.praxis.people.audience.Rule;
import org.praxis.people.audience.RuleKind;
import org.praxis.people.audience.view.Candidate;
import org.praxis.web.page.Numbers;

/**
 * A rule as lines of a form, and back. The first line is the group that the whole rule is. No rule
 * grows by it: what is negated twice is said once.
 */
class RuleRows {
  private static final int MOST = Rule.MOST + 20;

  /** The JSON names of conditions. */
  private static final Map<RuleKind, String> FIELDS =
      Map.of(
          RuleKind.OFFICE, "office",
          RuleKind.DEPARTMENT, "department",
          RuleKind.MANAGER, "under",
          RuleKind.GROUP, "group",
          RuleKind.TITLE, "title",
          RuleKind.LANGUAGE, "language",
          RuleKind.STARTED_WITHIN, "startedWithin",
          RuleKind.STARTED_AT_LEAST, "startedAtLeast");

  private final List<RuleRow> rows = new ArrayList<>();

  private RuleRows() {}

  static List<RuleKind> conditions() {
    return Stream.of(RuleKind.values()).filter(kind -> !kind.isGroup()).toList();
  }

  /** Nothing said yet. */
  static RuleRows blank() {
    RuleRows blank = new RuleRows();
    blank.rows.add(RuleRow.group("ALL", 0));
    return blank;
  }

  /**
   * As it was sent; what cannot have been sent by this form is passed over.
   *
   * @param sent the value of a field
   */
  static RuleRows sent(Function<String, String> sent) {
    RuleRows form = new RuleRows();
    for (int i = 0; i < MOST && sent.apply("nodes-" + i + "-kind") != null; i++) {
      String node = "nodes-" + i;
      String kind = sent.apply(node + "-kind");
      Integer depth = Numbers.whole(sent.apply(node + "-depth"));
      RuleRow before = form.rows.isEmpty() ? null : form.rows.get(form.rows.size() - 1);
      RuleRow row =
          new RuleRow(
              kind,
              before == null ? 0 : within(depth, before),
              "not".equals(sent.apply(node + "-not")),
              sent.apply(node + "-value") == null ? "" : sent.apply(node + "-value"),
              sent.apply(node + "-wide") != null,
              "",
              null,
              sent.apply("add-" + i + "-kind") == null ? "" : sent.apply("add-" + i + "-kind"));
      boolean known =
          row.isGroup() || conditions().stream().anyMatch(one -> one.name().equals(kind));
      if (known && (before != null || row.isGroup())) {
        form.rows.add(row);
      }
    }
    return form.rows.isEmpty() ? blank() : form;
  }

  private static int within(Integer depth, RuleRow before) {
    int deepest = before.isGroup() ? before.depth() + 1 : before.depth();
    return depth == null ? deepest : Math.max(1, Math.min(depth, deepest));
  }

  /**
   * @param people those whom the rule names
   */
  static RuleRows of(Rule rule, Map<PersonId, Candidate> people) {
    RuleRows form = new RuleRows();
    Rule whole = rule;
    Rule bare = rule;
    while (bare instanceof Rule.Not not) {
      bare = not.not();
    }
    if (!RuleKind.of(bare).isGroup()) {
      whole = new Rule.All(List.of(rule));
    }
    form.add(whole, 0, false, people);
    return form;
  }

  private void add(Rule rule, int depth, boolean not, Map<PersonId, Candidate> people) {
    if (rule instanceof Rule.Not inner) {
      add(inner.not(), depth, !not, people);
    } else if (rule instanceof Rule.Any any) {
      rows.add(RuleRow.group(not ? "NONE" : "ANY", depth));
      any.any().forEach(part -> add(part, depth + 1, false, people));
    } else if (rule instanceof Rule.All all) {
      rows.add(RuleRow.group(not ? "NOT_ALL" : "ALL", depth));
      all.all().forEach(part -> add(part, depth + 1, false, people));
    } else {
      Candidate person = rule instanceof Rule.Under led ? people.get(led.under()) : null;
      boolean wide =
          rule instanceof Rule.Under led && led.everyone()
              || rule instanceof Rule.InDepartment in && in.below();
      rows.add(
          new RuleRow(
              RuleKind.of(rule).name(),
              depth,
              not,
              person == null || person.uid() == null ? value(rule) : person.uid(),
              wide,
              "",
              person == null ? null : person.name(),
              ""));
    }
  }

  private static String value(Rule rule) {
    if (rule.subject() != null) {
      return rule.subject().value().toString();
    } else if (rule instanceof Rule.TitleLike like) {
      return like.title();
    } else if (rule instanceof Rule.Speaks speaks) {
      return speaks.language();
    } else if (rule instanceof Rule.StartedWithin started) {
      return started.startedWithin().toString();
    }
    return ((Rule.StartedAtLeast) rule).startedAtLeast().toString();
  }

  /** What is kept as an identity is shown by its name. */
  void show(Function<RuleRow, String> label) {
    rows.replaceAll(
        row ->
            row.isNamed() && id(row.value(), Function.identity()) != null
                ? row.showing(label.apply(row))
                : row);
  }

  List<RuleRow> all() {
    return List.copyOf(rows);
  }

  boolean isEmpty() {
    return rows.size() == 1;
  }

  /**
   * One more at the end of the group in that line.
   *
   * @return its line; -1 where none was added
   */
  int add(int group, String kind) {
    if (group < 0 || group >= rows.size() || !rows.get(group).isGroup() || rows.size() >= MOST) {
      return -1;
    }
    int depth = rows.get(group).depth() + 1;
    int line = end(group);
    if (kind.equals("ALL") && hasRoom(group, 2)) {
      rows.add(line, RuleRow.group(kind, depth));
      return line;
    }
    if (conditions().stream().anyMatch(one -> one.name().equals(kind)) && hasRoom(group, 1)) {
      rows.add(line, RuleRow.condition(kind, depth));
      return line;
    }
    return -1;
  }

  /** Without that line, and without what is in it; answers the line before it, or -1. */
  int remove(int line) {
    if (line > 0 && line < rows.size()) {
      rows.subList(line, end(line)).clear();
      return line - 1;
    }
    return -1;
  }

  /**
   * Whether a rule may be that much deeper than the group in that line: a condition is one level, a
   * group with a condition is two.
   */
  boolean hasRoom(int group, int levels) {
    int level = levels;
    for (int line = group, outside = rows.get(group).depth() + 1; line >= 0; line--) {
      if (rows.get(line).depth() < outside) {
        level += rows.get(line).levels();
        outside = rows.get(line).depth();
      }
    }
    return level <= Rule.DEEPEST;
  }

  /** Those lines of which one of these fields is. */
  Set<Integer> lines(Collection<String> fields) {
    return IntStream.range(0, rows.size())
        .filter(line -> fields.contains(rows.get(line).field()))
        .boxed()
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The rule without those lines, and without the groups of which nothing is left. */
  RuleRows without(Set<Integer> lines) {
    RuleRows left = new RuleRows();
    for (int line = 0; line < rows.size(); line++) {
      if (line == 0 || holds(line, lines)) {
        left.rows.add(rows.get(line));
      }
    }
    return left;
  }

  private boolean holds(int line, Set<Integer> without) {
    return rows.get(line).isGroup()
        ? IntStream.range(line + 1, end(line))
            .anyMatch(in -> !rows.get(in).isGroup() && !without.contains(in))
        : !without.contains(line);
  }

  private int end(int line) {
    int end = line + 1;
    while (end < rows.size() && rows.get(end).depth() > rows.get(line).depth()) {
      end++;
    }
    return end;
  }

  /** Writes beside each person's name who is meant. */
  void note(Function<RuleRow, String> who) {
    rows.replaceAll(row -> row.kind().equals("MANAGER") ? row.meaning(who.apply(row)) : row);
  }

  /**
   * The rule that the lines say. Each line learns the name of its field.
   *
   * @param meant who or what is meant in a line; null for nobody and nothing
   */
  Rule rule(Function<RuleRow, UUID> meant) {
    return rule(0, "rule", meant);
  }

  private Rule rule(int line, String place, Function<RuleRow, UUID> meant) {
    RuleRow row = rows.get(line);
    if (!row.isGroup()) {
      String inner = row.negated() ? place + ".not" : place;
      rows.set(line, row.at(inner + "." + FIELDS.get(RuleKind.valueOf(row.kind()))));
      Rule condition = condition(rows.get(line), meant);
      return row.negated() ? new Rule.Not(condition) : condition;
    }
    String parts =
        switch (row.kind()) {
          case "ALL" -> place + ".all";
          case "ANY" -> place + ".any";
          case "NOT_ALL" -> place + ".not.all";
          default -> place + ".not.any";
        };
    rows.set(line, row.at(parts));
    List<Rule> rules = new ArrayList<>();
    for (int next = line + 1; next < end(line); next = end(next)) {
      rules.add(rule(next, parts + "[" + rules.size() + "]", meant));
    }
    return switch (row.kind()) {
      case "ALL" -> new Rule.All(rules);
      case "ANY" -> new Rule.Any(rules);
      case "NOT_ALL" -> new Rule.Not(new Rule.All(rules));
      default -> new Rule.Not(new Rule.Any(rules));
    };
  }

  private static Rule condition(RuleRow row, Function<RuleRow, UUID> meant) {
    String value = row.value().strip();
    return switch (RuleKind.valueOf(row.kind())) {
      case OFFICE -> new Rule.InOffice(id(value, OfficeId::new));
      case DEPARTMENT ->
          new Rule.InDepartment(one(meant.apply(row), DepartmentId::new), row.wide());
      case MANAGER -> new Rule.Under(one(meant.apply(row), PersonId::new), row.wide());
      case GROUP -> new Rule.InGroup(one(meant.apply(row), GroupId::new));
      case TITLE -> new Rule.TitleLike(value);
      case LANGUAGE -> new Rule.Speaks(value.isEmpty() ? null : value.toLowerCase(Locale.ROOT));
      case STARTED_WITHIN -> new Rule.StartedWithin(Numbers.whole(value));
      case STARTED_AT_LEAST -> new Rule.StartedAtLeast(Numbers.whole(value));
      default -> throw new IllegalStateException(row.kind() + " is no condition");
    };
  }

  private static <T> T one(UUID meant, Function<UUID, T> type) {
    return meant == null ? null : type.apply(meant);
  }

  /** Null for what was not chosen from the list. */
  static <T> T id(String value, Function<UUID, T> type) {
    try {
      return type.apply(UUID.fromString(value));
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
