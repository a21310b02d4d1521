package org.praxis.notification.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.praxis.notification.NoticeKind;
import org.praxis.notification.mail.model.HtmlSheet;
import org.praxis.notification.mail.model.Sheet;
import org.praxis.notification.mail.store.Letters.Letter;
import org.praxis.people.view.Receiver;

/** Mail of a day or a week, or of what has gathered: by community, and in each by topic. */
@ApplicationScoped
public class DigestSheets {
  private static final int MOST = 40;
  private static final int NAMED = 3;

  @Inject MailSettings settings;
  @Inject NewsSheets news;
  @Inject Said said;
  @Inject Reasons reasons;

  /** What is there with its words: of each thread the last. */
  List<Told> shown(List<Told> told) {
    return threads(told).values().stream()
        .limit(MOST)
        .map(DigestSheets::last)
        .filter(last -> last.text() != null && !isOwn(last))
        .toList();
  }

  private static Map<String, List<Told>> threads(List<Told> told) {
    return told.stream()
        .collect(Collectors.groupingBy(Told::thread, LinkedHashMap::new, Collectors.toList()));
  }

  private static Told last(List<Told> thread) {
    return thread.get(thread.size() - 1);
  }

  Composed of(Letter letter, Receiver to, List<Told> told, Words words) {
    Map<String, List<Told>> threads = threads(told);
    Map<String, List<Sheet.Entry>> places = new LinkedHashMap<>();
    // What is the reader's own comes first, and then each community.
    places.put(words.of("digest.yours"), new ArrayList<>());
    int shown = 0;
    for (List<Told> thread : threads.values()) {
      if (shown++ < MOST) {
        places
            .computeIfAbsent(place(thread, words), name -> new ArrayList<>())
            .add(entry(thread, words));
      }
    }
    List<Sheet.Section> sections =
        places.entrySet().stream()
            .filter(place -> !place.getValue().isEmpty())
            .map(place -> new Sheet.Section(place.getKey(), place.getValue()))
            .toList();
    int more = threads.size() - MOST;
    Sheet sheet =
        new Sheet(
            words.locale(),
            words.of("digest.subject", threads.size()),
            null,
            null,
            words.of("digest.title"),
            null,
            sections,
            new Sheet.Link(words.of("open.inbox"), settings.page("/notification/inbox")),
            more > 0 ? List.of(words.of("digest.more", more)) : List.of(),
            List.of(
                new Sheet.Link(words.of("why." + kind(letter)), null),
                new Sheet.Link(words.of("unsubscribe." + kind(letter)), news.unsubscribe(letter)),
                new Sheet.Link(words.of("settings"), settings.page("/notification/settings"))));
    return new Composed(letter, to, sheet, words.of("from.praxis"), null, null, false, true);
  }

  private static String kind(Letter letter) {
    return letter.form().name().toLowerCase(Locale.ROOT);
  }

  private static String place(List<Told> thread, Words words) {
    Told first = thread.get(0);
    return first.place() == null || isOwn(first) ? words.of("digest.yours") : first.place().name();
  }

  private static boolean isOwn(Told told) {
    return switch (told.item().kind()) {
      case MENTIONED, REPLIED, FOLLOWED_REPLY, FOLLOWED_TOPIC, FOLLOWED_MOVED -> false;
      default -> true;
    };
  }

  private Sheet.Entry entry(List<Told> thread, Words words) {
    Told first = thread.get(0);
    List<String> facts = new ArrayList<>();
    if (first.place() != null && isOwn(first) && !first.place().name().equals(first.title())) {
      facts.add(first.place().name());
    }
    thread.stream()
        .filter(told -> !isReply(told))
        .map(told -> NewsSheets.sentence(told, words))
        .distinct()
        .forEach(facts::add);
    List<Told> replies = thread.stream().filter(DigestSheets::isReply).toList();
    if (!replies.isEmpty()) {
      facts.add(words.of("digest.replies", replies.size()));
      List<String> authors =
          replies.stream().map(told -> NewsSheets.author(told, words)).distinct().toList();
      // One alone stands before the excerpt.
      if (authors.size() > 1) {
        facts.add(authors.stream().limit(NAMED).collect(Collectors.joining(", ")));
      }
    }
    Told last = last(thread);
    List<Reasons.Part> why = reasons.of(last, words);
    if (!why.isEmpty()) {
      return new Sheet.Entry(
          NewsSheets.title(last, words),
          news.address(last),
          facts,
          why.stream()
              .map(
                  part ->
                      "<p><strong>"
                          + HtmlSheet.escaped(part.heading())
                          + "</strong></p>"
                          + part.html())
              .collect(Collectors.joining()),
          why.stream()
              .map(part -> part.heading() + ":\n" + part.text())
              .collect(Collectors.joining("\n\n")));
    }
    String excerpt =
        last.text() == null || isOwn(last)
            ? null
            : words.of(
                "digest.from", NewsSheets.author(last, words), said.excerpt(last.text().text()));
    return new Sheet.Entry(
        NewsSheets.title(first, words),
        thread.size() > 1 && !replies.isEmpty()
            ? settings.page("/communities/topic/" + last.text().topic() + "?new=true#new")
            : news.address(first),
        facts,
        excerpt == null ? null : "<p>" + HtmlSheet.escaped(excerpt) + "</p>",
        excerpt);
  }

  private static boolean isReply(Told told) {
    return told.item().kind() == NoticeKind.REPLIED
        || told.item().kind() == NoticeKind.FOLLOWED_REPLY;
  }
}
