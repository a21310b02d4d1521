package org.praxis.communities.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.praxis.communities.PollDraft;
import org.praxis.communities.PollOver;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.content.Markup;

/** What people choose between, and until when. */
@Embeddable
public class Poll {
  @Column(name = "poll_options", updatable = false)
  private String[] options;

  @Column(name = "poll_multiple", updatable = false)
  private Boolean multiple;

  @Column(name = "poll_ends_at", updatable = false)
  private Instant endsAt;

  protected Poll() {}

  Poll(PollDraft draft, Instant now) {
    List<String> lines = draft.options().stream().map(Markup::line).toList();
    if (lines.stream().distinct().count() < lines.size()) {
      throw new InvalidInput("poll.options", "communities.poll.options.twice");
    }
    if (draft.endsAt() != null && !draft.endsAt().isAfter(now)) {
      throw new InvalidInput("poll.endsAt", "platform.ahead.past");
    }
    options = lines.toArray(String[]::new);
    multiple = draft.multiple();
    endsAt = draft.endsAt();
  }

  /**
   * What somebody chose, in order and each once.
   *
   * @param chosen numbers from 1
   * @throws PollOver when it has ended
   */
  public int[] ballot(List<Integer> chosen, Instant now) {
    if (isOver(now)) {
      throw new PollOver();
    }
    Set<Integer> choices = new TreeSet<>(chosen);
    if (choices.stream().anyMatch(choice -> choice < 1 || choice > options.length)) {
      throw new InvalidInput("choices", "communities.poll.noSuch", options.length);
    }
    if (choices.isEmpty()) {
      throw new InvalidInput("choices", "communities.poll.choose");
    }
    if (choices.size() > 1 && !multiple) {
      throw new InvalidInput("choices", "communities.poll.one");
    }
    return choices.stream().mapToInt(Integer::intValue).toArray();
  }

  public boolean isOver(Instant now) {
    return endsAt != null && !now.isBefore(endsAt);
  }

  public List<String> options() {
    return List.of(options);
  }

  public boolean isMultiple() {
    return multiple;
  }

  public Instant endsAt() {
    return endsAt;
  }

  /** A text with its poll as that is read where nobody votes: by screening and by moderators. */
  Markup asRead(Markup text) {
    return asRead(text, options);
  }

  /** The same of a poll of which no more is known than what one chooses between. */
  public static Markup asRead(Markup text, String... options) {
    return new Markup(
        text.source()
            + "\n\n"
            + String.join("\n", Stream.of(options).map(option -> "- " + option).toList()));
  }
}
