package org.praxis.training.overview.model;

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
import org.praxis.training.model.Track;
import org.praxis.training.overview.MessageId;

/** What who looks after a track wrote to some of its learners. It never changes. */
@Entity
@Table(name = "training_message")
public class TrackMessage {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "key")
  private Long key;

  private MessageId id;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "track_key")
  private Track track;

  private PersonId sender;
  private String text;

  @Column(name = "written_at")
  private Instant writtenAt;

  private int readers;

  protected TrackMessage() {}

  public TrackMessage(
      MessageId id, Track track, PersonId sender, Markup text, int readers, Instant now) {
    this.id = id;
    this.track = track;
    this.sender = sender;
    this.text = text.source();
    this.readers = readers;
    this.writtenAt = now;
  }

  public Long key() {
    return key;
  }

  public MessageId id() {
    return id;
  }

  public Track track() {
    return track;
  }

  public PersonId sender() {
    return sender;
  }

  public Markup text() {
    return new Markup(text);
  }

  public Instant writtenAt() {
    return writtenAt;
  }

  public int readers() {
    return readers;
  }
}
