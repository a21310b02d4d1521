package org.praxis.platform;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Somebody's own words among the values of a text: the web tier puts them into the quotation marks
 * of the reader's language.
 */
public record Quoted(List<String> words) implements Serializable {
  public Quoted {
    words = List.copyOf(words);
  }

  @Override
  public String toString() {
    return in("“", "”");
  }

  public String in(String opening, String closing) {
    return words.stream().map(word -> opening + word + closing).collect(Collectors.joining(", "));
  }
}
