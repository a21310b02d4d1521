package org.praxis.communities.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.praxis.communities.Access;
import org.praxis.communities.CommunityDraft;
import org.praxis.communities.CommunityId;
import org.praxis.communities.SettingsDraft;
import org.praxis.moderation.SpaceId;
import org.praxis.people.PersonId;
import org.praxis.people.audience.AudienceId;
import org.praxis.platform.ChangedMeanwhile;
import org.praxis.platform.content.Markup;

/** A place where colleagues share and ask about one subject. */
@Entity
@Table(name = "communities_community")
public class Community {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "key")
  private Long key;

  private CommunityId id;
  private String slug;
  private String name;
  private String purpose;

  @Enumerated(EnumType.STRING)
  private Access access;

  private AudienceId audience;

  @Column(name = "archived_at")
  private Instant archivedAt;

  @Column(name = "slow_minutes")
  private Integer slowMinutes;

  @Column(name = "founded_by")
  private PersonId founder;

  @Column(name = "founded_at")
  private Instant foundedAt;

  @Version private long version;

  protected Community() {}

  public Community(CommunityDraft draft, PersonId founder, Instant now) {
    this.id = CommunityId.next();
    this.slug = draft.slug();
    this.name = Markup.line(draft.name());
    this.purpose = Markup.line(draft.charter().purpose());
    this.access = draft.access();
    this.founder = founder;
    this.foundedAt = now;
  }

  public CommunityId id() {
    return id;
  }

  /** The community as moderation knows it. */
  public SpaceId space() {
    return new SpaceId(id.value());
  }

  /**
   * @param shown version of the community that whoever changes it had before them
   */
  public void settle(SettingsDraft draft, long shown) {
    ChangedMeanwhile.check(shown, version);
    name = Markup.line(draft.name());
    access = draft.access();
    audience = draft.audience();
    slowMinutes = draft.slowMinutes();
  }

  /** The charter says something else of it from now on. */
  public void isFor(String newPurpose) {
    purpose = Markup.line(newPurpose);
  }

  /** Whether everybody reads it. */
  public boolean isOpen() {
    return access == Access.OPEN;
  }

  /** Minutes between two replies of one person in it; null for none. */
  public Integer slowMinutes() {
    return slowMinutes;
  }

  /** Nobody writes there from now on; archiving it again changes nothing. */
  public void archive(Instant now) {
    if (archivedAt == null) {
      archivedAt = now;
    }
  }

  public void restore() {
    archivedAt = null;
  }

  public boolean isArchived() {
    return archivedAt != null;
  }

  public String purpose() {
    return purpose;
  }

  public Instant foundedAt() {
    return foundedAt;
  }

  public Access access() {
    return access;
  }

  /** Null while people write there. */
  public Instant archivedAt() {
    return archivedAt;
  }

  /** Whom belonging goes by; null where people join themselves. */
  public AudienceId audience() {
    return audience;
  }

  public long version() {
    return version;
  }

  public String slug() {
    return slug;
  }

  public String name() {
    return name;
  }
}
