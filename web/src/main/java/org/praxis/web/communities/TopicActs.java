package org.praxis.web.communities;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.praxis.communities.ContributionId;
import org.praxis.communities.Endorsing;
import org.praxis.communities.IdeaAnswer;
import org.praxis.communities.IdeaDeciding;
import org.praxis.communities.IdeaState;
import org.praxis.communities.IdeaVoting;
import org.praxis.communities.Polling;
import org.praxis.communities.Tagging;
import org.praxis.platform.InvalidInput;
import org.praxis.web.page.Address;
import org.praxis.web.page.Attempt;

/** The buttons of a topic's page beside replying: votes, ballots, tags, and what helped. */
@RequestScoped
public class TopicActs {
  private static final Pattern BETWEEN_TAGS = Pattern.compile("[,;\\n]");

  @Inject IdeaVoting voting;
  @Inject IdeaDeciding deciding;
  @Inject Polling polling;
  @Inject Tagging tagging;
  @Inject Endorsing endorsing;
  @Inject Attempt attempt;
  @Inject HttpServletRequest request;

  /** Tries the act whose button was pressed, if one was. */
  public void pressed(ContributionId topic) {
    press("vote", topic, id -> voting.vote(topic), "#idea");
    press("unvote", topic, id -> voting.takeBack(topic), "#idea");
    press("decide", topic, version -> deciding.decide(topic, answer(version)), "#idea");
    press("ballot", topic, id -> polling.vote(topic, choices()), "#poll");
    press("retag", topic, id -> tagging.tag(topic, tags(typed("tags"))), "#tags");
    attempt.pressed("helped", id -> after(topic, id, endorsing::helped));
    attempt.pressed("unhelped", id -> after(topic, id, endorsing::helpedNot));
  }

  private interface Act {
    void on(String value);
  }

  private interface Endorsement {
    void of(ContributionId contribution);
  }

  private void press(String button, ContributionId topic, Act act, String anchor) {
    attempt.pressed(
        button,
        value -> {
          act.on(value);
          return "/communities/topic/" + topic + "?done=" + button + anchor;
        });
  }

  private static String after(ContributionId topic, String id, Endorsement act) {
    ContributionId contribution = Address.id(id, ContributionId::new);
    act.of(contribution);
    return TopicPage.address(topic, contribution);
  }

  private IdeaAnswer answer(String version) {
    IdeaState state =
        one(IdeaState.values(), typed("state"))
            .orElseThrow(() -> new InvalidInput("state", "platform.invalid"));
    return new IdeaAnswer(state, typed("word"), number(version, Long::valueOf, "version"));
  }

  private List<Integer> choices() {
    String[] chosen = request.getParameterValues("choice");
    return chosen == null
        ? List.of()
        : Stream.of(chosen).map(one -> number(one, Integer::valueOf, "choices")).toList();
  }

  /** Words as somebody types them in one field. */
  static List<String> tags(String typed) {
    return typed == null
        ? List.of()
        : BETWEEN_TAGS.splitAsStream(typed).map(String::strip).filter(t -> !t.isEmpty()).toList();
  }

  private String typed(String field) {
    return request.getParameter(field);
  }

  private static <E extends Enum<E>> Optional<E> one(E[] all, String name) {
    return Stream.of(all).filter(each -> each.name().equals(name)).findFirst();
  }

  private static <N> N number(String text, Function<String, N> parser, String field) {
    try {
      return parser.apply(text);
    } catch (NumberFormatException e) {
      throw new InvalidInput(field, "platform.invalid");
    }
  }
}
