package org.praxis.notification.incoming;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.praxis.access.OnBehalf.Colleague;
import org.praxis.communities.ContributionId;
import org.praxis.communities.ContributionState;
import org.praxis.communities.ReplyDraft;
import org.praxis.communities.Replying;
import org.praxis.communities.TextsToTell;
import org.praxis.communities.TextsToTell.TextFor;
import org.praxis.communities.attachment.Attaching;
import org.praxis.communities.attachment.Unattachable;
import org.praxis.communities.mailing.mail.ReplyMail;
import org.praxis.communities.mailing.mail.ReplyReader;
import org.praxis.communities.view.Submitted;
import org.praxis.communities.view.TextToTell;
import org.praxis.moderation.Policy;
import org.praxis.moderation.Silenced;
import org.praxis.moderation.guidelines.GuidelinesNotAcknowledged;
import org.praxis.moderation.rules.RefusedByRule;
import org.praxis.notification.incoming.store.Incoming.Outcome;
import org.praxis.notification.mail.Words;
import org.praxis.notification.mail.store.Items;
import org.praxis.notification.mail.store.Letters;
import org.praxis.people.MailAddresses;
import org.praxis.people.PersonId;
import org.praxis.platform.Failures;
import org.praxis.platform.content.Markup;

/**
 * Makes of a reply what its author would have typed on the page: the same use cases, rules and
 * screening, as themselves, and with the role of a member alone.
 */
@ApplicationScoped
public class Replies {
  private static final int MOST_NAMES = 2000;

  // More than a contribution can have: what is too long for one goes back as well.
  private static final int MOST_SAID = 200_000;

  // What a mail says in plain text becomes Markdown that says the same.
  private static final Pattern ESCAPED = Pattern.compile("\\\\(\\p{Punct})");

  @Inject Items items;
  @Inject Letters letters;
  @Inject MailAddresses addresses;
  @Inject TextsToTell texts;
  @Inject Replying replying;
  @Inject Attaching attaching;
  @Inject Clock clock;

  private ReplyReader reader;

  @PostConstruct
  void learnOurLine() {
    reader =
        new ReplyReader(
            Stream.of(Locale.ENGLISH, Locale.GERMAN)
                .map(language -> new Words(language, ZoneOffset.UTC).of("reply.marker"))
                .toList());
  }

  ReplyMail read(byte[] mail) throws IOException {
    return reader.read(mail);
  }

