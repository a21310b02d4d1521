package org.praxis.platform.finding;

/** What is found. */
public enum FindableKind {
  QUESTION,
  DISCUSSION,
  IDEA,
  POLL,
  ANNOUNCEMENT,
  REPLY,
  GUIDE,
  PERSON,
  TRACK,
  COMMUNITY
}
