package org.praxis.training.marking.model;

import jakarta.persistence.Column;
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
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.praxis.people.PersonId;
import org.praxis.platform.content.Markup;
import org.praxis.platform.json.Json;
import org.praxis.training.marking.CriterionMark;
import org.praxis.training.marking.MarkDraft;
import org.praxis.training.marking.MarkVerdict;

/** What somebody said of what was handed in. It never changes. */
@Entity
@Immutable
@Table(name = "training_mark")
public class Mark {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "key")
  private Long key;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "hand_in_key")
  private HandIn handIn;

  private int number;
  private PersonId marker;

  @Enumerated(EnumType.STRING)
  private MarkVerdict verdict;

  @JdbcTypeCode(SqlTypes.JSON)
  private String criteria;

  private int points;
  private String message;
  private String reason;

  @Column(name = "marked_at")
  private Instant at;

  protected Mark() {}

  Mark(
      HandIn handIn,
      int number,
      MarkDraft draft,
      Rubric rubric,
      PersonId marker,
      String reason,
      Instant now) {
    this.handIn = handIn;
    this.number = number;
    this.marker = marker;
    this.verdict = draft.verdict();
    this.criteria = Json.write(tidy(draft.criteria()));
    this.points = rubric.points(draft.criteria());
    this.message = source(draft.message());
    this.reason = reason;
    this.at = now;
  }

  private static List<CriterionMark> tidy(List<CriterionMark> marks) {
    return marks.stream()
        .map(
            mark ->
                new CriterionMark(
                    mark.level(),
                    Markup.isVisible(mark.comment()) ? new Markup(mark.comment()).source() : null))
        .toList();
  }

  private static String source(String message) {
    return message == null ? "" : new Markup(message).source();
  }

  /** Whether it says that already, by the same person. */
  boolean says(MarkDraft draft, PersonId by) {
    return marker.equals(by)
        && verdict == draft.verdict()
        && criteria().equals(tidy(draft.criteria()))
        && message.equals(source(draft.message()));
  }

  public int number() {
    return number;
  }

  public PersonId marker() {
    return marker;
  }

  public MarkVerdict verdict() {
    return verdict;
  }

  public List<CriterionMark> criteria() {
    return List.of(Json.read(criteria, CriterionMark[].class));
  }

  public int points() {
    return points;
  }

  public Markup message() {
    return new Markup(message);
  }

  /** Why an earlier mark was corrected; null of the first. */
  public String reason() {
    return reason;
  }

  public Instant at() {
    return at;
  }
}
