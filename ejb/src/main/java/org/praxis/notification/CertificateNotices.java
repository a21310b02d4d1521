package org.praxis.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.praxis.notification.model.Notice;
import org.praxis.notification.store.Notices;
import org.praxis.platform.outbox.Subscriber;
import org.praxis.training.TrackTitles;
import org.praxis.training.event.TrackCompleted;

/**
 * Tells a learner that the track is done and where the certificate is; an answer that was approved
 * may have done it.
 */
@ApplicationScoped
public class CertificateNotices implements Subscriber<TrackCompleted> {
  @Inject Notices notices;
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
    notices.add(
        new Notice(
            completed.person(),
            NoticeKind.CERTIFIED,
            completed.certificate(),
            titles.of(completed.track()),
            clock.instant()));
  }
}
