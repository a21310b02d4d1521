package org.praxis.notification.mail.model;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells from a mail server's words whether there is nobody of an address. Most of what is refused
 * for good is refused for another reason: by a rule, as spam, as too large; the next mail may be
 * taken.
 */
public final class Nobody {
  // No such mailbox, no such host, moved, no mail at all, disabled (RFC 3463, RFC 7505).
  private static final Set<String> STATUS = Set.of("5.1.1", "5.1.2", "5.1.6", "5.1.10", "5.2.1");

  private static final Pattern ANSWER =
      Pattern.compile("(?:smtp;)?\\s*(\\d{3})[ -]?\\s*(?:#?(\\d\\.\\d{1,3}\\.\\d{1,3}))?(?s:.*)");

  // What servers without such numbers say of their rules.
  private static final Pattern OF_A_RULE =
      Pattern.compile("(?i)relay|polic|prohibit|denied|spam|block|reputation|too (?:large|big)");

  private static final int UNAVAILABLE = 550;
  private static final int LONGEST = 1_000;

  private Nobody() {}

  /**
   * As it answers the address.
   *
   * @param answer such as {@code 550 5.1.1 No such user}
   */
  public static boolean isSaidBy(String answer) {
    String text = begin(answer);
    Matcher parts = ANSWER.matcher(text);
    if (!parts.matches()) {
      return false;
    }
    return parts.group(2) != null
        ? STATUS.contains(parts.group(2))
        : Integer.parseInt(parts.group(1)) == UNAVAILABLE && !OF_A_RULE.matcher(text).find();
  }

  /**
   * As a report says it.
   *
   * @param status such as 5.1.1; 5.0.0 where its server knows of no such numbers
   * @param diagnosis what the other server answered; null for nothing
   */
  public static boolean isReported(String status, String diagnosis) {
    return STATUS.contains(status) || "5.0.0".equals(status) && isSaidBy(diagnosis);
  }

  private static String begin(String answer) {
    String text = answer == null ? "" : answer.strip();
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }
}
