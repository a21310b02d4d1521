package org.praxis.communities.model;

import java.util.Optional;
import org.praxis.communities.Access;
import org.praxis.communities.CommunityArchived;
import org.praxis.communities.CommunityRole;
import org.praxis.communities.MembersOnly;
import org.praxis.communities.NoSuchCommunity;
import org.praxis.communities.NotAMember;
import org.praxis.communities.NotKeeper;

/**
 * A community as it is open to one reader. Whoever may not know of it is told that it is not there.
 *
 * @param role as what the reader belongs to it; empty when they do not
 */
public record Place(Community community, Reader reader, Optional<CommunityRole> role) {
  public Place(Community community, Reader reader, CommunityRole role) {
    this(community, reader, Optional.ofNullable(role));
  }

  /** Whether the reader may know that it is there. */
  public boolean isKnown() {
    return community.access() != Access.PRIVATE || isInside();
  }

  /** Whether the reader may read what is said there. */
  public boolean isReadable() {
    return community.access() == Access.OPEN || isInside();
  }

  private boolean isInside() {
    return role.isPresent() || reader.everywhere();
  }

  public boolean isWritable() {
    return role.isPresent() && !community.isArchived();
  }

  /** Whether the reader decides here what waits. */
  public boolean isModerated() {
    return reader.everywhere() || role.filter(CommunityRole::moderates).isPresent();
  }

  /** Whether the reader answers for the community. */
  public boolean isOwned() {
    return role.filter(CommunityRole.OWNER::equals).isPresent();
  }

  /**
   * @throws NoSuchCommunity to whom it is not known
   */
  public Place known() {
    if (!isKnown()) {
      throw new NoSuchCommunity();
    }
    return this;
  }

  /**
   * @throws MembersOnly to whom it is known and not open
   */
  public Place readable() {
    if (!known().isReadable()) {
      throw new MembersOnly();
    }
    return this;
  }

  /**
   * @throws NotAMember to whom it is known and who does not belong to it
   * @throws CommunityArchived when nobody writes there
   */
  public Place writable() {
    if (known().role.isEmpty()) {
      throw new NotAMember();
    }
    if (community.isArchived()) {
      throw new CommunityArchived();
    }
    return this;
  }

  /**
   * For what those do who look after it, whether or not they belong.
   *
   * @throws CommunityArchived when nobody writes there
   */
  public Place living() {
    if (community.isArchived()) {
      throw new CommunityArchived();
    }
    return this;
  }

  /**
   * @throws NotKeeper to all but its owner and moderators, and those of the company
   */
  public Place moderated() {
    if (!known().isModerated()) {
      throw new NotKeeper();
    }
    return this;
  }

  /**
   * For telling everybody something in the community's name.
   *
   * @throws NotKeeper to all but its owner and its own moderators
   */
  public Place announcing() {
    if (!known().role.filter(CommunityRole::moderates).isPresent()) {
      throw new NotKeeper();
    }
    return this;
  }

  /**
   * @throws NotKeeper to all but its owner
   */
  public Place owned() {
    if (!known().isOwned()) {
      throw new NotKeeper();
    }
    return this;
  }
}
