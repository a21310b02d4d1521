package org.praxis.communities.model;

/** Something written, and its community as it is open to the reader. */
public record Opened<T extends Contribution>(T contribution, Place place) {
  public boolean isReadable() {
    return contribution.isReadableIn(place);
  }
}
