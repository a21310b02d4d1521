package org.praxis.web.communities;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.praxis.communities.view.Submitted;
import org.praxis.moderation.HoldReason;
import org.praxis.moderation.Policy;
import org.praxis.moderation.Reason;
import org.praxis.web.page.Viewer;
import org.praxis.web.problem.Texts;

/**
 * Why what was just sent is held. The address carries it, {@code ?sent=<id>&why=TERM-3}, because
 * after the redirect no server remembers; what somebody else writes there can only choose among our
 * own sentences.
 */
@Named
@RequestScoped
public class Held {
  private static final Pattern REASON =
      Pattern.compile(
          "(?<why>TERM|PATTERN|OUTSIDE_LINK|EVERYTHING|AUDIENCE)-(?<clause>\\d{1,3})"
              + "|(?<rule>TERM|PATTERN|OUTSIDE_LINK|EVERYTHING|AUDIENCE|FIRST_CONTRIBUTIONS)"
              + "\\.GUIDELINES-(?<of>\\d{1,3})-(?<edition>\\d{1,5})"
              + "|FIRST_CONTRIBUTIONS|REVISED|EVERYTHING");

  @Inject HttpServletRequest request;
  @Inject Viewer viewer;

  /** The parameters that make the next page say what became of it. */
  public static String parameters(Submitted submitted) {
    return submitted.held() ? parameters(submitted.id(), submitted.reasons()) : "done=published";
  }

  /** The same, of anything that is held. */
  static String parameters(Object id, List<HoldReason> reasons) {
    return "sent="
        + id
        + "&why="
        + reasons.stream().map(Held::code).distinct().collect(Collectors.joining("~"));
  }

  private static String code(HoldReason reason) {
    if (reason.policy() == Policy.GUIDELINES) {
      return reason.words() + "-" + reason.clause() + "-" + reason.edition();
    }
    // New authors are told that they are new, whichever clause asks for it.
    boolean named = reason.clause() != null && reason.reason() != Reason.FIRST_CONTRIBUTIONS;
    return reason.reason() + (named ? "-" + reason.clause() : "");
  }

  /** Whether the reader has just sent the contribution with that identity. */
  public boolean justSent(Object id) {
    return id != null
        && id.toString().equals(request.getParameter("sent"))
        && !getReasons().isEmpty();
  }

  /** One sentence a reason. */
  public List<String> getReasons() {
    String why = Optional.ofNullable(request.getParameter("why")).orElse("");
    return Stream.of(why.split("~"))
        .map(REASON::matcher)
        .filter(Matcher::matches)
        .map(this::sentence)
        .distinct()
        .toList();
  }

  private String sentence(Matcher reason) {
    if (reason.group("rule") != null) {
      String words = reason.group("rule") + "." + Policy.GUIDELINES;
      return say(words, reason.group("of"), reason.group("edition"));
    }
    if (reason.group("why") != null) {
      return say(reason.group("why"), reason.group("clause"));
    }
    return say(reason.group().equals(Reason.EVERYTHING.name()) ? "MODE" : reason.group());
  }

  private String say(String words, Object... arguments) {
    return Texts.of("communities.held." + words, viewer.getLocale(), viewer.getZone(), arguments);
  }
}
