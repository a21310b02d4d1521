package org.praxis.people.hold;

/** What can be held. */
public enum HoldKind {
  /** All that a person wrote, sent, got and did. */
  PERSON,
  /** A topic with all that stands in it, and the mails about it. */
  TOPIC
}
