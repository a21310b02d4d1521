package org.praxis.platform.audit;

/**
 * A record of the audit log as it stands in an export: one line, each field letter by letter as it
 * was hashed.
 *
 * @param number its place in the chain, from 1
 * @param at when, in UTC with microseconds
 * @param before JSON, as are {@code after} and {@code details}; null where nothing changed
 * @param hash of the record before it and of its own fields, in hexadecimal
 */
public record AuditLine(
    Long number,
    String at,
    String action,
    String actor,
    String subject,
    String place,
    String address,
    String before,
    String after,
    String reason,
    String details,
    String hash) {
  /** The same as it is shown, where what was hashed says it otherwise. */
  public AuditLine saying(String shownSubject, String shownReason, String shownDetails) {
    return new AuditLine(
        number,
        at,
        action,
        actor,
        shownSubject,
        place,
        address,
        before,
        after,
        shownReason,
        shownDetails,
        hash);
  }
}
