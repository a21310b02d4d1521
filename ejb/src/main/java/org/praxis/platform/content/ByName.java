package org.praxis.platform.content;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * Mentions as they stand before whoever writes: {@code @[Amina Otieno]}. What is kept names the
 * person by identity ({@link Mentioned}), because names change and several people have the same;
 * what one reads while writing is a name. Code is left as it is, and so is {@code \@[…]}.
 */
public final class ByName {
  private static final Pattern ESCAPED = Pattern.compile("\\\\(.)");
  private static final Pattern MARK = Pattern.compile("([\\\\\\[\\]])");

  private static final Parser PARSER =
      Parser.builder()
          .customInlineContentParserFactory(new NameParser.Factory())
          .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
          .maxOpenBlockParsers(30)
          .build();

  private ByName() {}

  /**
   * A mention in a text.
   *
   * @param words between the brackets
   * @param quoted whether somebody else said it before
   */
  public record Said(String words, boolean quoted) {}

  private record Piece(int at, int length, String instead) {}

  /** A mention while the text is read. */
  static final class Name extends CustomNode {
    private final String words;

    Name(String raw) {
      words = Markup.line(ESCAPED.matcher(raw).replaceAll("$1"));
    }
  }

  /** The words between brackets that mention somebody. */
  public static Set<String> in(Markup text) {
    Set<String> words = new LinkedHashSet<>();
    linked(
        text,
        said -> {
          words.add(said.words());
          return Optional.empty();
        });
    return words;
  }

  /**
   * The text as it is kept.
   *
   * @param link from a mention to the link that stands for it; empty where it stays as it is
   */
  public static Markup linked(Markup text, Function<Said, Optional<String>> link) {
    String source = text.source();
    if (!source.contains("@[")) {
      return text;
    }
    List<Piece> pieces = new ArrayList<>();
    PARSER
        .parse(source)
        .accept(
            new Reading() {
              @Override
              void name(Name name, SourceSpan span, boolean quoted) {
                int at = span.getInputIndex();
                if (stands(source, at)) {
                  link.apply(new Said(name.words, quoted))
                      // With a bare exclamation mark before it, a link would be an image.
                      .map(to -> isExclaimed(source, at) ? "\\!" + to : to)
                      .ifPresent(
                          to -> {
                            int from = isExclaimed(source, at) ? at - 1 : at;
                            int end = at + span.getLength();
                            pieces.add(new Piece(from, end - from, to));
                          });
                }
              }
            });
    return new Markup(replaced(source, pieces));
  }

  /**
   * The text as one writes it.
   *
   * @param words from whether it is a person, and the identity, to the words that mean them alone;
   *     null where there are none, and the link stays
   */
  public static String written(Markup text, BiFunction<Boolean, UUID, String> words) {
    String source = text.source();
    if (!source.contains("](" + Mentioned.PERSON) && !source.contains("](" + Mentioned.AUDIENCE)) {
      return source;
    }
    List<Piece> pieces = new ArrayList<>();
    PARSER
        .parse(source)
        .accept(
            new Reading() {
              @Override
              void link(Link link, SourceSpan span) {
                int at = span.getInputIndex();
                int end = at + span.getLength();
                boolean free = end == source.length() || source.charAt(end) != '(';
                if (free && stands(source, at)) {
                  Mentioned.one(source.substring(at, end))
                      .map(one -> words.apply(one.person(), one.id()))
                      .ifPresent(
                          name -> pieces.add(new Piece(at, span.getLength(), mention(name))));
                }
              }
            });
    return replaced(source, pieces);
  }

  /** Whom the links in a text mention, also where it quotes. */
  public static Mentioned kept(Markup text) {
    Set<UUID> people = new LinkedHashSet<>();
    Set<UUID> audiences = new LinkedHashSet<>();
    written(
        text,
        (person, id) -> {
          (person ? people : audiences).add(id);
          return null;
        });
    return new Mentioned(people, audiences);
  }

  /** What mentions whoever is called so. */
  public static String mention(String words) {
    return "@[" + MARK.matcher(Markup.line(words)).replaceAll("\\\\$1") + "]";
  }

  // Within a word it would be something else: an address, a handle of elsewhere.
  private static boolean stands(String source, int at) {
    return at == 0 || !Character.isLetterOrDigit(source.codePointBefore(at));
  }

  private static boolean isExclaimed(String source, int at) {
    int slashes = at - 1;
    while (slashes > 0 && source.charAt(slashes - 1) == '\\') {
      slashes--;
    }
    return at > 0 && source.charAt(at - 1) == '!' && (at - 1 - slashes) % 2 == 0;
  }

  private static String replaced(String source, List<Piece> pieces) {
    StringBuilder text = new StringBuilder();
    int done = 0;
    for (Piece piece : pieces) {
      text.append(source, done, piece.at()).append(piece.instead());
      done = piece.at() + piece.length();
    }
    return text.append(source, done, source.length()).toString();
  }

  /** Goes through a text in its order; what is within a link is no mention of its own. */
  private abstract static class Reading extends AbstractVisitor {
    private int quotes;

    void name(Name name, SourceSpan span, boolean quoted) {}

    void link(Link link, SourceSpan span) {}

    @Override
    public void visit(BlockQuote quote) {
      quotes++;
      visitChildren(quote);
      quotes--;
    }

    @Override
    public void visit(Link link) {
      span(link).ifPresent(span -> link(link, span));
    }

    @Override
    public void visit(Image image) {
      // Its words are no mention either.
    }

    @Override
    public void visit(CustomNode node) {
      if (node instanceof Name name) {
        span(node).ifPresent(span -> name(name, span, quotes > 0));
      }
    }

    // What goes over several lines has a span for each, and is not of our making.
    private static Optional<SourceSpan> span(Node node) {
      List<SourceSpan> spans = node.getSourceSpans();
      return spans.size() == 1 ? Optional.of(spans.get(0)) : Optional.empty();
    }
  }
}
