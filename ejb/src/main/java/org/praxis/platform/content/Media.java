package org.praxis.platform.content;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/**
 * The images and films of a text. A film is written as an image is, and its captions are the title:
 * {@code ![How to](attachment:0c7f…/video "en attachment:1d80… de attachment:2e91…")}.
 */
public record Media(List<Picture> pictures, List<Film> films) {
  /** A language as BCP 47 names it: {@code de}, {@code pt-BR}. */
  public static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,2}");

  private static final Pattern CAPTIONS =
      Pattern.compile("(" + LANGUAGE.pattern() + ")\\s+" + AttachmentAddress.PATTERN.pattern());
  private static final Parser PARSER = Parser.builder().maxOpenBlockParsers(30).build();

  /**
   * An image of this text's files.
   *
   * @param words instead of it; empty where it only decorates
   */
  public record Picture(UUID file, String words) {}

  /** A film of this text's files. */
  public record Film(AttachmentAddress address, String title, List<Captions> captions) {
    public UUID file() {
      return address.id();
    }
  }

  /** What is said in a film, in one language. */
  public record Captions(UUID file, String language) {}

  public static Media in(Markup text) {
    List<Picture> pictures = new ArrayList<>();
    List<Film> films = new ArrayList<>();
    if (text.source().contains(AttachmentAddress.SCHEME)) {
      PARSER
          .parse(text.source())
          .accept(
              new AbstractVisitor() {
                @Override
                public void visit(Image image) {
                  AttachmentAddress.of(image.getDestination())
                      .ifPresent(
                          address -> {
                            if (address.film()) {
                              films.add(film(image));
                            } else {
                              pictures.add(new Picture(address.id(), words(image)));
                            }
                          });
                }
              });
    }
    return new Media(List.copyOf(pictures), List.copyOf(films));
  }

  static Film film(Image image) {
    List<Captions> captions = new ArrayList<>();
    String title = image.getTitle() == null ? "" : image.getTitle();
    Matcher found = CAPTIONS.matcher(title);
    while (found.find()) {
      captions.add(new Captions(UUID.fromString(found.group(2)), found.group(1)));
    }
    return new Film(
        AttachmentAddress.of(image.getDestination()).orElseThrow(),
        words(image),
        List.copyOf(captions));
  }

  /** Where a browser finds captions. */
  static String captionsAt(UUID file) {
    return "/communities/attachment/" + file + "/captions";
  }

  private static String words(Node node) {
    StringBuilder words = new StringBuilder();
    node.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text text) {
            words.append(text.getLiteral());
          }

          @Override
          public void visit(Code code) {
            words.append(code.getLiteral());
          }

          @Override
          public void visit(HtmlInline html) {
            words.append(html.getLiteral());
          }
        });
    return words.toString();
  }
}
