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
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.Formula;
import org.praxis.people.PersonId;
import org.praxis.platform.content.Markup;
import org.praxis.training.StepId;
import org.praxis.training.marking.OwnWork;
import org.praxis.training.marking.SignOffAnswered;
import org.praxis.training.marking.SignOffId;
import org.praxis.training.marking.SignOffState;
import org.praxis.training.model.Enrolment;
import org.praxis.training.model.SignOffStep;

/** That a learner asked a mentor to sign, and what the mentor said. */
@Entity
@Table(name = "training_sign_off")
public class SignOffRequest {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "key")
  private Long key;

  private SignOffId id;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "enrolment_key")
  private Enrolment enrolment;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "step_key")
  private SignOffStep step;

  // The same through all editions: there is one request at a time.
  @Column(name = "step_id")
  private StepId stepId;

  private PersonId learner;
  private PersonId mentor;

  /** Whom the learner had asked, where it has passed on since. */
  private PersonId asked;

  @Formula("exists (select p.key from people_person p where p.id = learner and p.active)")
  private boolean learnerHere;

  private String note;

  @Enumerated(EnumType.STRING)
  private SignOffState state;

  @Column(name = "asked_at")
  private Instant askedAt;

  @Column(name = "answered_at")
  private Instant answeredAt;

  private String reason;

  @Version private long version;

  protected SignOffRequest() {}

  public SignOffRequest(
      Enrolment enrolment, SignOffStep step, PersonId mentor, String note, Instant now) {
    if (mentor.equals(enrolment.person())) {
      throw new OwnWork();
    }
    this.id = SignOffId.next();
    this.enrolment = enrolment;
    this.step = step;
    this.stepId = step.id();
    this.learner = enrolment.person();
    this.mentor = mentor;
    this.asked = mentor;
    this.note = note == null ? "" : new Markup(note).source();
    this.state = SignOffState.ASKED;
    this.askedAt = now;
  }

  /**
   * @throws SignOffAnswered when it does not wait any more
   */
  public void sign(Instant now) {
    answer(SignOffState.SIGNED, null, now);
  }

  /**
   * @throws SignOffAnswered when it does not wait any more
   */
  public void decline(String why, Instant now) {
    answer(SignOffState.DECLINED, Markup.line(why), now);
  }

  /**
   * @throws SignOffAnswered when it does not wait any more
   */
  public void withdraw(Instant now) {
    answer(SignOffState.WITHDRAWN, null, now);
  }

  /**
   * Whoever was asked does not sign this any more, and nobody does in their place.
   *
   * @throws SignOffAnswered when it does not wait any more
   */
  public void lapse(Instant now) {
    answer(SignOffState.LAPSED, null, now);
  }

  private void answer(SignOffState to, String why, Instant now) {
    if (state != SignOffState.ASKED) {
      throw new SignOffAnswered();
    }
    state = to;
    reason = why;
    answeredAt = now;
  }

  /**
   * The mentor is not here any more, or signs this no more, and somebody else does in their place.
   *
   * @return false where that would be the learner
   */
  public boolean passTo(PersonId successor) {
    if (state != SignOffState.ASKED || successor.equals(learner)) {
      return false;
    }
    mentor = successor;
    return true;
  }

  public boolean waits() {
    return state == SignOffState.ASKED;
  }

  public SignOffId id() {
    return id;
  }

  public Enrolment enrolment() {
    return enrolment;
  }

  public SignOffStep step() {
    return step;
  }

  public PersonId learner() {
    return learner;
  }

  public PersonId mentor() {
    return mentor;
  }

  public PersonId asked() {
    return asked;
  }

  public Markup note() {
    return new Markup(note);
  }

  public SignOffState state() {
    return state;
  }

  public Instant askedAt() {
    return askedAt;
  }

  public Instant answeredAt() {
    return answeredAt;
  }

  public String reason() {
    return reason;
  }
}
