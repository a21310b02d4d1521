package org.praxis.communities.guides.model;

import org.praxis.communities.guides.NotACoAuthor;
import org.praxis.communities.guides.NotTheGuidesKeeper;
import org.praxis.communities.model.Place;

/**
 * A guide as it is open to one reader.
 *
 * @param coAuthor whether its owner made the reader one of those who write it
 */
public record OpenGuide(Guide guide, Place place, boolean coAuthor) {
  /**
   * Published for all who may read in its community; otherwise for its owner. Who decides on its
   * first text reads that where they decide.
   */
  public boolean isReadable() {
    return place.isReadable() && (guide.published() || isOwner());
  }

  private boolean isOwner() {
    return guide.owner().equals(place.reader().id());
  }

  /** Whether the reader changes it without asking. */
  public boolean isWritable() {
    return place.isWritable() && (isOwner() || coAuthor || place.isModerated());
  }

  /** Whether the reader may propose a change to those who write it. */
  public boolean isProposable() {
    return place.isWritable() && guide.published();
  }

  /** Whether the reader says who writes it. */
  public boolean isKept() {
    return place.isWritable() && (isOwner() || place.isModerated());
  }

  /**
   * @throws NotACoAuthor to all but those who write it
   */
  public OpenGuide writable() {
    place.writable();
    if (!isWritable()) {
      throw new NotACoAuthor();
    }
    return this;
  }

  /**
   * @throws NotTheGuidesKeeper to all but its owner, and those who moderate its community
   */
  public OpenGuide kept() {
    place.writable();
    if (!isKept()) {
      throw new NotTheGuidesKeeper();
    }
    return this;
  }
}
