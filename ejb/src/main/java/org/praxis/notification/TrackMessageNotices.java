package org.praxis.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;
import org.praxis.people.Receivers;
import org.praxis.platform.content.Markup;
import org.praxis.platform.content.Rendering;
import org.praxis.platform.outbox.Subscriber;
import org.praxis.training.TrackTitles;
import org.praxis.training.overview.MessageTexts;
import org.praxis.training.overview.event.LearnersWrittenTo;

/**
 * Tells learners that who looks after a track has written to them: who, of which track, and how it
 * begins.
 */
@ApplicationScoped
public class TrackMessageNotices implements Subscriber<LearnersWrittenTo> {
  private static final int SAID = 140;

  @Inject Telling telling;
  @Inject Receivers names;
  @Inject MessageTexts texts;
  @Inject TrackTitles titles;
  @Inject Rendering rendering;
  @Inject Clock clock;

  @Override
  public String name() {
    return "notification/track-messages";
  }

  @Override
  public Class<LearnersWrittenTo> event() {
    return LearnersWrittenTo.class;
  }

  @Override
  public void receive(LearnersWrittenTo written) {
    Markup text = texts.of(written.message()).orElse(new Markup(""));
    String sender = names.names(Set.of(written.sender())).get(written.sender());
    telling.tell(
        News.of(
            NoticeKind.TRACK_MESSAGE,
            written.message(),
            (sender == null ? "" : sender + ", ")
                + titles.of(written.track())
                + ": "
                + rendering.excerpt(text, SAID),
            clock.instant()),
        written.people());
  }
}
