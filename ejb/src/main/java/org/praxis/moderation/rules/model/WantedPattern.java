package org.praxis.moderation.rules.model;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.praxis.platform.InvalidInput;

/**
 * A pattern that a rule looks for, in the syntax of RE2, whatever the case of letters. RE2 goes
 * through a text once, so no pattern takes longer than the text is long; a look for what it cannot
 * do without spares most texts even that.
 */
final class WantedPattern {
  /** Characters; a longer one is several. */
  static final int LONGEST = 200;

  /** Patterns of one rule. */
  static final int MOST = 50;

  // What {n} multiplies a part by, and what is in it again: so large may a program become.
  private static final BigInteger MOST_REPEATED = BigInteger.valueOf(2_000);
  private static final java.util.regex.Pattern REPEATED =
      java.util.regex.Pattern.compile("\\{(\\d{1,9})(?:,(\\d{0,9}))?\\}");

  private static final String ANY_CASE = "(?i)";

  private final String source;
  private final Pattern compiled;
  private final Needed needed;

  private WantedPattern(String source, Pattern compiled) {
    this.source = source;
    this.compiled = compiled;
    this.needed = Needed.of(source);
  }

  /**
   * @throws InvalidInput that says which pattern is wrong, why and where
   */
  static List<WantedPattern> compile(List<String> sources) {
    if (sources.size() > MOST) {
      throw new InvalidInput("lookFor", "moderation.rule.pattern.tooMany", MOST);
    }
    List<WantedPattern> patterns = new ArrayList<>();
    for (String source : sources) {
      patterns.add(compile(source, patterns.size() + 1));
    }
    return patterns;
  }

  private static WantedPattern compile(String source, int line) {
    if (source.length() > LONGEST) {
      throw new InvalidInput("lookFor", "moderation.rule.pattern.tooLong", line, LONGEST);
    }
    if (repeated(source).compareTo(MOST_REPEATED) > 0) {
      throw new InvalidInput("lookFor", "moderation.rule.pattern.tooBig", line, MOST_REPEATED);
    }
    Pattern compiled;
    try {
      compiled = Pattern.compile(source, Pattern.CASE_INSENSITIVE);
    } catch (PatternSyntaxException e) {
      throw wrong(source, line, e);
    }
    if (compiled.matcher("").find()) {
      throw new InvalidInput("lookFor", "moderation.rule.pattern.findsNothing", line);
    }
    return new WantedPattern(source, compiled);
  }

  // RE2/J tells the part that it does not take, and its place is where that part stands.
  // What says that capitals make no difference was put before it here, and is nobody's.
  private static InvalidInput wrong(String source, int line, PatternSyntaxException e) {
    String told = e.getPattern() == null ? "" : e.getPattern();
    String part =
        told.startsWith(ANY_CASE) && !source.startsWith(ANY_CASE)
            ? told.substring(ANY_CASE.length())
            : told;
    int at = e.getIndex() >= 0 ? e.getIndex() : source.lastIndexOf(part);
    return new InvalidInput(
        "lookFor",
        "moderation.rule.pattern.wrong",
        line,
        Math.max(at, 0) + 1,
        e.getDescription(),
        part.isEmpty() ? source : part);
  }

  private static BigInteger repeated(String source) {
    BigInteger times = BigInteger.ONE;
    java.util.regex.Matcher repeats = REPEATED.matcher(source);
    while (repeats.find()) {
      String most =
          repeats.group(2) == null || repeats.group(2).isEmpty()
              ? repeats.group(1)
              : repeats.group(2);
      times = times.multiply(new BigInteger(most).max(BigInteger.ONE));
    }
    return times;
  }

  /** As it is written in the rule. */
  String source() {
    return source;
  }

  /**
   * Where it is found first.
   *
   * @return beginning and end in the text's original
   */
  Optional<int[]> in(Seen text) {
    if (!needed.isIn(text)) {
      return Optional.empty();
    }
    Matcher matcher = compiled.matcher(text.text());
    return matcher.find() && matcher.end() > matcher.start()
        ? Optional.of(text.original(matcher.start(), matcher.end()))
        : Optional.empty();
  }
}
