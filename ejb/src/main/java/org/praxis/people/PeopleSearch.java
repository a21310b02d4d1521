package org.praxis.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.praxis.people.store.PeopleFinder;
import org.praxis.people.view.PersonRow;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;
import org.praxis.platform.content.Markup;

/** Finding colleagues who are here; who has left is not found. */
@Stateless
@RolesAllowed(Role.MEMBER)
public class PeopleSearch {
  // As people_words() of the database parts them; what remains has a letter, a digit, or is "C++".
  private static final Pattern BETWEEN = Pattern.compile("[\\s/.,;:()&|_%\\\\\"'’-]+");

  private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}");

  /** Who types more has pasted something, and each word costs. */
  public static final int MOST_WORDS = 8;

  @Inject PeopleFinder finder;
  @Inject PersonRows rows;
  @Inject CurrentPerson me;

  /**
   * Everybody when nothing is looked for; nobody when what was typed has no word in it.
   *
   * @throws InvalidInput of more than {@value #MOST_WORDS} words
   */
  public Page<PersonRow> find(@NotNull @Valid PeopleQuery query, PageRequest page) {
    String words = typed(query.q());
    List<String> terms = terms(words);
    if (terms.size() > MOST_WORDS) {
      throw new InvalidInput("q", "people.search.tooMany", MOST_WORDS);
    }
    String skill = typed(query.skill());
    PeopleQuery cleaned =
        new PeopleQuery(words, query.office(), query.department(), skill.isEmpty() ? null : skill);
    if (terms.isEmpty() && !words.isEmpty()) {
      return new Page<>(List.of(), page, 0);
    }
    return rows.of(finder.find(cleaned, terms, me.id(), page));
  }

  // What nobody sees comes along when a name is copied from elsewhere.
  private static String line(String text) {
    return Markup.line(UNSEEN.matcher(text).replaceAll(""));
  }

  static List<String> terms(String words) {
    return BETWEEN
        .splitAsStream(words)
        .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
        .distinct()
        .toList();
  }

  static String typed(String text) {
    return Stream.ofNullable(text)
        .map(PeopleSearch::line)
        .map(line -> Normalizer.normalize(line, Normalizer.Form.NFC))
        .findFirst()
        .orElse("");
  }
}
