package org.praxis.training.model;

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
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.praxis.communities.CommunityId;
import org.praxis.people.PersonId;
import org.praxis.platform.content.Markup;
import org.praxis.training.NoSuchStep;
import org.praxis.training.TrackDraft;
import org.praxis.training.TrackId;

/** A path of steps towards knowing something, formal ones and conversations alike. */
@Entity
@Table(name = "training_track")
public class Track {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "key")
  private Long key;

  private TrackId id;
  private String slug;
  private String title;
  private String summary;
  private int days;

  @Column(name = "designed_by")
  private PersonId designer;

  @Column(name = "designed_at")
  private Instant designedAt;

  @OneToMany(mappedBy = "track", cascade = CascadeType.PERSIST)
  @OrderBy("number")
  private Set<Step> steps = new LinkedHashSet<>();

  @Version private long version;

  protected Track() {}

  /**
   * @param communities finds a community by its slug
   */
  public Track(
      TrackDraft draft, Function<String, CommunityId> communities, PersonId designer, Instant now) {
    this.id = TrackId.next();
    this.slug = draft.slug();
    this.title = Markup.line(draft.title());
    this.summary = Markup.line(draft.summary());
    this.days = draft.days();
    this.designer = designer;
    this.designedAt = now;
    for (TrackDraft.StepDraft step : draft.steps()) {
      steps.add(Step.of(this, steps.size() + 1, step, communities));
    }
  }

  public Instant dueAfter(Instant start) {
    return start.plus(Duration.ofDays(days));
  }

  public Step step(int number) {
    return steps.stream()
        .filter(s -> s.number() == number)
        .findFirst()
        .orElseThrow(NoSuchStep::new);
  }

  public List<Step> steps() {
    return List.copyOf(steps);
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

  public String title() {
    return title;
  }

  public String summary() {
    return summary;
  }

  public Instant designedAt() {
    return designedAt;
  }
}
