package org.praxis.moderation.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.praxis.moderation.ClauseKind;
import org.praxis.moderation.Correction;
import org.praxis.moderation.Destination;
import org.praxis.moderation.PassageComment;
import org.praxis.moderation.Policy;
import org.praxis.moderation.Verdict;
import org.praxis.people.PersonId;

/**
 * A decision that can still be undone. Its author hears nothing of it, and nothing follows from it,
 * until it takes effect.
 *
 * @param clause as it read when the moderator decided, in three parts; null where there is none
 * @param policy that the edition is of
 * @param comments on passages, as they are kept; null for none
 * @param editText what others are to read instead, with its title; null for what was written
 * @param toPlace where it goes, as {@link Destination} has it; null where it stays
 * @param at when the moderator decided
 */
@Embeddable
public record PendingDecision(
    @Enumerated(EnumType.STRING) @Column(name = "pending_verdict") Verdict verdict,
    @Column(name = "pending_clause") Integer clause,
    @Enumerated(EnumType.STRING) @Column(name = "pending_clause_kind") ClauseKind clauseKind,
    @Column(name = "pending_clause_text") String clauseText,
    @Enumerated(EnumType.STRING) @Column(name = "pending_policy") Policy policy,
    @Column(name = "pending_edition") Integer edition,
    @Column(name = "pending_message") String message,
    @Column(name = "pending_comments") String comments,
    @Column(name = "pending_edit_title") String editTitle,
    @Column(name = "pending_edit_text") String editText,
    @Column(name = "pending_to_place") String toPlace,
    @Column(name = "pending_to_confirmed") Boolean toConfirmed,
    @Column(name = "pending_to_title") String toTitle,
    @Column(name = "pending_to_following") Boolean toFollowing,
    @Column(name = "pending_by") PersonId by,
    @Column(name = "pending_at") Instant at,
    @Column(name = "pending_effect_at") Instant effectAt) {
  static PendingDecision of(
      Verdict verdict, Grounds grounds, PersonId by, Instant now, Instant effectAt) {
    return new PendingDecision(
        verdict,
        grounds.clause().map(Clause::number).orElse(null),
        grounds.clause().map(Clause::kind).orElse(null),
        grounds.clause().map(Clause::text).orElse(null),
        grounds.policy(),
        grounds.edition(),
        grounds.message(),
        PassageComment.kept(grounds.comments()),
        grounds.edit() == null ? null : grounds.edit().title(),
        grounds.edit() == null ? null : grounds.edit().text(),
        grounds.to() == null ? null : grounds.to().place(),
        grounds.to() == null ? null : grounds.to().confirmed(),
        grounds.to() == null ? null : grounds.to().title(),
        grounds.to() == null ? null : grounds.to().following(),
        by,
        now,
        effectAt);
  }

  PendingDecision saying(String other) {
    return new PendingDecision(
        verdict,
        clause,
        clauseKind,
        clauseText,
        policy,
        edition,
        other,
        comments,
        editTitle,
        editText,
        toPlace,
        toConfirmed,
        toTitle,
        toFollowing,
        by,
        at,
        effectAt);
  }

  /** What others are to read instead; null for what was written. */
  public Correction edit() {
    return editText == null ? null : new Correction(editTitle, editText);
  }

  /** Where it goes; null where it stays. */
  public Destination to() {
    return verdict.relocates() ? new Destination(toPlace, toConfirmed, toTitle, toFollowing) : null;
  }
}
