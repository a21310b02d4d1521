package org.praxis.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.praxis.platform.outbox.Subscriber;
import org.praxis.training.TrackTitles;
import org.praxis.training.event.TrackCompleted;

/**
 * Tells a learner that the track is done and where the certificate is; an answer that was approved
 * may have done it.
 */
@ApplicationScoped
public class CertificateNotices implements Subscriber<TrackCompleted> {
  @Inject Telling telling;
  @Inject Clock clock;
  @Inject TrackTitles titles;

  @Override
  public String name() {
    return "notification/certificates";
  }

  @Override
  public Class<TrackCompleted> event() {
    return TrackCompleted.class;
  }

  @Override
  public void receive(TrackCompleted completed) {
    telling.tell(
        News.of(
            NoticeKind.CERTIFIED,
            completed.certificate(),
            titles.of(completed.track()),
            clock.instant()),
        completed.person());
  }
}
