package org.praxis.web.communities;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.praxis.communities.CommunityId;
import org.praxis.communities.ContributionId;
import org.praxis.communities.attention.BookmarkDraft;
import org.praxis.communities.attention.BookmarkId;
import org.praxis.communities.attention.Bookmarking;
import org.praxis.communities.attention.FollowChoice;
import org.praxis.communities.attention.FollowLevel;
import org.praxis.communities.attention.Following;
import org.praxis.communities.attention.Unread;
import org.praxis.communities.attention.view.CommunityAttention;
import org.praxis.communities.attention.view.TopicAttention;
import org.praxis.communities.attention.view.TopicNews;
import org.praxis.communities.view.TopicRow;
import org.praxis.communities.visit.view.TopicVisit;
import org.praxis.platform.InvalidInput;
import org.praxis.web.page.Address;
import org.praxis.web.page.Attempt;
import org.praxis.web.page.Viewer;

/**
 * What is new to the reader, what they follow and what they keep, on whichever page topics are
 * shown; and the buttons for it. That a topic is read is noted when it is shown: it changes nothing
 * for anybody else, and showing it twice changes nothing more.
 */
@Named
@RequestScoped
public class Attending {
  @Inject Unread unread;
  @Inject Following following;
  @Inject Bookmarking bookmarking;
  @Inject Viewer viewer;
  @Inject Attempt attempt;

  private TopicVisit visit;
  private CommunityAttention community;
  private final Map<ContributionId, TopicNews> news = new HashMap<>();
  private Map<CommunityId, Long> communities = Map.of();

  // --- the page of a topic

  /** Tries what a button on a topic's page asks for. */
  void pressed(ContributionId shown, String address) {
    attempt.pressed(
        "follow",
        level -> {
          following.followTopic(shown, choice(level));
          return address + "?done=followed";
        });
    attempt.pressed(
        "bookmark",
        id -> {
          bookmarking.add(Address.id(id, ContributionId::new), BookmarkDraft.plain());
          String reply = id.equals(shown.toString()) ? "" : "&reply=" + id + "#r-" + id;
          return address + "?done=bookmarked" + reply;
        });
  }

  /** The reader has this page of a topic before them. */
  void read(TopicVisit shown) {
    visit = shown;
    if (shown.attention() != null) {
      viewer.hasBefore(shown.topic().id());
    }
  }

  /** Null where nothing is to be followed: in a topic that is not published. */
  public TopicAttention getTopic() {
    return visit == null ? null : visit.attention();
  }

  /** Whether what came since the last visit begins with this reply. */
  public boolean begins(ContributionId reply) {
    return visit != null && visit.begins(reply);
  }

  /** Whether it begins on another page of the topic. */
  public boolean isElsewhere() {
    return visit != null && visit.beginsElsewhere();
  }

  /** The reader's bookmark of a contribution; null when they have none. */
  public BookmarkId kept(ContributionId contribution) {
    return visit == null ? null : visit.kept().get(contribution);
  }

  // --- lists of topics, and the page of a community

  /** Tries what a button on a community's page asks for. */
  void pressed(String slug, UnaryOperator<String> back) {
    attempt.pressed(
        "follow",
        level -> {
          following.followCommunity(slug, choice(level));
          return back.apply("followed");
        });
    attempt.pressed(
        "readAll",
        button -> {
          unread.readAll(slug);
          return back.apply("allRead");
        });
  }

  /** The same on the page of a tag. */
  void pressedOfTag(String tag, String back) {
    attempt.pressed(
        "follow",
        level -> {
          following.followTag(tag, choice(level));
          return back;
        });
  }

  void look(String slug) {
    community = unread.community(slug);
  }

  /** Finds what is new in these topics, in one statement. */
  public void look(List<TopicRow> topics) {
    news.putAll(unread.of(topics.stream().map(TopicRow::id).toList()));
  }

  /** Finds what is new in each of the reader's communities. */
  public void lookAround() {
    communities = unread.inCommunities();
  }

  public CommunityAttention getCommunity() {
    return community;
  }

  /** What is new in a topic of a list that was looked at. */
  public TopicNews news(ContributionId id) {
    return news.getOrDefault(id, TopicNews.NONE);
  }

  /** In how many topics of a community there is something new; 0 where nobody has looked. */
  public long in(CommunityId id) {
    return communities.getOrDefault(id, 0L);
  }

  /** As many topics as the reader can do something with, and a sign that there are more. */
  public String counted(long topics) {
    return topics < Unread.MOST_COUNTED ? Long.toString(topics) : (Unread.MOST_COUNTED - 1) + "+";
  }

  public List<FollowLevel> getLevels() {
    return List.of(FollowLevel.values());
  }

  private static FollowChoice choice(String level) {
    return Stream.of(FollowLevel.values())
        .filter(one -> one.name().equals(level))
        .findFirst()
        .map(FollowChoice::new)
        .orElseThrow(() -> new InvalidInput("follow", "platform.invalid"));
  }
}
