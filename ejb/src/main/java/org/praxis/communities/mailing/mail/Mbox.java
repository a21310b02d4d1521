package org.praxis.communities.mailing.mail;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads an archive message by message, in memory for one. A message begins with a postmark, a line
 * with sender and time, after an empty line; what would look like one within a message is marked
 * with {@code >} (the formats mboxo and mboxrd of RFC 4155's appendix). Mime4j's own iterator reads
 * a whole file in one charset, and ends at a message that is larger than its buffer.
 */
public class Mbox {
  /** Bytes of one message that are kept; what is beyond is only counted. */
  public static final int LARGEST = 25 * 1024 * 1024;

  // The time is what a sentence that begins with "From" does not have.
  private static final Pattern POSTMARK =
      Pattern.compile("From .*\\b\\d{1,2}:\\d{2}(:\\d{2})?\\b.*\\b\\d{4}\\b.*");
  private static final Pattern MARKED = Pattern.compile("(?s)>+From .*");
  private static final int LONGEST_LINE = 64 * 1024;

  private final InputStream in;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();

  private long position;
  private int number;
  private String postmark;

  /**
   * @param in at the beginning of the archive, or where a message begins
   * @param position of that place
   * @param number of the message before it
   */
  public Mbox(InputStream in, long position, int number) {
    this.in = new BufferedInputStream(in, 64 * 1024);
    this.position = position;
    this.number = number;
  }

  /** Whether an archive can begin so. */
  public static boolean beginsLikeOne(byte[] start, int length) {
    String text = new String(start, 0, length, StandardCharsets.ISO_8859_1);
    return text.stripLeading().startsWith("From ");
  }

  /** The next message; nothing at the end, and of an archive without a postmark. */
  public Optional<RawMail> next() throws IOException {
    while (postmark == null) {
      if (!readLine()) {
        return Optional.empty();
      }
      postmark = asPostmark();
    }
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    long size = 0;
    long end = position;
    int marks = 0;
    boolean empty = false;
    String begins = postmark;
    postmark = null;
    while (readLine()) {
      String mark = asPostmark();
      if (mark != null && empty) {
        postmark = mark;
        break;
      }
      marks += mark == null ? 0 : 1;
      empty = isEmpty();
      size += keep(content);
      end = position;
    }
    return Optional.of(new RawMail(++number, end, begins, content.toByteArray(), size, marks));
  }

  private int keep(ByteArrayOutputStream content) {
    byte[] bytes = line.toByteArray();
    int skipped = bytes.length > 5 && bytes[0] == '>' && isMarked() ? 1 : 0;
    int length = bytes.length - skipped;
    content.write(bytes, skipped, Math.min(length, LARGEST - content.size()));
    return length;
  }

  // With its end, which is a line feed or none; a line without end comes in parts.
  private boolean readLine() throws IOException {
    line.reset();
    for (int b = in.read(); b >= 0; b = in.read()) {
      line.write(b);
      position++;
      if (b == '\n' || line.size() >= LONGEST_LINE) {
        return true;
      }
    }
    return line.size() > 0;
  }

  private String asPostmark() {
    if (line.size() > 1_000 || !text().startsWith("From ")) {
      return null;
    }
    String text = text().strip();
    return POSTMARK.matcher(text).matches() ? text : null;
  }

  private boolean isMarked() {
    return MARKED.matcher(text()).matches();
  }

  private boolean isEmpty() {
    return line.size() <= 2 && text().isBlank();
  }

  private String text() {
    return line.toString(StandardCharsets.ISO_8859_1);
  }
}
