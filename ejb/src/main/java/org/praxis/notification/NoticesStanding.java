package org.praxis.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.praxis.communities.TextsToTell;
import org.praxis.communities.TextsToTell.PlaceFor;
import org.praxis.communities.TextsToTell.TextFor;
import org.praxis.communities.view.PlaceToTell;
import org.praxis.communities.view.TextToTell;
import org.praxis.moderation.Bench;
import org.praxis.moderation.Moderators;
import org.praxis.moderation.SpaceId;
import org.praxis.notification.hook.PauseNotices;
import org.praxis.notification.store.Notices.Row;
import org.praxis.notification.view.NoticeView;
import org.praxis.people.PersonId;
import org.praxis.people.duty.DutyId;
import org.praxis.people.duty.DutyKeeping;
import org.praxis.platform.content.Rendering;
import org.praxis.training.demand.NeedTexts;

/**
 * How things stand with what somebody was told. That goes by what is and not by what happened: a
 * duty passes on, comes back and ends; a text is taken back, or held once more; a community does
 * not let its reader in any more. Of what may not be read now the inbox keeps that there was
 * something.
 */
@ApplicationScoped
class NoticesStanding {
  private static final int SAID = 140;

  @Inject TextsToTell texts;
  @Inject Rendering rendering;
  @Inject DutyKeeping duties;
  @Inject PauseNotices hooks;
  @Inject Moderators moderators;
  @Inject AskedStill asked;
  @Inject NeedTexts needs;

  /**
   * In five statements, and one more for duties, hooks, needs and each kind of requests of training
   * where there are any, however many they are.
   */
  Map<NoticeId, NoticeView> shown(Collection<Row> rows, PersonId reader) {
    Set<TextFor> open =
        texts.open(
            rows.stream()
                .map(Row::text)
                .filter(Objects::nonNull)
                .map(text -> new TextFor(reader, text))
                .toList());
    Map<PlaceFor, PlaceToTell> places =
        texts.places(
            rows.stream()
                .map(Row::community)
                .filter(Objects::nonNull)
                .map(community -> new PlaceFor(reader, community))
                .toList());
    Map<TextFor, TextToTell> said =
        texts.texts(
            rows.stream()
                .map(Row::said)
                .filter(Objects::nonNull)
                .map(text -> new TextFor(reader, text))
                .toList());
    Set<String> mine =
        subjects(rows, NoticeKind.DUTY).isEmpty()
            ? Set.of()
            : duties.mine().stream().map(DutyId::toString).collect(Collectors.toSet());
    Bench bench = moderators.mine();
    Set<String> waiting =
        asked.kinds().stream()
            .flatMap(kind -> asked.of(kind, subjects(rows, kind), reader).stream())
            .collect(Collectors.toSet());
    Set<String> wanted =
        needs.readable(
            rows.stream()
                .map(Row::notice)
                .filter(notice -> notice.kind().isOfNeed())
                .map(NoticeView::subject)
                .collect(Collectors.toSet()),
            reader);
    Set<String> paused = hooks.standing(subjects(rows, NoticeKind.HOOK_PAUSED));
    return rows.stream()
        .map(
            row ->
                isGone(
                        row,
                        bench,
                        row.notice().kind().isOfNeed()
                            ? wanted.contains(row.notice().subject())
                            : row.text() == null || open.contains(new TextFor(reader, row.text())),
                        row.community() == null
                            ? null
                            : places.get(new PlaceFor(reader, row.community())))
                    ? row.notice().asGone()
                    : isOver(row.notice(), mine, paused, waiting)
                        ? row.notice().asOver()
                        : saying(row.notice(), said.get(new TextFor(reader, row.said()))))
        .collect(Collectors.toMap(NoticeView::id, notice -> notice));
  }

  private NoticeView saying(NoticeView notice, TextToTell said) {
    return said == null
        ? notice
        : notice.saying(said.authorName(), rendering.excerpt(said.text(), SAID));
  }

