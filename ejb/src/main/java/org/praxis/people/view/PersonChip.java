package org.praxis.people.view;

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
 */
public record PersonChip(
    PersonId id,
    String name,
    String initials,
    String title,
    String office,
    boolean photo,
    boolean former,
    boolean external) {

  /** Of somebody who is, or was, of the company. */
  public PersonChip(
      PersonId id,
      String name,
      String initials,
      String title,
      String office,
      boolean photo,
      boolean former) {
    this(id, name, initials, title, office, photo, former, false);
  }

  /** Of somebody who is known by name alone. */
  public static PersonChip external(PersonId id, String name) {
    return new PersonChip(id, name, initials(name), null, null, false, false, true);
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
