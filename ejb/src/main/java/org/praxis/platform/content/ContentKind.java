package org.praxis.platform.content;

/** Kinds of content that can be moderated, found and told about. */
public enum ContentKind {
  TOPIC,
  REPLY,
  /** What somebody says who applied a topic or a reply. */
  APPLIED,
  /** A text that somebody sent for a guide. */
  GUIDE
}
