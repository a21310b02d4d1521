package org.praxis.web.notification;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.praxis.notification.DeadKind;
import org.praxis.notification.DeadLetters;
import org.praxis.notification.NoSuchDeadLetter;
import org.praxis.notification.view.DeadLetter;
import org.praxis.notification.view.MailState;
import org.praxis.people.People;
import org.praxis.people.PersonId;
import org.praxis.people.view.PersonChip;
import org.praxis.platform.Page;
import org.praxis.web.page.Address;
import org.praxis.web.page.Attempt;
import org.praxis.web.page.NotOpen;
import org.praxis.web.page.Viewer;

/** What was given up after many tries, and trying it again. */
@Named
@RequestScoped
public class DeadLettersPage {
  private static final String PATH = "/notification/dead-letters";

  @Inject DeadLetters letters;
  @Inject People people;
  @Inject Viewer viewer;
  @Inject Attempt attempt;
  @Inject Address address;

  private Page<DeadLetter> dead;
  private Map<PersonId, PersonChip> chips = Map.of();
  private MailState mail;

  public void load() {
    viewer.identify();
    if (!viewer.isAdmin()) {
      throw new NotOpen();
    }
    attempt.pressed("retry", this::retry);
    attempt.pressed(
        "retryAll",
        button -> {
          letters.retryAll();
          return PATH + "?done=retriedAll";
        });
    if (!attempt.isOver()) {
      dead = letters.dead(address.page());
      mail = letters.mail();
      chips =
          people.chips(
              dead.items().stream().map(DeadLetter::person).filter(Objects::nonNull).toList());
    }
  }

  // The button says which: LETTER/5f0c….
  private String retry(String which) {
    String[] parts = which.split("/", 2);
    DeadKind kind =
        Stream.of(DeadKind.values())
            .filter(one -> parts.length == 2 && one.name().equals(parts[0]))
            .findFirst()
            .orElseThrow(NoSuchDeadLetter::new);
    letters.retry(kind, parts[1]);
    return PATH + "?done=retried";
  }

  public Page<DeadLetter> getDead() {
    return dead;
  }

  public MailState getMail() {
    return mail;
  }

  /** Null where nobody is known. */
  public PersonChip chip(DeadLetter letter) {
    return letter.person() == null ? null : chips.get(letter.person());
  }
}
