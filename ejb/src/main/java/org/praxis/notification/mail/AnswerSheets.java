package org.praxis.notification.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.nodes.Entities;
import org.praxis.communities.TextsToTell.TextFor;
import org.praxis.communities.view.PlaceToTell;
import org.praxis.communities.view.TextToTell;
import org.praxis.notification.mail.model.Sheet;
import org.praxis.notification.mail.store.Letters.Letter;
import org.praxis.people.view.Receiver;

/** Mail to somebody whose own mail did not become what they wanted, or waits for a moderator. */
@ApplicationScoped
public class AnswerSheets {
  @Inject MailSettings settings;

  /**
   * @param topics those that their readers may (still) read
   */
  Composed of(Letter letter, Receiver to, Map<TextFor, TextToTell> topics, Words words) {
    TextToTell topic =
        letter.topic() == null ? null : topics.get(new TextFor(to.id(), letter.topic()));
    String title = topic == null ? words.of("answer.title") : topic.title();
    String address =
        settings.page(
            topic == null ? "/notification/inbox" : "/communities/topic/" + topic.topic());
    List<String> names = letter.names() == null ? List.of() : letter.names().lines().toList();
    boolean rule = letter.answer().equals("RULE");
    String said = rule ? ofRule(names.get(0), words) : words.of("answer." + letter.answer());
    List<Sheet.Entry> entries = new ArrayList<>();
    Stream.concat(Stream.of(said), names.stream().skip(rule ? 1 : 0))
        .map(fact -> new Sheet.Entry(null, null, List.of(fact), null, null))
        .forEach(entries::add);
    if (letter.said() != null) {
      entries.add(asWritten(letter.said(), words));
    }
    Sheet sheet =
        new Sheet(
            words.locale(),
            topic == null ? title : words.of("subject.reply", topic.name(), title),
            null,
            topic == null ? null : topic.name(),
            title,
            topic == null ? null : address,
            List.of(new Sheet.Section(null, entries)),
            new Sheet.Link(words.of(topic == null ? "open.other" : "open.text"), address),
            List.of(),
            List.of(new Sheet.Link(words.of("why.answer"), null)));
    PlaceToTell place =
        topic == null
            ? null
            : new PlaceToTell(to.id(), topic.community(), topic.slug(), topic.name(), true);
    return new Composed(
        letter,
        to,
        sheet,
        words.of("from.praxis"),
        topic == null ? null : topic.topic(),
        place,
        false,
        false);
  }

  // Its clause is part of the sentence; of the guidelines' their edition too.
  private static String ofRule(String clause, Words words) {
    String[] parts = clause.split(" ");
    return parts.length == 3
        ? words.of("answer.RULE." + parts[0], parts[1], parts[2])
        : words.of("answer.RULE", clause);
  }

  // As they typed it, marks and all, so that it can be sent once more.
  private static Sheet.Entry asWritten(String text, Words words) {
    String html = "<p>" + Entities.escape(text.strip()).replaceAll("\\R", "<br>") + "</p>";
    return new Sheet.Entry(null, null, List.of(words.of("answer.said")), html, text);
  }
}
