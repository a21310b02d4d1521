package org.praxis.training.talk;

/** Where a discussion step is talked about. */
public enum TalkPlace {
  /** Under questions that colleagues ask in a community. */
  ANSWERING,
  /** In one topic of a community: its own, or one that was there before. */
  TOPIC
}
