package org.praxis.moderation.view;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A record of the audit log to be read.
 *
 * @param number its place in the chain
 * @param actor uid of who did it; null where nobody did, or nobody that Praxis knows
 * @param whom name of the person it was done to, or else the subject
 * @param subject to what or whom, as recorded; null where to nothing
 * @param place address name of the community, or null
 * @param changes what it changed, by name
 * @param reason in the words of who did it, or null
 * @param details what else was recorded; people by name
 * @param about the case and the text that it is about; null where it is about none, or none that is
 *     open to whoever reads the log
 * @param rule that it is about; null where it is about none
 */
public record AuditedAct(
    Long number,
    Instant at,
    String action,
    String actor,
    String whom,
    String subject,
    String place,
    String address,
    List<AuditedChange> changes,
    String reason,
    Map<String, String> details,
    AuditedText about,
    AuditedRule rule,
    String hash) {}
