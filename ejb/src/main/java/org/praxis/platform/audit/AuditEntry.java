package org.praxis.platform.audit;

import java.util.Map;

/**
 * One thing that happened. Texts are cut to {@value #LONGEST} characters and lose what no database
 * keeps, so that a record of hostile input is possible at all.
 *
 * @param action what, by feature: {@code access.signin.succeeded}
 * @param actor the uid of who did it, or null when nobody that Praxis knows; never what somebody
 *     typed, which may be a password in the wrong field
 * @param subject to what or whom, or null
 * @param address from which network address, or null where none is known
 * @param details what else matters, without secrets
 */
public record AuditEntry(
    String action, String actor, String subject, String address, Map<String, String> details) {
  private static final int LONGEST = 200;

  public AuditEntry {
    if (action == null || action.isBlank()) {
      throw new IllegalArgumentException("an entry without an action says nothing");
    }
    actor = keepable(actor);
    subject = keepable(subject);
    address = keepable(address);
    details =
        details.entrySet().stream()
            .filter(detail -> detail.getValue() != null)
            .collect(
                java.util.stream.Collectors.toUnmodifiableMap(
                    Map.Entry::getKey, detail -> keepable(detail.getValue())));
  }

  private static String keepable(String text) {
    if (text == null) {
      return null;
    }
    StringBuilder kept = new StringBuilder();
    text.codePoints()
        .limit(LONGEST)
        .map(
            c ->
                Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE
                    ? '\uFFFD'
                    : c)
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }
}
