package org.praxis.notification.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.praxis.notification.NoticeKind;
import org.praxis.notification.mail.store.Items;
import org.praxis.people.PersonId;

/** Whether mail that leaves at this moment would still tell of something. */
@ApplicationScoped
public class StillTold {
  @Inject Tellable tellable;

  public boolean is(NoticeKind kind, Object subject, PersonId reader) {
    return !tellable
        .of(
            List.of(
                new Items.Item(
                    new LetterId(UUID.randomUUID()),
                    reader,
                    kind,
                    subject.toString(),
                    "What it is about",
                    null,
                    null,
                    null,
                    null,
                    Instant.now(),
                    null,
                    false)))
        .isEmpty();
  }
}
