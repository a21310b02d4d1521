package org.praxis.search;

/** What comes first. */
public enum SortBy {
  RELEVANCE,
  DATE
}
