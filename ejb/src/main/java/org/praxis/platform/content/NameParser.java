package org.praxis.platform.content;

import java.util.Set;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/**
 * Finds {@code @[Amina Otieno]} where Markdown has its words: not in code, and not behind a
 * backslash.
 */
final class NameParser implements InlineContentParser {
  private static final int LONGEST = 300;

  static final class Factory implements InlineContentParserFactory {
    @Override
    public Set<Character> getTriggerCharacters() {
      return Set.of('@');
    }

    @Override
    public InlineContentParser create() {
      return new NameParser();
    }
  }

  @Override
  public ParsedInline tryParse(InlineParserState state) {
    Scanner scanner = state.scanner();
    scanner.next();
    if (!scanner.next('[')) {
      return ParsedInline.none();
    }
    Position begin = scanner.position();
    if (!reachesEnd(scanner)) {
      return ParsedInline.none();
    }
    String raw = scanner.getSource(begin, scanner.position()).getContent();
    scanner.next();
    // An address behind it makes it a link with an @ before it.
    return scanner.peek() == '(' || !Markup.isVisible(raw)
        ? ParsedInline.none()
        : ParsedInline.of(new ByName.Name(raw), scanner.position());
  }

  /** In the same line, over brackets that are escaped. */
  private static boolean reachesEnd(Scanner scanner) {
    for (int length = 0; length < LONGEST && scanner.hasNext(); length++) {
      switch (scanner.peek()) {
        case ']' -> {
          return true;
        }
        case '[', '\n' -> {
          return false;
        }
        case '\\' -> {
          scanner.next();
          if (scanner.peek() == '\n' || !scanner.hasNext()) {
            return false;
          }
          scanner.next();
        }
        default -> scanner.next();
      }
    }
    return false;
  }
}
