package org.praxis.training.talk;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.praxis.communities.ContributionId;

/** Where a topic is read, as somebody copies it: with or without what stands before and after. */
public final class TopicAddress {
  private static final String PATH = "/communities/topic/";
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?:.*" + PATH + ")?(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})(?:[?#/].*)?");

  private TopicAddress() {}

  /** Nothing where it is no such address. */
  public static Optional<ContributionId> of(String typed) {
    return Optional.ofNullable(typed)
        .map(String::strip)
        .map(ADDRESS::matcher)
        .filter(Matcher::matches)
        .map(address -> new ContributionId(UUID.fromString(address.group(1))));
  }

  public static String path(ContributionId topic) {
    return PATH + topic;
  }
}
