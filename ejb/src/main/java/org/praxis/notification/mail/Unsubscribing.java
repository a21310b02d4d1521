package org.praxis.notification.mail;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.praxis.communities.TextsToTell;
import org.praxis.communities.TextsToTell.PlaceFor;
import org.praxis.communities.view.PlaceToTell;
import org.praxis.notification.Matter;
import org.praxis.notification.mail.model.Seals.Purpose;
import org.praxis.notification.mail.store.Choices;
import org.praxis.notification.mail.store.Items;
import org.praxis.notification.mail.store.Letters;
import org.praxis.notification.mail.view.UnsubscribeView;
import org.praxis.notification.mail.view.UnsubscribeView.Ending;
import org.praxis.people.PersonId;

/**
 * Being rid of such mail by what stands in it, without signing in (RFC 8058). The seal is the
 * proof: it came to the reader alone, and does nothing but end mail to them.
 */
@Stateless
@PermitAll
public class Unsubscribing {
  @Inject Letters letters;
  @Inject Items items;
  @Inject Choices choices;
  @Inject Planning planning;
  @Inject MailSettings settings;
  @Inject TextsToTell texts;

  /** What would end. Changes nothing: programs that look for viruses follow every link. */
  public UnsubscribeView look(String seal) {
    Letters.Letter letter = letter(seal);
    List<Items.Item> told = items.of(List.of(letter.id()));
    Map<PlaceFor, PlaceToTell> places =
        texts.places(
            told.stream()
                .map(item -> place(item, letter.reader()))
                .filter(Objects::nonNull)
                .toList());
    return new UnsubscribeView(
        letter.form() == LetterForm.DIGEST,
        told.stream()
            .filter(item -> item.kind().matter().isStoppable())
            .map(
                item ->
                    new Ending(
                        item.kind().matter(),
                        Optional.ofNullable(place(item, letter.reader()))
                            .map(places::get)
                            .map(PlaceToTell::name)
                            .orElse(null)))
            .distinct()
            .sorted(Comparator.comparing(Ending::matter))
            .toList());
  }

  /** Of which community alone something ends; null where it ends everywhere. */
  private static PlaceFor place(Items.Item item, PersonId reader) {
    return item.community() == null || !item.kind().matter().isLocal()
        ? null
        : new PlaceFor(reader, item.community());
  }

  /** From now on none of that; where it was of a community, of that community. */
  public void leave(String seal) {
    Letters.Letter letter = letter(seal);
    PersonId reader = letter.reader();
    if (letter.form() == LetterForm.DIGEST) {
      leaveDigests(reader);
    } else {
      for (Items.Item item : items.of(List.of(letter.id()))) {
        Matter matter = item.kind().matter();
        if (!matter.isStoppable()) {
          continue;
        }
        choices.choose(reader, matter, matter.isLocal() ? item.community() : null, Cadence.NEVER);
      }
    }
    planning.replan(reader);
  }

  private void leaveDigests(PersonId reader) {
    for (Matter matter : Matter.values()) {
      if (!matter.isStoppable()) {
        continue;
      }
      Cadence now =
          Optional.ofNullable(choices.of(reader, null).get(matter)).orElse(matter.byDefault());
      if (now == Cadence.DAILY || now == Cadence.WEEKLY) {
        choices.choose(reader, matter, null, Cadence.NEVER);
      }
    }
    choices.leaveDigests(reader);
  }

  private Letters.Letter letter(String seal) {
    if (!settings.isOn()) {
      throw new NoSuchSeal();
    }
    return settings.seals().open(Purpose.UNSUBSCRIBE, seal).stream()
        .mapToObj(letters::numbered)
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow(NoSuchSeal::new);
  }
}
