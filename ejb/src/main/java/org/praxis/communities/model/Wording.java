package org.praxis.communities.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.praxis.communities.ContributionId;
import org.praxis.platform.content.Markup;

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

  protected Wording() {}

  public Wording(Contribution contribution, Instant now) {
    this.contribution = contribution.id();
    this.number = contribution.revision();
    this.title = contribution instanceof Topic topic ? topic.title() : null;
    this.text = contribution.text().source();
    this.submittedAt = now;
  }

  public String title() {
    return title;
  }

  public Markup text() {
    return new Markup(text);
  }
}
