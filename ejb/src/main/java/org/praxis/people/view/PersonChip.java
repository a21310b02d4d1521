package org.praxis.people.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.stream.Stream;
import org.praxis.people.PersonId;

/**
 * A person as shown beside what they wrote.
 *
 * @param name null of a former colleague where the company shows those without a name
 * @param initials one or two letters, for where there is no photo; null without a name
 * @param title null of a former colleague, as is the office
 * @param former whether they have left the company
 * @param external whether they never were of the company: a name beside what was imported, and
 *     nobody whom one could ask or look up
 * @param mask what they are called to somebody who is to decide without names: {@value #AUTHOR}, or
 *     a few letters that are theirs in one case. Then there is nothing else. Null of everybody who
 *     is shown as they are
 */
public record PersonChip(
    PersonId id,
    String name,
    String initials,
    String title,
    String office,
    boolean photo,
    boolean former,
    boolean external,
    @JsonInclude(JsonInclude.Include.NON_NULL) String mask) {
  /** The mask of whom it is about. */
  public static final String AUTHOR = "AUTHOR";

  /** Of somebody who is, or was, of the company. */
  public PersonChip(
      PersonId id,
      String name,
      String initials,
      String title,
      String office,
      boolean photo,
      boolean former) {
    this(id, name, initials, title, office, photo, former, false, null);
  }

  /** Of somebody who is known by name alone. */
  public static PersonChip external(PersonId id, String name) {
    return new PersonChip(id, name, initials(name), null, null, false, false, true, null);
  }

  /** Of somebody whose name is not to be known. */
  public static PersonChip masked(String mask) {
    return new PersonChip(null, null, null, null, null, false, false, false, mask);
  }

  /** One or two letters of a name. */
  public static String initials(String name) {
    List<String> words =
        Stream.of(name.strip().split("[\\s\\-]+")).filter(w -> !w.isEmpty()).toList();
    if (words.isEmpty()) {
      return "?";
    }
    String first = letter(words.get(0));
    return words.size() == 1 ? first : first + letter(words.get(words.size() - 1));
  }

  private static String letter(String word) {
    return new String(Character.toChars(Character.toUpperCase(word.codePointAt(0))));
  }
}
