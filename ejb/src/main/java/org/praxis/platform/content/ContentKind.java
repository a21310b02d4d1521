package org.praxis.platform.content;

/** Kinds of content that can be moderated, found and told about. */
public enum ContentKind {
  TOPIC,
  REPLY,
  /** A text that somebody sent for a guide. */
  GUIDE
}
