package org.praxis.training.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.function.Function;
import org.praxis.communities.CommunityId;
import org.praxis.people.PersonId;
import org.praxis.training.TrackDraft;
import org.praxis.training.TrackId;

/**
 * A path of steps towards knowing something, formal ones and conversations alike. What it asks
 * stands in its editions; before the first, nobody knows of it but who designs it.
 */
@Entity
@Table(name = "training_track")
public class Track {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "key")
  private Long key;

  private TrackId id;
  private String slug;
  private Integer edition;

  @Column(name = "designed_by")
  private PersonId designer;

  @Column(name = "designed_at")
  private Instant designedAt;

  private boolean template;

  @Version private long version;

  protected Track() {}

  public Track(String slug, PersonId designer, Instant now) {
    this.id = TrackId.next();
    this.slug = slug;
    this.designer = designer;
    this.designedAt = now;
  }

  /**
   * Makes the next edition, which is the current one from now on.
   *
   * @param draft without gaps, each step of which has its identity
   * @param communities finds a community by its slug
   * @param note what is different, in the trainer's words; may be empty
   */
  public Edition publish(
      TrackDraft draft,
      Function<String, CommunityId> communities,
      PersonId publisher,
      String note,
      Instant now) {
    edition = next();
    return new Edition(this, edition, draft, communities, publisher, note, now);
  }

  /**
   * Other trainers may begin theirs from it, or may no more.
   *
   * @return whether that is new
   */
  public boolean offer(boolean offered) {
    boolean changed = template != offered;
    template = offered;
    return changed;
  }

  public boolean isTemplate() {
    return template;
  }

  /** Number that the next edition will have. */
  public int next() {
    return edition == null ? 1 : edition + 1;
  }

  /** Number of the current edition; null before the first. */
  public Integer edition() {
    return edition;
  }

  public TrackId id() {
    return id;
  }

  /** Inside of the feature: tables without entities refer to it. */
  public Long key() {
    return key;
  }

  public String slug() {
    return slug;
  }

  public Instant designedAt() {
    return designedAt;
  }
}
