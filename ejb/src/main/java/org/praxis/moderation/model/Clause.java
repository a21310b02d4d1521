package org.praxis.moderation.model;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.praxis.moderation.CharterDraft;
import org.praxis.moderation.ClauseKind;
import org.praxis.moderation.Policy;
import org.praxis.moderation.view.ClauseView;

/** A numbered sentence of a charter. */
@Entity
@Table(name = "moderation_clause")
public class Clause {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "key")
  private Long key;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "charter_key")
  private Charter charter;

  private int number;

  @Enumerated(EnumType.STRING)
  private ClauseKind kind;

  private String text;

  @ElementCollection
  @CollectionTable(name = "moderation_term", joinColumns = @JoinColumn(name = "clause_key"))
  @Column(name = "phrase")
  private Set<String> terms = new LinkedHashSet<>();

  protected Clause() {}

  Clause(Charter charter, int number, ClauseKind kind, String text, List<String> terms) {
    this.charter = charter;
    this.number = number;
    this.kind = kind;
    this.text = text;
    this.terms.addAll(terms);
  }

  public int number() {
    return number;
  }

  /** Whether it is the community's, or the whole company's. */
  public Policy policy() {
    return Policy.of(charter.space());
  }

  /** In which edition it reads so. */
  public int edition() {
    return charter.edition();
  }

  public ClauseKind kind() {
    return kind;
  }

  public String text() {
    return text;
  }

  public Set<String> terms() {
    return Set.copyOf(terms);
  }

  public CharterDraft.ClauseDraft draft() {
    return new CharterDraft.ClauseDraft(kind, text, terms.stream().sorted().toList());
  }

  public ClauseView view() {
    return new ClauseView(number, kind, text);
  }
}
