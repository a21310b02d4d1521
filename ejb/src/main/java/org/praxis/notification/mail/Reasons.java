package org.praxis.notification.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.praxis.moderation.CaseId;
import org.praxis.moderation.HoldReason;
import org.praxis.moderation.PassageComment;
import org.praxis.moderation.Policy;
import org.praxis.moderation.Reason;
import org.praxis.moderation.view.AppealView;
import org.praxis.moderation.view.ClauseView;
import org.praxis.moderation.view.SanctionView;
import org.praxis.moderation.view.ToldDecision;
import org.praxis.moderation.view.ToldSanction;
import org.praxis.notification.mail.model.HtmlSheet;
import org.praxis.platform.content.Markup;

/**
 * The statement of reasons as a mail says it: what was decided, on which facts, by which clause,
 * what had a part in it, and until when one can do what. It says what the page says, to whoever
 * does not come there.
 */
@ApplicationScoped
public class Reasons {
  @Inject MailSettings settings;
  @Inject Said said;

  /** Some of it under a heading, in both forms. */
  record Part(String heading, String html, String text) {}

  /** All that there is to say; nothing of what was decided against nobody. */
  List<Part> of(Told told, Words words) {
    List<Part> parts = new ArrayList<>();
    if (told.sanction() != null) {
      sanction(told.sanction(), words, parts);
    } else if (told.decision() != null) {
      decision(told.decision(), words, parts);
    }
    return parts;
  }

  private void decision(ToldDecision decision, Words words, List<Part> parts) {
    AppealView appeal = decision.appeal();
    if (appeal != null && appeal.outcome() != null) {
      String found = words.of("reasons.found." + appeal.outcome());
      parts.add(
          new Part(
              words.of("reasons.found"),
              paragraph(found) + html(appeal.answer(), words),
              found + "\n\n" + text(appeal.answer())));
    }
    parts.add(plain("reasons.decided", words.of("reasons.decided." + decision.verdict()), words));
    if (decision.message() != null) {
      parts.add(written("reasons.facts", decision.message(), words));
    }
    if (!decision.comments().isEmpty()) {
      parts.add(comments(decision.comments(), words));
    }
    clause(decision.clause(), decision.policy(), decision.edition(), words, parts);
    parts.add(plain("reasons.rule", part(decision, words), words));
    appealing(
        decision.id(), decision.appealUntil(), decision.appealable(), appeal != null, words, parts);
  }

  private void sanction(ToldSanction told, Words words, List<Part> parts) {
    SanctionView sanction = told.sanction();
    boolean lifted = sanction.liftedAt() != null;
    String what = words.of("sanction." + sanction.kind(), sanction.minutes(), sanction.place());
    parts.add(
        plain(
            "sanction.what",
            lifted
                ? words.of("sanction.lifted", what, words.moment(sanction.liftedAt()))
                : words.of("sanction.until", what, words.moment(sanction.endsAt())),
            words));
    if (lifted) {
      parts.add(written("sanction.why.lifted", sanction.liftedBecause(), words));
      return;
    }
    parts.add(written("sanction.why", sanction.reason(), words));
    clause(sanction.clause(), sanction.policy(), sanction.edition(), words, parts);
    appealing(
        sanction.decision(), told.appealUntil(), told.appealable(), told.appealed(), words, parts);
  }

  private static void clause(
      ClauseView clause, Policy policy, Integer edition, Words words, List<Part> parts) {
    if (clause != null) {
      String which = words.of("reasons.clause." + policy, clause.number(), edition);
      parts.add(
          new Part(
              words.of("reasons.clause"),
              paragraph(which) + quote(clause.text()),
              which + "\n> " + clause.text()));
    }
  }

  // What looked for it is named by its kind and clause, and never by its words.
  static String part(ToldDecision decision, Words words) {
    List<String> had = new ArrayList<>();
    List<HoldReason> held =
        decision.heldFor().stream().filter(reason -> !reason.reason().isOfPublished()).toList();
    if (decision.heldFor().isEmpty()) {
      had.add(words.of("reasons.rule.none"));
    }
    if (!held.isEmpty()) {
      had.add(
          words.of(
              "reasons.rule.held",
              held.stream().map(reason -> rule(reason, words)).collect(Collectors.joining(", "))));
    }
    if (decision.heldFor().stream().anyMatch(reason -> reason.reason() == Reason.AFTERWARDS)) {
      had.add(words.of("reasons.afterwards"));
    }
    if (decision.reported()) {
      had.add(words.of("reasons.reported"));
    }
    had.add(words.of("reasons.person"));
    return String.join(" ", had);
  }

  private static String rule(HoldReason reason, Words words) {
    String name = words.of("rule." + reason.reason());
    if (reason.clause() == null) {
      return name;
    }
    return reason.policy() == Policy.GUIDELINES
        ? words.of("rule.clause.GUIDELINES", name, reason.clause(), reason.edition())
        : words.of("rule.clause", name, reason.clause());
  }

  private void appealing(
      CaseId decision,
      Instant until,
      boolean possible,
      boolean asked,
      Words words,
      List<Part> parts) {
    String address = settings.page("/moderation/statement/" + decision);
    if (possible) {
      String what = words.of("reasons.appeal.until", words.moment(until));
      String go = words.of("reasons.appeal.go");
      parts.add(
          new Part(
              words.of("reasons.appeal"),
              "<p>"
                  + HtmlSheet.escaped(what)
                  + " <a href=\""
                  + HtmlSheet.escaped(address)
                  + "\">"
                  + HtmlSheet.escaped(go)
                  + "</a></p>",
              what + "\n" + address));
    } else {
      parts.add(
          plain(
              "reasons.appeal",
              asked
                  ? words.of("reasons.appeal.asked")
                  : words.of("reasons.appeal.over", words.moment(until)),
              words));
    }
  }

  private static Part comments(List<PassageComment> comments, Words words) {
    return new Part(
        words.of("reasons.comments"),
        comments.stream()
            .map(one -> quote(one.quote()) + paragraph(one.comment()))
            .collect(Collectors.joining()),
        comments.stream()
            .map(one -> "> " + one.quote().strip() + "\n" + one.comment())
            .collect(Collectors.joining("\n\n")));
  }

  private static Part plain(String heading, String words, Words language) {
    return new Part(language.of(heading), paragraph(words), words);
  }

  private Part written(String heading, String markdown, Words words) {
    return new Part(words.of(heading), html(markdown, words), text(markdown));
  }

  private String html(String markdown, Words words) {
    return markdown == null ? "" : said.html(new Markup(markdown), words);
  }

  private String text(String markdown) {
    return markdown == null ? "" : said.text(new Markup(markdown));
  }

  private static String paragraph(String words) {
    return "<p>" + HtmlSheet.escaped(words) + "</p>";
  }

  private static String quote(String words) {
    return "<blockquote>" + HtmlSheet.escaped(words).replaceAll("\\R", "<br>") + "</blockquote>";
  }
}
