package org.praxis.notification.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.praxis.communities.TextsToTell;
import org.praxis.communities.TextsToTell.TextFor;
import org.praxis.communities.view.TextToTell;
import org.praxis.notification.mail.store.Bounces;
import org.praxis.notification.mail.store.Items;
import org.praxis.notification.mail.store.Letters.Letter;
import org.praxis.people.PersonId;
import org.praxis.people.Receivers;
import org.praxis.people.view.Receiver;

/** Writes letters: each in its reader's language, of what they may read at this moment. */
@ApplicationScoped
public class Composing {
  @Inject Items items;
  @Inject Receivers receivers;
  @Inject Bounces bounces;
  @Inject Tellable tellable;
  @Inject NewsSheets news;
  @Inject DigestSheets digests;
  @Inject AnswerSheets answers;
  @Inject TextsToTell texts;

  /**
   * All of these, in a fixed number of statements; without those of which nothing is left to say,
   * or whose reader cannot be reached.
   */
  List<Composed> compose(Collection<Letter> letters) {
    Map<PersonId, Receiver> reached =
        receivers.of(letters.stream().map(Letter::reader).collect(Collectors.toSet()));
    Set<String> stopped =
        bounces.stopped(reached.values().stream().map(Composing::address).toList());
    List<Letter> sendable =
        letters.stream()
            .filter(letter -> reached.containsKey(letter.reader()))
            .filter(letter -> !stopped.contains(address(reached.get(letter.reader()))))
            .toList();
    Map<LetterId, List<Told>> told = told(sendable);
    Map<TextFor, TextToTell> topics =
        texts.briefs(
            sendable.stream()
                .filter(letter -> letter.form() == LetterForm.ANSWER && letter.topic() != null)
                .map(letter -> new TextFor(letter.reader(), letter.topic()))
                .toList());
    List<Composed> composed = new ArrayList<>();
    for (Letter letter : sendable) {
      Receiver to = reached.get(letter.reader());
      compose(letter, to, told.getOrDefault(letter.id(), List.of()), topics)
          .ifPresent(composed::add);
    }
    return composed;
  }

  // What all of them say could be more than there is room for; what is shown of it is little.
  private Map<LetterId, List<Told>> told(List<Letter> letters) {
    Map<LetterId, List<Told>> told =
        tellable.of(items.of(letters.stream().map(Letter::id).toList())).stream()
            .collect(Collectors.groupingBy(one -> one.item().letter()));
    Map<LetterId, Set<TextFor>> shown = new HashMap<>();
    for (Letter letter : letters) {
      List<Told> all = told.getOrDefault(letter.id(), List.of());
      List<Told> some = letter.form() == LetterForm.NEWS ? news.shown(all) : digests.shown(all);
      shown.put(letter.id(), some.stream().map(Composing::wanted).collect(Collectors.toSet()));
    }
    Map<TextFor, TextToTell> whole =
        texts.texts(shown.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
    // What was taken back in between is not told.
    told.replaceAll(
        (letter, all) ->
            all.stream()
                .filter(
                    one ->
                        one.text() == null
                            || !shown.get(letter).contains(wanted(one))
                            || whole.containsKey(wanted(one)))
                .map(
                    one ->
                        one.text() != null && shown.get(letter).contains(wanted(one))
                            ? one.saying(whole.get(wanted(one)))
                            : one)
                .toList());
    return told;
  }

  private static TextFor wanted(Told told) {
    return new TextFor(told.text().reader(), told.text().contribution());
  }

  private Optional<Composed> compose(
      Letter letter, Receiver to, List<Told> told, Map<TextFor, TextToTell> topics) {
    Words words = new Words(to.locale(), to.zone());
    return switch (letter.form()) {
      case NEWS ->
          told.isEmpty() ? Optional.empty() : Optional.of(news.of(letter, to, told, words));
      case DIGEST, GATHERED ->
          told.isEmpty() ? Optional.empty() : Optional.of(digests.of(letter, to, told, words));
      case ANSWER -> Optional.of(answers.of(letter, to, topics, words));
    };
  }

  private static String address(Receiver receiver) {
    return receiver.mail().toLowerCase(Locale.ROOT);
  }
}
