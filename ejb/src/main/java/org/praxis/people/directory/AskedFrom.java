package org.praxis.people.directory;

/** Where somebody asked for a run. */
public enum AskedFrom {
  PAGE,
  API,
  SHELL
}
