package org.praxis.notification.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.praxis.communities.view.TextToTell;
import org.praxis.notification.NoticeAddress;
import org.praxis.notification.NoticeKind;
import org.praxis.notification.mail.model.Seals;
import org.praxis.notification.mail.model.Sheet;
import org.praxis.notification.mail.store.Letters.Letter;
import org.praxis.people.view.Receiver;

/** Mail of one thing, or of what happened in one topic. */
@ApplicationScoped
public class NewsSheets {
  /** Who wants to read more at once reads it in Praxis. */
  private static final int MOST = 20;

  @Inject MailSettings settings;
  @Inject Said said;
  @Inject Reasons reasons;
  @Inject SessionLines sessions;

  /** What is there with its words. */
  List<Told> shown(List<Told> told) {
    return told.stream().limit(MOST).filter(NewsSheets::isSaid).toList();
  }

  Composed of(Letter letter, Receiver to, List<Told> told, Words words) {
    Told first = told.get(0);
    boolean replyable = told.stream().anyMatch(NewsSheets::takesReplies) && settings.takesReplies();
    Sheet sheet =
        new Sheet(
            words.locale(),
            subject(first, told, words),
            replyable ? words.of("reply.above", words.of("reply.marker")) : null,
            first.place() == null ? null : first.place().name(),
            title(first, words),
            address(first),
            sections(told, words),
            new Sheet.Link(words.of(open(first)), address(first)),
            remarks(told.size() - MOST, replyable, words),
            foot(letter, first, words));
    return new Composed(
        letter,
        to,
        sheet,
        sender(told, words),
        first.text() == null ? null : first.text().topic(),
        first.place(),
        replyable,
        told.stream().anyMatch(one -> one.item().kind().matter().isStoppable()),
        sessions.calendar(first, to, words));
  }

  // The reasons of a decision stand below it, each under its heading.
  private List<Sheet.Section> sections(List<Told> told, Words words) {
    List<Sheet.Section> sections = new ArrayList<>();
    sections.add(
        new Sheet.Section(null, told.stream().limit(MOST).map(one -> entry(one, words)).toList()));
    for (Told one : told) {
      for (Reasons.Part part : reasons.of(one, words)) {
        sections.add(
            new Sheet.Section(
                part.heading(),
                List.of(new Sheet.Entry(null, null, List.of(), part.html(), part.text()))));
      }
    }
    return sections;
  }

  /** Null where it stands where its reader may not read; then it is named by whose it is. */
  static String title(Told told, Words words) {
    return told.title() == null ? words.of("reasons.title") : told.title();
  }

  private static List<String> remarks(int more, boolean replyable, Words words) {
    List<String> remarks = new ArrayList<>();
    if (more > 0) {
      remarks.add(words.of("digest.more", more));
    }
    if (replyable) {
      remarks.add(words.of("reply.how"));
    }
    return remarks;
  }

  private static String open(Told told) {
    return switch (told.item().kind()) {
      case APPROVED,
          EDITED,
          LOCKED,
          RELOCATED,
          SPLIT_OFF,
          RETURNED,
          REJECTED,
          REMOVED,
          RESTORED,
          APPEAL_UPHELD,
          APPEAL_OVERTURNED,
          GUIDE_DECIDED,
          IDEA_DECIDED,
          REPORT_DISMISSED,
          REPORT_APPEAL_UPHELD,
          REPORT_APPEAL_OVERTURNED ->
          "open.decision";
      default -> told.text() == null ? "open.other" : "open.text";
    };
  }

  private static boolean takesReplies(Told told) {
    return told.text() != null
        && told.text().open()
        && switch (told.item().kind()) {
          case REPLIED, MENTIONED, FOLLOWED_REPLY, FOLLOWED_TOPIC -> true;
          default -> false;
        };
  }

  // The same in a whole thread, by which some programs tell threads.
  private static String subject(Told first, List<Told> told, Words words) {
    if (first.text() == null || !isOfAnother(first)) {
      return words.of("subject.other", sentence(first, words), title(first, words));
    }
    boolean reply = told.stream().anyMatch(one -> one.text() != null && one.text().isReply());
    return words.of(reply ? "subject.reply" : "subject.text", first.place().name(), first.title());
  }

  private static String sender(List<Told> told, Words words) {
    List<String> authors =
        told.stream()
            .filter(NewsSheets::isOfAnother)
            .map(one -> author(one, words))
            .distinct()
            .toList();
    return authors.size() == 1 ? words.of("from", authors.get(0)) : words.of("from.praxis");
  }

  // Whether it tells of what somebody wrote, and so comes from them.
  private static boolean isOfAnother(Told told) {
    return switch (told.item().kind()) {
      case REPLIED, MENTIONED, FOLLOWED_REPLY, FOLLOWED_TOPIC -> told.text() != null;
      default -> false;
    };
  }

  private static boolean isSaid(Told told) {
    return isOfAnother(told) || told.item().kind() == NoticeKind.REMINDED && told.text() != null;
  }

  static String author(Told told, Words words) {
    String name = told.text() == null ? null : told.text().authorName();
    return name == null ? words.of("somebody") : name;
  }

  static String sentence(Told told, Words words) {
    return words.of("kind." + told.item().kind(), author(told, words));
  }

  private Sheet.Entry entry(Told told, Words words) {
    List<String> facts = new ArrayList<>();
    facts.add(sentence(told, words));
    if (told.session() != null) {
      // Another moment than the date's own would be taken for it.
      return new Sheet.Entry(null, null, facts, sessions.of(told, words), null, null);
    }
    TextToTell text = isSaid(told) ? told.text() : null;
    facts.add(words.at(text == null ? told.item().toldAt() : text.at()));
    return text == null
        ? new Sheet.Entry(null, null, facts, null, null)
        : new Sheet.Entry(null, null, facts, said.html(text.text(), words), said.text(text.text()));
  }

  String address(Told told) {
    return settings.page(
        told.text() == null || !isOfAnother(told)
            ? NoticeAddress.of(told.item().kind(), told.item().subject())
            : "/communities/post/" + told.text().contribution());
  }

  private List<Sheet.Link> foot(Letter letter, Told first, Words words) {
    List<Sheet.Link> foot = new ArrayList<>();
    foot.add(new Sheet.Link(words.of("why." + why(first)), null));
    if (first.item().kind().matter().isStoppable()) {
      foot.add(new Sheet.Link(words.of("unsubscribe.news"), unsubscribe(letter)));
    }
    foot.add(new Sheet.Link(words.of("settings"), settings.page("/notification/settings")));
    return foot;
  }

  private static String why(Told told) {
    String reason = told.item().reason();
    return reason == null ? told.item().kind().matter().name() : reason;
  }

  String unsubscribe(Letter letter) {
    return settings.page(
        "/notification/unsubscribe/"
            + settings.seals().seal(Seals.Purpose.UNSUBSCRIBE, letter.number()));
  }
}
