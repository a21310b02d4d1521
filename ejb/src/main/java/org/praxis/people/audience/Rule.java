package org.praxis.people.audience;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.praxis.people.DepartmentId;
import org.praxis.people.GroupId;
import org.praxis.people.OfficeId;
import org.praxis.people.PersonId;
import org.praxis.platform.Id;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.validation.Written;

/**
 * Who belongs to an audience, as conditions within each other. Only people who are here belong,
 * whatever the rule says. A component is called as in JSON: {@code
 * {"all":[{"office":"…"},{"not":{"group":"…"}}]}}.
 *
 * <p>Whoever the directory says nothing of (no office, no title) meets no condition about it, and
 * so does meet its opposite.
 */
@JsonDeserialize(using = RuleReader.class)
public sealed interface Rule {
  int DEEPEST = 6;
  int MOST = 100;
  int LONGEST = 200;
  int MOST_DAYS = 36_500;

  /** Every one of them. */
  record All(@NotEmpty List<@NotNull @Valid Rule> all) implements Rule {}

  /** At least one of them. */
  record Any(@NotEmpty List<@NotNull @Valid Rule> any) implements Rule {}

  record Not(@NotNull @Valid Rule not) implements Rule {}

  record InOffice(@NotNull OfficeId office) implements Rule {}

  /**
   * @param below whether those in departments below belong too
   */
  record InDepartment(@NotNull DepartmentId department, boolean below) implements Rule {}

  /**
   * Led by somebody, who does not belong themselves.
   *
   * @param everyone on all levels; only those who report directly otherwise
   */
  record Under(@NotNull PersonId under, boolean everyone) implements Rule {}

  record InGroup(@NotNull GroupId group) implements Rule {}

  /**
   * @param title the whole title, in which * stands for anything and ? for one character; case and
   *     accents do not matter
   */
  record TitleLike(@Written(max = LONGEST) String title) implements Rule {}

  /**
   * @param language as ISO 639 has it; of the person's language its first part counts, so de-CH is
   *     de
   */
  record Speaks(
      @NotNull @Pattern(regexp = "[A-Za-z]{2,8}", message = "people.audience.rule.noLanguage")
          String language)
      implements Rule {}

  /**
   * @param startedWithin most days since the first day, which is not ahead
   */
  record StartedWithin(@NotNull @Min(1) @Max(MOST_DAYS) Integer startedWithin) implements Rule {}

  /**
   * @param startedAtLeast fewest days since the first day
   */
  record StartedAtLeast(@NotNull @Min(1) @Max(MOST_DAYS) Integer startedAtLeast) implements Rule {}

  /** A rule with the name of its field: {@code rule.all[1].not}. */
  record Placed(String field, Rule rule) {}

  /** What this is made of; nothing when it is a condition. */
  default List<Placed> parts(String field) {
    if (this instanceof Not not) {
      return List.of(new Placed(field + ".not", not.not()));
    }
    String name = this instanceof All ? ".all" : ".any";
    List<Rule> parts = members();
    return IntStream.range(0, parts.size())
        .mapToObj(i -> new Placed(field + name + "[" + i + "]", parts.get(i)))
        .toList();
  }

  /** The parts of a group; nothing when it is none. */
  default List<Rule> members() {
    if (this instanceof All all) {
      return all.all();
    }
    return this instanceof Any any ? any.any() : List.of();
  }

  /** This and all within it. */
  default Stream<Placed> everything(String field) {
    return Stream.concat(
        Stream.of(new Placed(field, this)),
        parts(field).stream().flatMap(part -> part.rule().everything(part.field())));
  }

  /** Whom or what a condition names; null when it names nothing. */
  default Id subject() {
    if (this instanceof InOffice in) {
      return in.office();
    } else if (this instanceof InDepartment in) {
      return in.department();
    } else if (this instanceof InGroup in) {
      return in.group();
    } else {
      return this instanceof Under led ? led.under() : null;
    }
  }

  /** The name of the component that {@link #subject} is; null when it names nothing. */
  default String subjectField() {
    if (this instanceof InOffice) {
      return "office";
    } else if (this instanceof InDepartment) {
      return "department";
    } else if (this instanceof InGroup) {
      return "group";
    } else {
      return this instanceof Under ? "under" : null;
    }
  }

  /** Refuses what nobody could read any more; names the first field that is too much. */
  default void checkSize(String field) {
    checkDepth(field, 1);
    everything(field)
        .skip(MOST)
        .findFirst()
        .ifPresent(
            one -> {
              throw new InvalidInput(one.field(), "people.audience.rule.tooMany", MOST);
            });
  }

  private void checkDepth(String field, int depth) {
    if (depth > DEEPEST) {
      throw new InvalidInput(field, "people.audience.rule.tooDeep", DEEPEST);
    }
    parts(field).forEach(part -> part.rule().checkDepth(part.field(), depth + 1));
  }
}
