package org.praxis.platform.content;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Link;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * Who is mentioned in a text: links {@code [@Amina Otieno](person:UUID)} and {@code [@Everybody
 * new](audience:UUID)}. What is quoted was said before and mentions nobody. Whoever writes has
 * {@link ByName names} before them.
 */
public record Mentioned(Set<UUID> people, Set<UUID> audiences) {
  public static final String PERSON = "person:";
  public static final String AUDIENCE = "audience:";

  private static final Pattern MENTION =
      Pattern.compile(
          "\\[@((?:[^\\[\\]\\\\]|\\\\.)*+)]\\((person|audience):"
              + "([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\\)");
  private static final Pattern MARK = Pattern.compile("([\\\\\\[\\]*_`<&])");

  private static final Parser PARSER =
      Parser.builder().includeSourceSpans(IncludeSourceSpans.NONE).maxOpenBlockParsers(30).build();

  public Mentioned {
    people = Set.copyOf(people);
    audiences = Set.copyOf(audiences);
  }

  public static Mentioned in(Markup text) {
    // Most texts mention nobody, and need not be parsed to know it.
    if (!MENTION.matcher(text.source()).find()) {
      return new Mentioned(Set.of(), Set.of());
    }
    Set<UUID> people = new LinkedHashSet<>();
    Set<UUID> audiences = new LinkedHashSet<>();
    PARSER
        .parse(text.source())
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(BlockQuote quote) {
                // Not what is in it.
              }

              @Override
              public void visit(Link link) {
                id(link.getDestination(), PERSON).ifPresent(people::add);
                id(link.getDestination(), AUDIENCE).ifPresent(audiences::add);
              }
            });
    return new Mentioned(people, audiences);
  }

  public boolean nobody() {
    return people.isEmpty() && audiences.isEmpty();
  }

  /** The identity behind one of our own schemes. */
  static Optional<UUID> id(String destination, String scheme) {
    if (!destination.startsWith(scheme)) {
      return Optional.empty();
    }
    String id = destination.substring(scheme.length());
    try {
      UUID uuid = UUID.fromString(id);
      return uuid.toString().equals(id) ? Optional.of(uuid) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /**
   * The text with each mention under the name that is really theirs, so that nobody is made to say
   * what they are not called.
   *
   * @param name from whether it is a person, and the identity, to the name; null for nobody, who is
   *     not linked
   */
  public static Markup named(Markup text, BiFunction<Boolean, UUID, String> name) {
    return replaced(
        text,
        mention -> {
          String real =
              name.apply(mention.group(2).equals("person"), UUID.fromString(mention.group(3)));
          return real == null
              ? "@" + mention.group(1)
              : link(mention.group(2).equals("person"), UUID.fromString(mention.group(3)), real);
        });
  }

  /** Whom one link mentions. */
  record One(boolean person, UUID id) {}

  /** Whom it mentions; empty of whatever is no mention as it is kept. */
  static Optional<One> one(String link) {
    Matcher mention = MENTION.matcher(link);
    return mention.matches()
        ? Optional.of(new One(mention.group(2).equals("person"), UUID.fromString(mention.group(3))))
        : Optional.empty();
  }

  /** What mentions somebody, as it is kept. */
  public static String link(boolean person, UUID id, String name) {
    return "[@%s](%s%s)".formatted(escaped(name), person ? PERSON : AUDIENCE, id);
  }

  /** The text with names alone where it mentions somebody. */
  public static Markup unlinked(Markup text) {
    return replaced(text, mention -> "@" + mention.group(1));
  }

  private static Markup replaced(
      Markup text, java.util.function.Function<MatchResult, String> replacement) {
    return new Markup(
        MENTION
            .matcher(text.source())
            .replaceAll(found -> Matcher.quoteReplacement(replacement.apply(found))));
  }

  /** A name as Markdown that reads as it is written. */
  public static String escaped(String name) {
    return MARK.matcher(Markup.line(name)).replaceAll("\\\\$1");
  }
}
