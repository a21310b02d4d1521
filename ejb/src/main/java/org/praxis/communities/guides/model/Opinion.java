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

/** Whether a guide was useful to somebody; the database sees to it that each has one. */
@Entity
@Table(name = "communities_guide_opinion")
public class Opinion {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "key")
  private Long key;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "guide_key")
  private Guide guide;

  private PersonId person;
  private boolean useful;
  private Instant at;

  protected Opinion() {}
}
