package org.praxis.platform.audit;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * One thing that happened. Texts are cut, to {@value #LONGEST} characters and a reason to {@value
 * #LONGEST_REASON}, and lose what no database keeps, so that a record of hostile input is possible
 * at all. Ids and settings stand in it, never the text of a contribution.
 *
 * @param action what, by feature: {@code access.signin.succeeded}
 * @param actor the uid of who did it, or null when nobody that Praxis knows; never what somebody
 *     typed, which may be a password in the wrong field
 * @param subject to what or whom, or null
 * @param place the address name of the community in which, or null
 * @param address from which network address, or null where none is known
 * @param before what was so, by name, of that which the act changed
 * @param after what is so since
 * @param reason why, in the words of who did it, or null
 * @param details what else matters, without secrets
 */
public record AuditEntry(
    String action,
    String actor,
    String subject,
    String place,
    String address,
    Map<String, String> before,
    Map<String, String> after,
    String reason,
    Map<String, String> details) {
  private static final int LONGEST = 200;
  private static final int LONGEST_REASON = 4000;

  public AuditEntry {
    if (action == null || action.isBlank()) {
      throw new IllegalArgumentException("an entry without an action says nothing");
    }
    actor = keepable(actor, LONGEST);
    subject = keepable(subject, LONGEST);
    place = keepable(place, LONGEST);
    address = keepable(address, LONGEST);
    reason = keepable(reason, LONGEST_REASON);
    before = keepable(before);
    after = keepable(after);
    details = keepable(details);
  }

  public AuditEntry(
      String action, String actor, String subject, String address, Map<String, String> details) {
    this(action, actor, subject, null, address, Map.of(), Map.of(), null, details);
  }

  /**
   * What is so, by name.
   *
   * @param namesAndValues each name followed by its value, which is left out where it is null
   */
  public static Map<String, String> facts(Object... namesAndValues) {
    Map<String, String> facts = new TreeMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      if (namesAndValues[i + 1] != null) {
        facts.put((String) namesAndValues[i], String.valueOf(namesAndValues[i + 1]));
      }
    }
    return facts;
  }

  /** The same, in a community. */
  public AuditEntry in(String community) {
    return new AuditEntry(
        action, actor, subject, community, address, before, after, reason, details);
  }

  /** The same, for a reason; null where none was asked for. */
  public AuditEntry because(String why) {
    return new AuditEntry(action, actor, subject, place, address, before, after, why, details);
  }

  /** The same, with what it changed. */
  public AuditEntry changing(Map<String, String> from, Map<String, String> to) {
    return new AuditEntry(action, actor, subject, place, address, from, to, reason, details);
  }

  // By name, so that the same is always written the same.
  private static Map<String, String> keepable(Map<String, String> texts) {
    Map<String, String> kept = new TreeMap<>();
    texts.forEach(
        (name, text) -> {
          if (text != null) {
            kept.put(name, keepable(text, LONGEST));
          }
        });
    return Collections.unmodifiableMap(kept);
  }

  private static String keepable(String text, int longest) {
    if (text == null) {
      return null;
    }
    StringBuilder kept = new StringBuilder();
    text.codePoints()
        .limit(longest)
        .map(
            c ->
                Character.isISOControl(c) && c != '\n'
                        || Character.getType(c) == Character.SURROGATE
                    ? '\uFFFD'
                    : c)
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }
}
