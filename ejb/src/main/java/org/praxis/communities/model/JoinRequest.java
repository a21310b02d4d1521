package org.praxis.communities.model;

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
import jakarta.persistence.Version;
import java.time.Instant;
import org.praxis.communities.RequestAnswered;
import org.praxis.communities.RequestId;
import org.praxis.communities.RequestState;
import org.praxis.people.PersonId;
import org.praxis.platform.content.Markup;

/** Somebody asked to belong to a community. */
@Entity
@Table(name = "communities_request")
public class JoinRequest {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "key")
  private Long key;

  private RequestId id;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "community_key")
  private Community community;

  private PersonId person;
  private String note;

  @Column(name = "asked_at")
  private Instant askedAt;

  @Enumerated(EnumType.STRING)
  private RequestState state = RequestState.OPEN;

  @Column(name = "answered_at")
  private Instant answeredAt;

  @Column(name = "answered_by")
  private PersonId answeredBy;

  private String answer;

  @Version private long version;

  protected JoinRequest() {}

  /**
   * @param note why, in their own words; null for none
   */
  public JoinRequest(Community community, PersonId person, String note, Instant now) {
    this.id = RequestId.next();
    this.community = community;
    this.person = person;
    this.note = written(note);
    this.askedAt = now;
  }

  public void admit(PersonId by, Instant now) {
    end(RequestState.ADMITTED, by, null, now);
  }

  /**
   * @param why for the one who asked; null for none
   */
  public void decline(PersonId by, String why, Instant now) {
    end(RequestState.DECLINED, by, why, now);
  }

  public void withdraw(Instant now) {
    end(RequestState.WITHDRAWN, person, null, now);
  }

  private void end(RequestState next, PersonId by, String why, Instant now) {
    if (state != RequestState.OPEN) {
      throw new RequestAnswered();
    }
    state = next;
    answeredBy = by;
    answeredAt = now;
    answer = written(why);
  }

  private static String written(String text) {
    return Markup.isVisible(text) ? new Markup(text).source() : null;
  }

  public RequestId id() {
    return id;
  }

  public PersonId person() {
    return person;
  }
}
