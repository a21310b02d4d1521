package org.praxis.communities.mailing.mail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What has to be known of a mail before it is worth reading: anybody can send us one, and most of
 * those that reach a mailbox are for nobody. It takes a time that grows with the header alone,
 * whatever stands in it, and no longer than the header may be.
 *
 * @param to to which addresses it was sent, in lower case, as its header and its way say
 * @param messageId what its program calls it; null where that says nothing
 */
public record ReplyHead(List<String> to, String messageId) {
  /** Of a mail so much is looked at. */
  public static final int MOST_BYTES = 256_000;

  private static final int MOST_ADDRESSES = 500;
  private static final int LONGEST_ADDRESS = 320;
  private static final String SEPARATORS = "<>\"(),;:";

  private static final Set<String> RECEIVERS =
      Set.of("to", "cc", "delivered-to", "x-original-to", "envelope-to", "x-envelope-to");
  private static final String IDENTITY = "message-id";
  private static final int LONGEST_NAME = 20;

  public ReplyHead {
    to = List.copyOf(to);
  }

  public static ReplyHead of(byte[] mail) {
    Set<String> addresses = new LinkedHashSet<>();
    String identity = null;
    for (String field : fields(mail)) {
      int colon = field.indexOf(':');
      String value = field.substring(colon + 1);
      if (!name(field).equals(IDENTITY)) {
        addAddresses(value, addresses);
      } else if (identity == null && !value.isBlank()) {
        identity = value.strip();
      }
    }
    return new ReplyHead(List.copyOf(addresses), identity);
  }

  // Those that are asked for, each in one line.
  private static List<String> fields(byte[] mail) {
    String head =
        new String(mail, 0, Math.min(mail.length, MOST_BYTES), StandardCharsets.ISO_8859_1);
    List<String> fields = new ArrayList<>();
    StringBuilder open = null;
    int at = 0;
    while (at < head.length()) {
      int end = head.indexOf('\n', at);
      int next = end < 0 ? head.length() : end + 1;
      String line = head.substring(at, next).stripTrailing();
      if (line.isEmpty()) {
        break;
      }
      boolean goesOn = line.charAt(0) == ' ' || line.charAt(0) == '\t';
      if (!goesOn) {
        close(open, fields);
        String name = name(line);
        open = RECEIVERS.contains(name) || name.equals(IDENTITY) ? new StringBuilder() : null;
      }
      if (open != null) {
        open.append(line).append(' ');
      }
      at = next;
    }
    close(open, fields);
    return fields;
  }

  private static void close(StringBuilder open, List<String> fields) {
    if (open != null) {
      fields.add(open.toString());
    }
  }

  private static String name(String field) {
    int colon = field.indexOf(':');
    return colon < 0 || colon > LONGEST_NAME
        ? ""
        : field.substring(0, colon).strip().toLowerCase(Locale.ROOT);
  }

  /** What between separators has an {@code @} within it. */
  static void addAddresses(CharSequence field, Set<String> addresses) {
    int begin = 0;
    int sign = -1;
    for (int i = 0; i <= field.length() && addresses.size() < MOST_ADDRESSES; i++) {
      char c = i < field.length() ? field.charAt(i) : ' ';
      if (c == '@' && sign < 0) {
        sign = i;
      } else if (Character.isWhitespace(c) || SEPARATORS.indexOf(c) >= 0) {
        if (sign > begin && sign < i - 1 && i - begin <= LONGEST_ADDRESS) {
          addresses.add(field.subSequence(begin, i).toString().toLowerCase(Locale.ROOT));
        }
        begin = i + 1;
        sign = -1;
      }
    }
  }
}
