package org.praxis.moderation.model;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.praxis.moderation.CharterDraft;
import org.praxis.moderation.ClauseKind;
import org.praxis.moderation.SpaceId;
import org.praxis.moderation.view.CharterView;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.content.Markup;

/** What a place is for, what belongs there and what never does. */
@Entity
@Table(name = "moderation_charter")
public class Charter {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "key")
  private Long key;

  private SpaceId space;
  private String purpose;

  @Column(name = "first_contributions")
  private int firstContributions;

  @OneToMany(mappedBy = "charter", cascade = CascadeType.PERSIST)
  @OrderBy("number")
  private Set<Clause> clauses = new LinkedHashSet<>();

  @Version private long version;

  protected Charter() {}

  public Charter(SpaceId space, CharterDraft draft) {
    this.space = space;
    this.purpose = Markup.line(draft.purpose());
    this.firstContributions = draft.firstContributions();
    int number = 1;
    for (CharterDraft.ClauseDraft clause : draft.clauses()) {
      if (clause.kind() != ClauseKind.NEVER_HERE && !clause.terms().isEmpty()) {
        throw new InvalidInput("clauses", "moderation.charter.termsOnlyForNeverHere", number);
      }
      List<String> terms = clause.terms().stream().map(Markup::line).toList();
      clauses.add(new Clause(this, number++, clause.kind(), Markup.line(clause.text()), terms));
    }
  }

  public int firstContributions() {
    return firstContributions;
  }

  public Collection<Clause> clauses() {
    return List.copyOf(clauses);
  }

  public Optional<Clause> clause(int number) {
    return clauses.stream().filter(clause -> clause.number() == number).findFirst();
  }

  public long version() {
    return version;
  }

  public CharterView view() {
    return new CharterView(
        purpose, firstContributions, clauses.stream().map(Clause::view).toList());
  }
}
