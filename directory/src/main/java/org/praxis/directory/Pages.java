package org.praxis.directory;

import java.util.List;

/**
 * What a directory answers, a page at a time, so that nobody holds all of it. Of one {@link
 * Census}, one reading after the other: many servers keep a single place in a list for each
 * connection.
 */
public interface Pages<T> extends AutoCloseable {
  /**
   * The next page; empty when there is none, and then always.
   *
   * @throws DirectoryUnavailable when the page does not come. There is no way on from there, for
   *     nobody knows what was missed: whoever reads has to begin again, with a new census.
   */
  List<T> next() throws DirectoryUnavailable;

  @Override
  void close();
}
