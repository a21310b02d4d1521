package org.praxis.communities.mailing.mail;

import java.time.Instant;
import java.util.List;

/**
 * A message as members will read it.
 *
 * @param messageId without angle brackets; made from what it says where it has none
 * @param references the messages that it answers, the first of the thread first
 * @param address of the sender, in lower case; null when there is none
 * @param text in Markdown
 */
public record Mail(
    String messageId,
    List<String> references,
    Subject subject,
    String name,
    String address,
    Instant sentAt,
    String text,
    List<Oddity> oddities) {
  public Mail {
    references = List.copyOf(references);
    oddities = List.copyOf(oddities);
  }

  public boolean isLeftOut() {
    return oddities.stream().anyMatch(oddity -> oddity.kind().isLeftOut());
  }
}