  /**
   * In the transaction that runs.
   *
   * @param cut whether it was too large, and nothing is there but its header
   * @param as as whom it is posted; null where its author is nobody (any more)
   * @throws NotPosted with the reason, for its author
   */
  Outcome post(Letters.Letter letter, ReplyMail mail, boolean cut, Colleague as) {
    PersonId author = letter.reader();
    ContributionId topic = letter.topic();
    if (topic == null) {
      throw new NotPosted("NOWHERE");
    }
    // Who was forwarded a mail has its address and is not its reader.
    if (mail.from() == null || !author.equals(addresses.of(Set.of(mail.from())).get(mail.from()))) {
      throw new NotPosted("SENDER");
    }
    if (cut) {
      throw new NotPosted("LARGE");
    }
    if (!Markup.isVisible(mail.text()) && mail.files().isEmpty()) {
      throw new NotPosted("EMPTY");
    }
    if (as == null) {
      throw new NotPosted("OTHER");
    }
    try {
      List<String> refused = new ArrayList<>();
      Submitted submitted = as.call(() -> submit(letter, topic, mail, refused));
      if (!refused.isEmpty()) {
        letters.answer(author, "FILES", named(refused), null, topic, clock.instant());
      }
      boolean held = submitted.state() == ContributionState.HELD;
      if (held) {
        letters.answer(author, "HELD", null, null, topic, clock.instant());
      }
      return new Outcome(
          held ? IncomingState.HELD : IncomingState.POSTED, null, author, submitted.id());
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  // A file that is not taken is left out, unless nothing else is there.
  private Submitted submit(
      Letters.Letter letter, ContributionId topic, ReplyMail mail, List<String> refused) {
    List<String> parts = new ArrayList<>();
    if (Markup.isVisible(mail.text())) {
      parts.add(mail.text());
    }
    for (ReplyMail.File file : mail.files()) {
      try {
        parts.add(
            attaching.attach(file.name(), new ByteArrayInputStream(file.content())).markdown());
      } catch (Unattachable e) {
        refused.add(file.name());
      }
    }
    if (parts.isEmpty()) {
      throw new NotPosted("FILE");
    }
    String text = String.join("\n\n", parts);
    if (text.length() > Markup.LONGEST) {
      throw new NotPosted("LONG");
    }
    return replying.reply(topic, new ReplyDraft(text, under(letter), null));
  }

  private static String named(List<String> files) {
    String names = files.stream().map(Markup::line).collect(Collectors.joining("\n"));
    return cut(names, MOST_NAMES);
  }

  // To the very reply that the mail was of, where it was of one.
  private ContributionId under(Letters.Letter letter) {
    List<ContributionId> told =
        items.of(List.of(letter.id())).stream()
            .map(Items.Item::contribution)
            .filter(java.util.Objects::nonNull)
            .distinct()
            .toList();
    if (told.size() != 1) {
      return null;
    }
    TextFor one = new TextFor(letter.reader(), told.get(0));
    Map<TextFor, TextToTell> found = texts.texts(List.of(one));
    return Optional.ofNullable(found.get(one))
        .filter(TextToTell::isReply)
        .filter(text -> text.topic().equals(letter.topic()))
        .map(TextToTell::contribution)
        .orElse(null);
  }

  /**
   * What the answer names, one a line: of a rule the clause, {@code 3} of the charter or {@code
   * GUIDELINES 3 2} of the guidelines' second edition, and what of the author's own words it is
   * about; null of others.
   */
  static String named(RuntimeException e) {
    return Failures.cause(e, RefusedByRule.class)
        .map(rule -> named(List.of(clause(rule), rule.found())))
        .orElse(null);
  }

  private static String clause(RefusedByRule rule) {
    return rule.policy() == Policy.GUIDELINES
        ? Policy.GUIDELINES + " " + rule.clause() + " " + rule.edition()
        : String.valueOf(rule.clause());
  }

  /**
   * What somebody wrote that was not posted, to be sent back to them; null where it may not be
   * theirs, or there is nothing.
   */
  static String said(String reason, ReplyMail mail) {
    boolean theirs =
        switch (reason) {
          case "NOWHERE", "SENDER", "LARGE" -> false;
          default -> Markup.isVisible(mail.text());
        };
    if (!theirs) {
      return null;
    }
    // As a contribution, without what the database would not take.
    return cut(new Markup(ESCAPED.matcher(mail.text()).replaceAll("$1")).source(), MOST_SAID);
  }

  // Half a character is none.
  private static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
  }

  /** Which of the answers says why; null of what is nobody's fault and is tried again. */
  static String reason(RuntimeException e) {
    Optional<NotPosted> ours = Failures.cause(e, NotPosted.class);
    if (ours.isPresent()) {
      return ours.get().reason();
    }
    if (Failures.cause(e, RefusedByRule.class).isPresent()) {
      return "RULE";
    }
    if (Failures.cause(e, Silenced.class).isPresent()) {
      return "SILENCED";
    }
    if (Failures.cause(e, GuidelinesNotAcknowledged.class).isPresent()) {
      return "GUIDELINES";
    }
    return Failures.refusal(e)
        .map(
            refusal ->
                switch (refusal.kind()) {
                  case UNAVAILABLE -> null;
                  case MISSING, FORBIDDEN, UNAUTHENTICATED -> "GONE";
                  case TOO_MANY -> "SLOW";
                  case INVALID, CONFLICT ->
                      refusal.key().equals("platform.changedMeanwhile") ? null : "OTHER";
                })
        .orElse(null);
  }
}
