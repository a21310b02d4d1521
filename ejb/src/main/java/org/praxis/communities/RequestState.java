package org.praxis.communities;

/** Where a wish to belong to a community stands; all but the first are final. */
public enum RequestState {
  OPEN,
  ADMITTED,
  DECLINED,
  /** Taken back by who asked. */
  WITHDRAWN
}
