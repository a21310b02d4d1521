package org.praxis.notification.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.praxis.communities.TextsToTell;
import org.praxis.communities.TextsToTell.PlaceFor;
import org.praxis.communities.TextsToTell.TextFor;
import org.praxis.communities.guides.GuideNames;
import org.praxis.communities.view.PlaceToTell;
import org.praxis.communities.view.TextToTell;
import org.praxis.moderation.CaseId;
import org.praxis.moderation.Superiors;
import org.praxis.notification.hook.PauseNotices;
import org.praxis.notification.mail.store.Items;
import org.praxis.people.duty.DutyId;
import org.praxis.people.duty.DutyTitles;

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

  /**
   * Without what the texts say. In two statements, and some more for each that is about a guide, a
   * duty, a hook or a case that came up.
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
    return items.stream()
        .filter(item -> !item.seen())
        .map(item -> told(item, found, places))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Told> told(
      Items.Item item, Map<TextFor, TextToTell> found, Map<PlaceFor, PlaceToTell> places) {
    PlaceToTell place =
        item.community() == null ? null : places.get(new PlaceFor(item.reader(), item.community()));
    Told plain = new Told(item, item.title(), null, place);
    return switch (item.kind()) {
      case CERTIFIED, MOVED_AWAY, SANCTIONED, SANCTION_LIFTED -> Optional.of(plain);
      // It may have passed on since.
      case DUTY ->
          duties
              .of(new DutyId(UUID.fromString(item.subject())), item.reader())
              .map(title -> new Told(item, title, null, place));
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
          REPORT_OVER ->
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
          RETURNED,
          REJECTED,
          REMOVED,
          RESTORED,
          APPEAL_UPHELD,
          APPEAL_OVERTURNED,
          DECISION_UPHELD,
          DECISION_OVERTURNED,
          GUIDE_DECIDED ->
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
          Optional.ofNullable(item.contribution())
              .map(text -> found.get(new TextFor(item.reader(), text)))
              .filter(Objects::nonNull)
              .map(text -> new Told(item, text.title(), text, where(text)));
    };
  }

  // It may stand elsewhere by now.
  private static PlaceToTell where(TextToTell text) {
    return new PlaceToTell(text.reader(), text.community(), text.slug(), text.name(), true);
  }
}
