package org.praxis.communities.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.praxis.communities.CommunityRole;
import org.praxis.communities.KeepsCommunity;
import org.praxis.communities.OwnerStays;
import org.praxis.people.PersonId;

/** That a person belongs to a community. */
@Entity
@Table(name = "communities_membership")
public class Membership {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "key")
  private Long key;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "community_key")
  private Community community;

  private PersonId person;

  @Column(name = "joined_at")
  private Instant joinedAt;

  @Enumerated(EnumType.STRING)
  private CommunityRole role;

  @Column(name = "by_audience")
  private boolean byAudience;

  // A moderator's place, which passes to somebody else when they leave the company.
  private UUID seat;

  protected Membership() {}

  /**
   * Makes somebody a moderator, an expert or a member like others. The owner stays the owner until
   * the community is handed over.
   *
   * @return false when they are that already
   */
  public boolean become(CommunityRole next) {
    if (next == CommunityRole.OWNER || role == CommunityRole.OWNER) {
      throw new OwnerStays();
    }
    if (next == role) {
      return false;
    }
    role = next;
    seat = next == CommunityRole.MODERATOR ? UUID.randomUUID() : null;
    return true;
  }

  /** Refuses to end while it carries a duty. */
  public void expectFree() {
    if (role == CommunityRole.OWNER) {
      throw new OwnerStays();
    }
    if (role == CommunityRole.MODERATOR) {
      throw new KeepsCommunity();
    }
  }

  public boolean isByAudience() {
    return byAudience;
  }

  public CommunityRole role() {
    return role;
  }

  public Optional<UUID> seat() {
    return Optional.ofNullable(seat);
  }
}
