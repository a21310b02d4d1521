package org.praxis.moderation.templates;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.praxis.platform.InvalidInput;

/** What a message has a place for, as in {@code Hello {author}}, until somebody decides. */
public enum Placeholder {
  AUTHOR("author"),
  /** Of the topic, for what stands in one. */
  TITLE("title"),
  COMMUNITY("community"),
  /** Which clause of whose policy the decision rests on, in the language of whoever reads it. */
  CLAUSE("clause"),
  /** Its number alone. */
  CLAUSE_NUMBER("clauseNumber"),
  CLAUSE_TEXT("clauseText");

  /** More make no sentence; and each could be as long as a clause. */
  private static final int MOST = 30;

  // One that is escaped is none, as it is in a value.
  private static final Pattern ANY = Pattern.compile("(?<!\\\\)\\{(\\w{1,20})}");

  // What would make something else of a name or a title than its words, within a line of Markdown,
  // or where the rest is filled later.
  private static final Pattern MARKS = Pattern.compile("[\\\\`*_\\[\\]<>&|{]");

  private final String word;

  Placeholder(String word) {
    this.word = word;
  }

  /** As it is written, in braces. */
  public String written() {
    return "{" + word + "}";
  }

  /** Its name in texts. */
  public String word() {
    return word;
  }

  /** Whether it stands for the clause of the decision, of which there need not be one. */
  public boolean isOfClause() {
    return this == CLAUSE || this == CLAUSE_NUMBER || this == CLAUSE_TEXT;
  }

  /**
   * Those that a message has.
   *
   * @throws InvalidInput for the message, where there are more than anybody needs
   */
  public static Set<Placeholder> in(String message) {
    Set<Placeholder> found = EnumSet.noneOf(Placeholder.class);
    Matcher places = ANY.matcher(message);
    int count = 0;
    while (places.find()) {
      for (Placeholder one : values()) {
        if (one.word.equals(places.group(1))) {
          found.add(one);
          count++;
        }
      }
    }
    if (count > MOST) {
      throw new InvalidInput("message", "moderation.message.placeholders", MOST);
    }
    return found;
  }

  /**
   * The message with values in their places, each as the words that it is and never as Markdown. A
   * placeholder without a value, and a word in braces that is none, stay as they are.
   */
  public static String fill(String message, Map<Placeholder, String> values) {
    return ANY.matcher(message)
        .replaceAll(
            place ->
                Matcher.quoteReplacement(
                    Stream.of(values())
                        .filter(one -> one.word.equals(place.group(1)))
                        .map(values::get)
                        .filter(value -> value != null)
                        .findFirst()
                        .map(Placeholder::escaped)
                        .orElse(place.group())));
  }

  private static String escaped(String value) {
    return MARKS.matcher(value).replaceAll("\\\\$0");
  }

  /** A message in which it was filled with that value, as it was before. */
  public String unfilled(String message, String value) {
    return message.replace(escaped(value), written()).replace(value, written());
  }

  /**
   * For whoever writes a template: a slip would be sent as it stands.
   *
   * @throws InvalidInput for the text, where a word in braces is none of these
   */
  static void expectKnown(String text) {
    Matcher places = ANY.matcher(text);
    while (places.find()) {
      String word = places.group(1);
      if (Stream.of(values()).noneMatch(one -> one.word.equals(word))) {
        throw new InvalidInput("text", "moderation.template.placeholder", word);
      }
    }
  }
}
