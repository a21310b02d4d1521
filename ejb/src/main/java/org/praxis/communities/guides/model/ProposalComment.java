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
import org.praxis.platform.content.Markup;

/** A word on a proposed change, between whoever proposed it and those who write the guide. */
@Entity
@Table(name = "communities_guide_comment")
public class ProposalComment {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "key")
  private Long key;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "proposal_key")
  private ProposedChange proposal;

  private PersonId author;
  private String text;
  private Instant at;

  protected ProposalComment() {}

  public ProposalComment(ProposedChange proposal, Markup text, PersonId author, Instant now) {
    this.proposal = proposal;
    this.text = text.source();
    this.author = author;
    this.at = now;
  }
}
