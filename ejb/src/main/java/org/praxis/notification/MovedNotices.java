package org.praxis.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.praxis.platform.content.Markup;
import org.praxis.platform.outbox.Subscriber;
import org.praxis.training.TrackTitles;
import org.praxis.training.event.LearnersMoved;
import org.praxis.training.view.TrackName;

/**
 * Tells learners that they go on in a new edition of a track, with what they do again, or else with
 * what its trainer said of it. The notice leads to all that is different since the edition on which
 * they were.
 */
@ApplicationScoped
public class MovedNotices implements Subscriber<LearnersMoved> {
  private static final int LONGEST = 240;

  @Inject Telling telling;
  @Inject Clock clock;
  @Inject TrackTitles titles;

  @Override
  public String name() {
    return "notification/moved-learners";
  }

  @Override
  public Class<LearnersMoved> event() {
    return LearnersMoved.class;
  }

  @Override
  public void receive(LearnersMoved moved) {
    TrackName track = titles.named(moved.track());
    boolean again = !moved.again().isEmpty();
    String what =
        again
            ? String.join(", ", titles.steps(moved.track(), moved.edition(), moved.again()))
            : titles.note(moved.track(), moved.edition());
    telling.tell(
        News.of(
            again ? NoticeKind.TRACK_AGAIN : NoticeKind.TRACK_MOVED,
            track.slug() + "?since=" + moved.from(),
            title(track.title(), Markup.line(what)),
            clock.instant()),
        moved.people());
  }

  private static String title(String track, String what) {
    String title = what.isEmpty() ? track : track + ": " + what;
    return title.codePointCount(0, title.length()) <= LONGEST
        ? title
        : title.substring(0, title.offsetByCodePoints(0, LONGEST - 1)) + "\u2026";
  }
}
