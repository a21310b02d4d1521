package org.praxis.communities.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.praxis.communities.ContributionId;
import org.praxis.platform.content.Markup;
import org.praxis.platform.content.Mentioned;

/**
 * A contribution as it read at one submission; kept for ever, so that a decision can be held
 * against its text.
 */
@Entity
@Table(name = "communities_revision")
public class Wording {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "key")
  private Long key;

  private ContributionId contribution;
  private int number;
  private String title;
  private String text;

  @Column(name = "submitted_at")
  private Instant submittedAt;

  @Column(name = "by_moderator")
  private boolean byModerator;

  @Column(name = "published_at", insertable = false, updatable = false)
  private Instant publishedAt;

  protected Wording() {}

  public Wording(Contribution contribution, Instant now) {
    this.contribution = contribution.id();
    this.number = contribution.revision();
    this.title = contribution.submittedTitle();
    this.text = contribution.submittedText().source();
    this.submittedAt = now;
  }

  /** The same in a moderator's words. */
  public static Wording ofModerator(Contribution corrected, Instant now) {
    Wording wording = new Wording(corrected, now);
    wording.byModerator = true;
    return wording;
  }

  /** Whether a moderator wrote it so, and not its author. */
  public boolean isByModerator() {
    return byModerator;
  }

  public int number() {
    return number;
  }

  /** Whether it is that submission of that contribution. */
  public boolean isOf(UUID text, int submission) {
    return contribution.value().equals(text) && number == submission;
  }

  /** Since when others could read it so; null when they never could. */
  public Instant publishedAt() {
    return publishedAt;
  }

  public String title() {
    return title;
  }

  /** Title and text as one, to be compared by people: whom it mentions stands there by name. */
  public String whole() {
    String read = Mentioned.unlinked(text()).source();
    return title == null ? read : title + "\n\n" + read;
  }

  public Markup text() {
    return new Markup(text);
  }
}
