package org.praxis.communities.mailing.mail;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.praxis.platform.content.Markup;

/**
 * Who sent a message. The patterns are those that are met in archives, by RFC 5322 and beside it:
 * Pipermail hides the {@code @}, and lists that must not send in others' names say "via".
 *
 * @param name for people to read; never the whole address
 * @param address in lower case
 */
record Sender(String name, String address) {
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_ADDRESS = 254;

  private static final String MAILBOX = "[^<>\\s\\p{Cntrl}\"(),;:]+@[^<>\\s\\p{Cntrl}\"(),;:]+";
  private static final Pattern IN_BRACKETS = Pattern.compile("(.*?)<\\s*(" + MAILBOX + ")\\s*>.*");
  private static final Pattern WITH_COMMENT =
      Pattern.compile("\\s*(" + MAILBOX + ")\\s*(?:\\((.*)\\))?.*");
  private static final Pattern PIPERMAIL =
      Pattern.compile("\\s*(\\S+) at (\\S+\\.\\S+?)\\s*(?:\\((.*)\\))?\\s*");
  private static final Pattern VIA = Pattern.compile("(?i)(.*\\S)\\s+via\\s+\\S.*");

  /**
   * @param from the decoded field; null when there is none
   */
  static Optional<Sender> of(String from) {
    if (from == null) {
      return Optional.empty();
    }
    Matcher found = IN_BRACKETS.matcher(from);
    if (found.matches()) {
      return sender(found.group(1), found.group(2));
    }
    found = WITH_COMMENT.matcher(from);
    if (found.matches()) {
      return sender(found.group(2), found.group(1));
    }
    found = PIPERMAIL.matcher(from);
    return found.matches()
        ? sender(found.group(3), found.group(1) + "@" + found.group(2))
        : Optional.empty();
  }

  /** Whom a list sent it for, whose own address is in another field then. */
  Optional<Sender> behindTheList(Optional<Sender> other) {
    Matcher via = VIA.matcher(name);
    return via.matches()
        ? other
            .filter(one -> !one.address().equals(address))
            .map(one -> new Sender(unquoted(via.group(1)), one.address()))
        : Optional.empty();
  }

  private static Optional<Sender> sender(String said, String address) {
    if (address.length() > LONGEST_ADDRESS) {
      return Optional.empty();
    }
    String name = Markup.line(unquoted(said == null ? "" : said.replaceAll("\\\\(.)", "$1")));
    // An address for a name is no name.
    String shown = Markup.isVisible(name) ? name : address;
    int at = shown.indexOf('@');
    String bare = at > 0 ? shown.substring(0, at) : shown;
    return Optional.of(
        new Sender(
            bare.codePointCount(0, bare.length()) <= LONGEST_NAME
                ? bare
                : bare.substring(0, bare.offsetByCodePoints(0, LONGEST_NAME)),
            address.toLowerCase(Locale.ROOT)));
  }

  private static String unquoted(String name) {
    return name.strip().replaceAll("^[\"']+|[\"']+$", "").strip();
  }
}
