package org.praxis.moderation.templates.model;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.praxis.moderation.SpaceId;
import org.praxis.moderation.Verdict;
import org.praxis.moderation.templates.TemplateDraft;
import org.praxis.moderation.templates.TemplateId;
import org.praxis.people.PersonId;
import org.praxis.platform.ChangedMeanwhile;
import org.praxis.platform.content.Markup;

/** What moderators of a place, or of the whole company, say again and again. */
@Entity
@Table(name = "moderation_template")
public class DecisionTemplate {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "key")
  private Long key;

  private TemplateId id;

  // Null for the whole company.
  private SpaceId space;

  private String name;
  private String text;
  private String language;

  @ElementCollection
  @CollectionTable(
      name = "moderation_template_verdict",
      joinColumns = @JoinColumn(name = "template_key"))
  @Enumerated(EnumType.STRING)
  @Column(name = "verdict")
  private Set<Verdict> verdicts = EnumSet.noneOf(Verdict.class);

  @Column(name = "changed_by")
  private PersonId changedBy;

  @Column(name = "changed_at")
  private Instant changedAt;

  @Version private long version;

  protected DecisionTemplate() {}

  /**
   * @param space null for the whole company
   */
  public DecisionTemplate(SpaceId space, TemplateDraft draft, PersonId by, Instant now) {
    this.id = TemplateId.next();
    this.space = space;
    say(draft, by, now);
  }

  /**
   * Says that from now on; what was sent stays as it was.
   *
   * @throws ChangedMeanwhile when it says something else than what was shown
   */
  public void change(TemplateDraft draft, PersonId by, Instant now) {
    expect(draft.version());
    say(draft, by, now);
  }

  /** Refuses whoever has not read what it says now. */
  public void expect(Long versionRead) {
    ChangedMeanwhile.check(versionRead == null ? -1 : versionRead, version);
  }

  private void say(TemplateDraft draft, PersonId by, Instant now) {
    name = Markup.line(draft.name());
    text = new Markup(draft.text()).source();
    language = draft.language();
    verdicts.clear();
    verdicts.addAll(draft.verdicts());
    changedBy = by;
    changedAt = now;
  }

  public TemplateId id() {
    return id;
  }

  /** Null for the whole company. */
  public SpaceId space() {
    return space;
  }

  public String name() {
    return name;
  }

  public String text() {
    return text;
  }

  /** Null for none in particular. */
  public String language() {
    return language;
  }

  /** In the order in which decisions are told everywhere. */
  public List<Verdict> verdicts() {
    return verdicts.stream().sorted().toList();
  }

  public PersonId changedBy() {
    return changedBy;
  }

  public Instant changedAt() {
    return changedAt;
  }

  public long version() {
    return version;
  }
}
