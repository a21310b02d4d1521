package org.praxis.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A field that may be wrong says so itself, and has a name in the summary of what is wrong. The
 * tags of fields see to both; this is about what pages write by hand.
 */
class FieldsTest {
  private static final Path PAGES = Path.of("src/main/webapp");
  private static final Pattern FIELD =
      Pattern.compile("<(?:input|select|textarea)\\b(?:[^>\"]|\"[^\"]*\")*>");
  private static final Pattern ID = Pattern.compile("\\bid=\"([^\"]*)\"");

  // What is chosen or looked for cannot be mistyped; what is shown to be copied is not sent.
  private static final Pattern NEVER_WRONG =
      Pattern.compile("type=\"(hidden|[^\"]*\\b(checkbox|radio)\\b[^\"]*|search)\"|readonly=");

  // Signing in says nothing of one field. A filter falls back to "any". A row's role,
  // condition, matter, minutes or comment is one of many of its name: the row says what is wrong
  // with it.
  private static final Set<String> OTHERWISE =
      Set.of(
          "signin.xhtml",
          "search.xhtml",
          "inbox.xhtml",
          "audit.xhtml",
          "queue-filters.xhtml",
          "marking-filters.xhtml",
          "workload.xhtml",
          "case-comments.xhtml",
          "matter-row.xhtml",
          "member-row.xhtml",
          "lift-form.xhtml",
          "rule-row.xhtml",
          "assignment.xhtml",
          "assignment-change.xhtml",
          "attendance.xhtml",
          "cockpit-filters.xhtml",
          "compliance.xhtml",
          "needs.xhtml",
          "demand.xhtml",
          "audience-edit.xhtml");

  @Test
  void aFieldThatIsWrongSaysSoAndIsNamedInTheSummary() throws IOException {
    List<String> mute = new ArrayList<>();
    try (Stream<Path> pages = Files.walk(PAGES)) {
      pages
          .filter(page -> page.toString().endsWith(".xhtml"))
          .filter(page -> !page.getParent().endsWith("tags"))
          .filter(page -> !OTHERWISE.contains(page.getFileName().toString()))
          .forEach(page -> look(page, mute));
    }
    assertThat(mute).isEmpty();
  }

  private static void look(Path page, List<String> mute) {
    String text = read(page);
    Matcher field = FIELD.matcher(text);
    while (field.find()) {
      String written = field.group();
      Matcher id = ID.matcher(written);
      boolean named = !id.find() || text.contains("<px:called id=\"" + id.group(1) + "\"");
      if (!NEVER_WRONG.matcher(written).find() && !(named && written.contains("aria-invalid="))) {
        mute.add(page.getFileName() + ": " + written);
      }
    }
  }

  private static String read(Path page) {
    try {
      return Files.readString(page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
