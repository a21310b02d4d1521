package org.praxis.notification.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.praxis.communities.TextsToTell;
import org.praxis.communities.TextsToTell.PlaceFor;
import org.praxis.communities.TextsToTell.TextFor;
import org.praxis.communities.guides.GuideNames;
import org.praxis.communities.view.PlaceToTell;
import org.praxis.communities.view.TextToTell;
import org.praxis.moderation.CaseId;
import org.praxis.moderation.ReasonsToTell;
import org.praxis.moderation.ReasonsToTell.ReasonsFor;
import org.praxis.moderation.Superiors;
import org.praxis.moderation.view.ToldDecision;
import org.praxis.moderation.view.ToldSanction;
import org.praxis.notification.AskedStill;
import org.praxis.notification.CalendarTurn;
import org.praxis.notification.Matter;
import org.praxis.notification.NoticeKind;
import org.praxis.notification.hook.PauseNotices;
import org.praxis.notification.mail.store.Items;
import org.praxis.people.duty.DutyId;
import org.praxis.people.duty.DutyTitles;
import org.praxis.training.demand.NeedTexts;
import org.praxis.training.sessions.SessionDateId;
import org.praxis.training.sessions.SessionsToTell;
import org.praxis.training.sessions.SessionsToTell.SessionFor;
import org.praxis.training.sessions.view.ToldSession;

/**
 * What may still be told, when a mail leaves. What waits for a moderator, was taken back, or stands
 * where its reader may not read (any more) is left out: nobody is told that it is there.
 */
@ApplicationScoped
public class Tellable {
  @Inject TextsToTell texts;
  @Inject GuideNames guides;
  @Inject DutyTitles duties;
  @Inject PauseNotices hooks;
  @Inject Superiors superiors;
  @Inject ReasonsToTell reasons;
  @Inject AskedStill asked;
  @Inject NeedTexts needs;
  @Inject SessionsToTell sessions;

  /**
   * Without what the texts say, but with the reasons of what was decided against their readers. In
   * two statements, five more where there are such, four where there are sessions, and some more
   * for each that is about a guide, a duty, a hook, a need, something that training asks, a series
   * of dates or a case that came up.
   */
  List<Told> of(Collection<Items.Item> items) {
    Map<TextFor, TextToTell> found =
        texts.briefs(
            items.stream()
                .filter(item -> item.contribution() != null)
                .map(item -> new TextFor(item.reader(), item.contribution()))
                .toList());
    Map<PlaceFor, PlaceToTell> places =
        texts.places(
            items.stream()
                .filter(item -> item.community() != null)
                .map(item -> new PlaceFor(item.reader(), item.community()))
                .toList());
    return meeting(
        because(
            items.stream()
                // A statement of reasons is for whoever keeps it, also when they have seen it.
                .filter(item -> !item.seen() || isReasoned(item) || isForCalendar(item))
                .map(item -> told(item, found, places))
                .flatMap(Optional::stream)
                .toList()));
  }

  private static boolean isReasoned(Items.Item item) {
    return item.kind().matter() == Matter.REASONS;
  }

  private static boolean isForCalendar(Items.Item item) {
    return item.kind().calendar() != CalendarTurn.NOTHING;
  }

  // A date that is over, off, or not the reader's any more is not told as if it were ahead.
  private List<Told> meeting(List<Told> told) {
    Set<SessionFor> wanted =
        told.stream()
            .map(Told::item)
            .filter(Tellable::isOfSession)
            .map(Tellable::session)
            .collect(Collectors.toSet());
    if (wanted.isEmpty()) {
      return told;
    }
    Map<SessionFor, ToldSession> found = sessions.of(wanted);
    return told.stream()
        .map(one -> isOfSession(one.item()) ? one.at(found.get(session(one.item()))) : one)
        .map(
            one ->
                one.item().kind() == NoticeKind.SESSION_SERIES
                    ? one.through(sessions.series(session(one.item())))
                    : one)
        .filter(one -> !isOfSession(one.item()) || isStill(one))
        .toList();
  }

  private boolean isStill(Told told) {
    ToldSession session = told.session();
    return session != null
        && switch (told.item().kind()) {
          case SESSION_SEAT, SESSION_MOVED_UP, SESSION_TRAINER, SESSION_REMINDER ->
              session.ahead() && session.seat();
          case SESSION_SERIES -> !told.series().isEmpty();
          case SESSION_WAITING, SESSION_CHANGED -> session.ahead();
          // They may have booked once more.
          case SESSION_LEFT -> !session.seat();
          default -> true;
        };
  }

  private static boolean isOfSession(Items.Item item) {
    return item.kind().matter() == Matter.SESSIONS;
  }

  private static SessionFor session(Items.Item item) {
    return new SessionFor(item.reader(), new SessionDateId(UUID.fromString(item.subject())));
  }

  private List<Told> because(List<Told> told) {
    Set<ReasonsFor> wanted =
        told.stream()
            .map(Told::item)
            .filter(Tellable::isReasoned)
            .map(Tellable::wanted)
            .collect(Collectors.toSet());
    if (wanted.isEmpty()) {
      return told;
    }
    Map<ReasonsFor, ToldDecision> decided = reasons.decisions(wanted);
    Map<ReasonsFor, ToldSanction> sanctions = reasons.sanctions(wanted);
    return told.stream()
        .map(
            one ->
                isReasoned(one.item())
                    ? one.because(
                        decided.get(wanted(one.item())), sanctions.get(wanted(one.item())))
                    : one)
        .toList();
  }