  // As mail has it: Tellable.
  private static boolean isGone(Row row, Bench bench, boolean open, PlaceToTell place) {
    return switch (row.notice().kind()) {
      case SESSION_SEAT,
          SESSION_MOVED_UP,
          SESSION_WAITING,
          SESSION_ASKED,
          SESSION_DECLINED,
          SESSION_CHANGED,
          SESSION_CANCELLED,
          SESSION_LEFT,
          SESSION_REMINDER,
          SESSION_TRAINER,
          SESSION_SERIES ->
          false;
      case CERTIFIED,
          CERTIFICATE_REVOKED,
          EVIDENCE_ADDED,
          EVIDENCE_CONFIRMED,
          EVIDENCE_DECLINED,
          TRAINING_DUE,
          TRAINING_LATE,
          TEAM_LATE,
          TRACK_MOVED,
          TRACK_AGAIN,
          TRACK_MESSAGE,
          STEP_TEXT_GONE,
          STEP_PRAISE_GONE,
          STEP_BACK,
          ASSIGNED,
          EXEMPTED,
          EXEMPTION_REVOKED,
          EXTENSION_ASKED,
          EXTENSION_GRANTED,
          EXTENSION_DECLINED,
          MOVED_AWAY,
          DUTY,
          SANCTIONED,
          SANCTION_LIFTED ->
          false;
      case WORK_PASSED,
          WORK_RETURNED,
          SITTING_ALLOWED,
          WORK_HANDED_IN,
          SIGN_OFF_ASKED,
          SIGNED_OFF,
          SIGN_OFF_DECLINED,
          SIGN_OFF_LAPSED ->
          false;
      case ASKED_TO_JOIN,
          ADMITTED,
          DECLINED,
          ADDED,
          HOOK_PAUSED,
          REPORT_UPHELD,
          REPORT_ACTED,
          REPORT_DISMISSED,
          REPORT_OVER,
          REPORT_APPEAL_UPHELD,
          REPORT_APPEAL_OVERTURNED ->
          row.community() != null && place == null;
      // Of moderators, who may not be members there.
      case ESCALATED ->
          row.community() != null && !bench.covers(new SpaceId(row.community().value()));
      // The author's own, which they read also while nobody else does.
      case APPROVED,
          EDITED,
          LOCKED,
          RELOCATED,
          SPLIT_OFF,
          RETURNED,
          REJECTED,
          REMOVED,
          RESTORED,
          APPEAL_UPHELD,
          APPEAL_OVERTURNED,
          DECISION_UPHELD,
          DECISION_OVERTURNED,
          GUIDE_DECIDED,
          GUIDE_PROPOSED,
          GUIDE_ANSWERED,
          GUIDE_COMMENTED,
          GUIDE_SHARED,
          GUIDE_OVERDUE ->
          row.community() != null && (place == null || !place.readable());
      case REPLIED,
          MENTIONED,
          MOVED,
          FOLLOWED_MOVED,
          IDEA_DECIDED,
          FOLLOWED_REPLY,
          FOLLOWED_TOPIC,
          REMINDED,
          TALK_APPROVAL_ASKED,
          NEED_ANSWERED,
          NEED_CLOSED,
          NEED_REMOVED ->
          !open;
    };
  }

  private static boolean isOver(
      NoticeView notice, Set<String> mine, Set<String> paused, Set<String> waiting) {
    Set<String> standing =
        switch (notice.kind()) {
          case DUTY -> mine;
          case HOOK_PAUSED -> paused;
          default -> waiting;
        };
    return notice.kind().canBeOver() && !standing.contains(notice.subject());
  }

  private static List<String> subjects(Collection<Row> rows, NoticeKind kind) {
    return rows.stream()
        .map(Row::notice)
        .filter(notice -> notice.kind() == kind)
        .map(NoticeView::subject)
        .toList();
  }
}
