package org.praxis.communities.mailing.mail;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.praxis.platform.content.Markup;

/**
 * What a message is about, after the "base subject" of RFC 5256, section 2.1, with the marks of
 * other languages than English too.
 *
 * @param title for people to read
 * @param base for comparing; empty when it says nothing
 * @param reply whether it says of itself that it answers or forwards another
 */
public record Subject(String title, String base, boolean reply) {
  /** As long as any topic's. */
  public static final int LONGEST = 200;

  private static final String UNTITLED = "(no subject)";

  // Re: Re[2]: RE^3: AW: Antw: SV: VS: RIF: Odp: Fwd: FW: WG: TR: RV:, also with a space before the
  // colon.
  private static final Pattern MARK =
      Pattern.compile(
          "(?iu)^\\s*(re|aw|antw|antwort|sv|vs|rif|odp|ref|res|enc|fwd?|wg|tr|rv|vb|doorst)\\s*"
              + "(\\[\\d+]|\\^\\d+|\\(\\d+\\))?\\s*[:：]\\s*");
  private static final Pattern TAG = Pattern.compile("^\\s*\\[([^\\[\\]]{1,80})]\\s*");
  private static final Pattern FORWARDED = Pattern.compile("(?i)\\s*\\(fwd\\)\\s*$");
  private static final Pattern WRAPPED = Pattern.compile("(?i)^\\s*\\[fwd?:\\s*(.*)]\\s*$");

  /**
   * @param list what the list is called, and so its tag; null when nobody knows
   */
  public static Subject of(String text, String list) {
    String rest = text == null ? "" : Markup.line(text);
    boolean reply = false;
    StringBuilder kept = new StringBuilder();
    String titled = rest;
    while (true) {
      Matcher wrapped = WRAPPED.matcher(rest);
      Matcher mark = MARK.matcher(rest);
      Matcher tag = TAG.matcher(rest);
      Matcher forwarded = FORWARDED.matcher(rest);
      if (wrapped.find()) {
        rest = wrapped.group(1);
        reply = true;
      } else if (forwarded.find()) {
        rest = rest.substring(0, forwarded.start());
        reply = true;
      } else if (mark.find()) {
        rest = rest.substring(mark.end());
        reply = true;
      } else if (tag.find() && tag.end() < rest.length()) {
        if (list == null ? !reply && kept.isEmpty() : !isNameOf(tag.group(1), list)) {
          kept.append('[').append(tag.group(1)).append("] ");
        }
        rest = rest.substring(tag.end());
      } else {
        break;
      }
    }
    titled = (kept + rest).strip();
    String base = rest.strip().toLowerCase(Locale.ROOT);
    return new Subject(titled.isEmpty() ? UNTITLED : shortened(titled), base, reply);
  }

  // [ILUG] is the tag of ilug, [Razor-users] of razor-users.
  private static boolean isNameOf(String tag, String list) {
    String bare = list.toLowerCase(Locale.ROOT);
    String said = tag.toLowerCase(Locale.ROOT).strip();
    return said.equals(bare)
        || bare.startsWith(said + "-")
        || bare.replace('-', ' ').equals(said)
        || said.startsWith(bare + " ");
  }

  private static String shortened(String title) {
    return title.codePointCount(0, title.length()) <= LONGEST
        ? title
        : title.substring(0, title.offsetByCodePoints(0, LONGEST - 1)).strip() + "…";
  }
}