  private static ReasonsFor wanted(Items.Item item) {
    return new ReasonsFor(item.reader(), UUID.fromString(item.subject()));
  }

  private Optional<Told> told(
      Items.Item item, Map<TextFor, TextToTell> found, Map<PlaceFor, PlaceToTell> places) {
    PlaceToTell place =
        item.community() == null ? null : places.get(new PlaceFor(item.reader(), item.community()));
    Told plain = new Told(item, item.title(), null, place);
    return switch (item.kind()) {
      case SESSION_SEAT,
          SESSION_MOVED_UP,
          SESSION_WAITING,
          SESSION_DECLINED,
          SESSION_CHANGED,
          SESSION_CANCELLED,
          SESSION_LEFT,
          SESSION_REMINDER,
          SESSION_TRAINER,
          SESSION_SERIES ->
          Optional.of(plain);
      case CERTIFIED,
          CERTIFICATE_REVOKED,
          EVIDENCE_CONFIRMED,
          EVIDENCE_DECLINED,
          TRACK_MOVED,
          TRACK_AGAIN,
          TRACK_MESSAGE,
          STEP_TEXT_GONE,
          STEP_PRAISE_GONE,
          STEP_BACK,
          EXEMPTED,
          EXEMPTION_REVOKED,
          EXTENSION_GRANTED,
          EXTENSION_DECLINED,
          MOVED_AWAY,
          SANCTIONED,
          SANCTION_LIFTED ->
          Optional.of(plain);
      case WORK_PASSED,
          WORK_RETURNED,
          SITTING_ALLOWED,
          SIGNED_OFF,
          SIGN_OFF_DECLINED,
          SIGN_OFF_LAPSED ->
          Optional.of(plain);
      // Others may have removed it since.
      case NEED_ANSWERED, NEED_CLOSED, NEED_REMOVED ->
          Optional.of(plain)
              .filter(told -> !needs.readable(List.of(item.subject()), item.reader()).isEmpty());
      // It may have passed on since.
      case DUTY ->
          duties
              .of(new DutyId(UUID.fromString(item.subject())), item.reader())
              .map(title -> new Told(item, title, null, place));
      // It may be answered since, taken back, or passed on.
      case SESSION_ASKED,
          SIGN_OFF_ASKED,
          WORK_HANDED_IN,
          EVIDENCE_ADDED,
          ASSIGNED,
          EXTENSION_ASKED,
          TRAINING_DUE,
          TRAINING_LATE,
          TEAM_LATE ->
          Optional.of(plain).filter(told -> isAsked(item));
      case HOOK_PAUSED ->
          Optional.of(plain)
              .filter(told -> place != null && !hooks.standing(List.of(item.subject())).isEmpty());
      case ASKED_TO_JOIN,
          ADMITTED,
          DECLINED,
          ADDED,
          REPORT_UPHELD,
          REPORT_ACTED,
          REPORT_DISMISSED,
          REPORT_OVER,
          REPORT_APPEAL_UPHELD,
          REPORT_APPEAL_OVERTURNED ->
          Optional.of(plain).filter(told -> place != null);
      // Whoever stands above a place may not be a member of it.
      case ESCALATED ->
          Optional.of(plain)
              .filter(
                  told ->
                      superiors
                          .toTell(new CaseId(UUID.fromString(item.subject())))
                          .contains(item.reader()));
      // The author's own, which nobody else reads, or did not for a while.
      case EDITED,
          LOCKED,
          RELOCATED,
          SPLIT_OFF,
          RETURNED,
          REJECTED,
          REMOVED,
          APPEAL_UPHELD,
          APPEAL_OVERTURNED ->
          // Where the place is closed to them today, it is told without its name and the text's, as
          // on their page.
          Optional.of(place != null && place.readable() ? plain : new Told(item, null, null, null));
      case RESTORED, DECISION_UPHELD, DECISION_OVERTURNED, GUIDE_DECIDED ->
          Optional.of(plain).filter(told -> place != null && place.readable());
      case GUIDE_PROPOSED, GUIDE_ANSWERED, GUIDE_COMMENTED, GUIDE_SHARED, GUIDE_OVERDUE ->
          guides
              .title(item.guide(), item.reader())
              .map(title -> new Told(item, title, null, place));
      case APPROVED,
          REPLIED,
          MENTIONED,
          MOVED,
          FOLLOWED_MOVED,
          IDEA_DECIDED,
          FOLLOWED_REPLY,
          FOLLOWED_TOPIC,
          REMINDED ->
          readable(item, found);
      case TALK_APPROVAL_ASKED -> readable(item, found).filter(told -> isAsked(item));
    };
  }

  private boolean isAsked(Items.Item item) {
    return !asked.of(item.kind(), List.of(item.subject()), item.reader()).isEmpty();
  }

  private static Optional<Told> readable(Items.Item item, Map<TextFor, TextToTell> found) {
    return Optional.ofNullable(item.contribution())
        .map(text -> found.get(new TextFor(item.reader(), text)))
        .filter(Objects::nonNull)
        .map(text -> new Told(item, text.title(), text, where(text)));
  }

  // It may stand elsewhere by now.
  private static PlaceToTell where(TextToTell text) {
    return new PlaceToTell(text.reader(), text.community(), text.slug(), text.name(), true);
  }
}
