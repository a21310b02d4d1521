package org.praxis.communities.guides.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.praxis.people.PersonId;

/** Somebody writes a guide together with its owner. */
@Entity
@Table(name = "communities_guide_author")
public class CoAuthor {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "key")
  private Long key;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "guide_key")
  private Guide guide;

  private PersonId person;

  @Column(name = "added_by")
  private PersonId addedBy;

  @Column(name = "added_at")
  private Instant addedAt;

  protected CoAuthor() {}

  public CoAuthor(Guide guide, PersonId person, PersonId addedBy, Instant now) {
    this.guide = guide;
    this.person = person;
    this.addedBy = addedBy;
    this.addedAt = now;
  }
}
