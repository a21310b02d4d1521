package org.praxis.people.directory;

import jakarta.validation.constraints.NotNull;

/**
 * A run that somebody asks for.
 *
 * @param dry true to be told what would change, and to change nothing
 * @param from where it is asked for; the API, when nothing is said
 */
public record SyncRequest(@NotNull SyncKind kind, boolean dry, AskedFrom from) {

  /** Asked for by the API. */
  public SyncRequest {
    from = from == null ? AskedFrom.API : from;
  }
}
