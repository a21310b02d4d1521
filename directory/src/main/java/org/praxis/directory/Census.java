package org.praxis.directory;

import java.util.Optional;

/**
 * Everything that a directory says of people and groups, page by page, on a connection of its own
 * with a patience of its own ({@code census-patience-millis} for each page).
 */
public final class Census implements AutoCloseable {
  Census() {}

  /** Where changes are counted from next time; to be asked before the people are read. */
  public Optional<String> mark() throws DirectoryUnavailable {
    throw new UnsupportedOperationException();
  }

  /** All people. */
  public Pages<CensusEntry> people(boolean withPhotos) throws DirectoryUnavailable {
    throw new UnsupportedOperationException();
  }

  /** People whose entries changed at or after the mark. */
  public Pages<CensusEntry> changedPeople(String mark, boolean withPhotos)
      throws DirectoryUnavailable {
    throw new UnsupportedOperationException();
  }

  /** Ids of entries that changed at or after the mark and are not, or no longer, people. */
  public Pages<String> goneSince(String mark) throws DirectoryUnavailable {
    throw new UnsupportedOperationException();
  }

  /** All groups below the groups' base, each with all its members. */
  public Pages<CensusGroup> groups() throws DirectoryUnavailable {
    throw new UnsupportedOperationException();
  }

  /** One entry's photo: a small JPEG or nothing. */
  public Optional<byte[]> photo(String dn) throws DirectoryUnavailable {
    throw new UnsupportedOperationException();
  }

  /** How many people there may be, for a progress bar; -1 when it costs too much to know. */
  public int expected() throws DirectoryUnavailable {
    throw new UnsupportedOperationException();
  }

  /** The entry with this user name, as it is now, with the values behind it. */
  public Optional<CensusEntry> entry(String name) throws DirectoryUnavailable {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {}
}
