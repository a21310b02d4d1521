package org.praxis.people;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.praxis.platform.content.Mentioned;

/**
 * Whom words mean while one writes. A name is enough where one alone of those who are here is
 * called so; namesakes are told apart by the last digits of their identity: {@code Amina Otieno
 * #3f2a}.
 */
public final class Namesakes {
  private static final Pattern APART = Pattern.compile("(.+) #([0-9a-f]{4,12})");
  private static final List<Integer> DIGITS = List.of(4, 8, 12);

  private final Map<String, List<Bearer>> byName;

  /**
   * @param byName those who are called so
   */
  public Namesakes(Map<String, List<Bearer>> byName) {
    this.byName = byName;
  }

  /**
   * Somebody, or an audience, with a name.
   *
   * @param former whether they have left
   */
  public record Bearer(boolean person, UUID id, String name, boolean former) {
    public String link() {
      return Mentioned.link(person, id, name);
    }
  }

  /** The names that have to be known before it can be said whom these words mean. */
  public static Stream<String> names(String words) {
    Matcher apart = APART.matcher(words);
    return apart.matches() ? Stream.of(words, apart.group(1)) : Stream.of(words);
  }

  /** Nobody, one, or several of whom it is not clear who is meant. */
  public List<Bearer> meant(String words) {
    List<Bearer> called = called(words);
    if (!called.isEmpty()) {
      List<Bearer> here = called.stream().filter(one -> !one.former()).toList();
      return here.isEmpty() ? called : here;
    }
    Matcher apart = APART.matcher(words);
    return apart.matches()
        ? called(apart.group(1)).stream()
            .filter(one -> one.id().toString().endsWith(apart.group(2)))
            .toList()
        : List.of();
  }

  /** The shortest words that mean them alone; empty where none do. */
  public Optional<String> words(Bearer one) {
    String id = one.id().toString();
    return Stream.concat(
            Stream.of(one.name()),
            DIGITS.stream().map(digits -> one.name() + " #" + id.substring(id.length() - digits)))
        .filter(words -> isMeant(one, words))
        .findFirst();
  }

  private boolean isMeant(Bearer one, String words) {
    List<Bearer> meant = meant(words);
    return meant.size() == 1
        && meant.get(0).id().equals(one.id())
        && meant.get(0).person() == one.person();
  }

  private List<Bearer> called(String name) {
    return byName.getOrDefault(name, List.of());
  }
}
