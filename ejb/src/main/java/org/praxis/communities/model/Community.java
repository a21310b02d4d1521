package org.praxis.communities.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.praxis.communities.CommunityDraft;
import org.praxis.communities.CommunityId;
import org.praxis.moderation.SpaceId;
import org.praxis.people.PersonId;
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

  public String slug() {
    return slug;
  }

  public String name() {
    return name;
  }
}
