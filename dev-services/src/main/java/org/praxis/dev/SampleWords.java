package org.praxis.dev;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts of the sample company that name a colleague or quote one. A file writes {@code @{login}};
 * what is sent is the mention that Praxis understands.
 */
final class SampleWords {

  private static final Pattern LOGIN = Pattern.compile("@\\{([a-z0-9]+)}");
  private static final Pattern MENTION = Pattern.compile("\\[@[^]]*]\\(person:[0-9a-f-]{36}\\)");

  private SampleWords() {}

  /** With people where the file has their logins. */
  static String sent(PraxisApi api, String text) {
    return LOGIN
        .matcher(text)
        .replaceAll(
            login ->
                Matcher.quoteReplacement(
                    "[@%1$s](person:%2$s)".formatted(login.group(1), api.person(login.group(1)))));
  }

  /** A sentence of somebody, with the link to where they said it, before a text. */
  static String quoting(String name, String contribution, String sentence, String text) {
    return "> [%s](post:%s):\n>\n> %s\n\n%s".formatted(name, contribution, sentence, text);
  }

  /** Whether this is what Praxis has of that text; it may begin with a quote. */
  static boolean same(String known, String text) {
    var words = MENTION.matcher(known).replaceAll("@");
    var wanted = LOGIN.matcher(text).replaceAll("@");
    return words.equals(wanted) || words.startsWith("> [") && words.endsWith("\n\n" + wanted);
  }
}
