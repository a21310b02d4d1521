package org.praxis.notification.feed;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.praxis.communities.Discovering;
import org.praxis.communities.TextsToTell;
import org.praxis.communities.TextsToTell.TextFor;
import org.praxis.communities.TopicFilter;
import org.praxis.communities.TopicReading;
import org.praxis.communities.attention.Bookmarking;
import org.praxis.communities.attention.view.BookmarkRow;
import org.praxis.communities.guides.GuideReading;
import org.praxis.communities.guides.view.GuideRow;
import org.praxis.communities.view.TextToTell;
import org.praxis.communities.view.TopicRow;
import org.praxis.notification.feed.view.CommunityFeed;
import org.praxis.notification.feed.view.DatesFeed;
import org.praxis.notification.feed.view.FeedDate;
import org.praxis.notification.feed.view.FeedEntry;
import org.praxis.people.CurrentPerson;
import org.praxis.people.People;
import org.praxis.people.Role;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;
import org.praxis.platform.content.Rendering;
import org.praxis.training.MyLearning;
import org.praxis.training.view.EnrolmentRow;

/** What the feeds of the one who asks tell, by the use cases that their pages have. */
@Stateless
@RolesAllowed(Role.MEMBER)
public class OwnFeeds {
  private static final PageRequest LATEST = new PageRequest(1, 50);

  // A calendar with more dates than that is read by nobody.
  private static final int MOST_PAGES = 10;

  @Inject Discovering discovering;
  @Inject TopicReading topics;
  @Inject TextsToTell texts;
  @Inject Rendering rendering;
  @Inject GuideReading guides;
  @Inject Bookmarking bookmarks;
  @Inject MyLearning learning;
  @Inject People people;
  @Inject CurrentPerson me;

  /** The latest topics of a community, in as many statements however many they are. */
  public CommunityFeed community(String slug) {
    List<TopicRow> rows = topics.topics(slug, TopicFilter.ALL, LATEST).items();
    Map<TextFor, TextToTell> said =
        texts.texts(rows.stream().map(row -> new TextFor(me.id(), row.id())).toList());
    return new CommunityFeed(
        discovering.brief(slug),
        people.me().locale(),
        rows.stream()
            .filter(row -> said.containsKey(new TextFor(me.id(), row.id())))
            .map(row -> new FeedEntry(row, html(said.get(new TextFor(me.id(), row.id())))))
            .toList());
  }

  private String html(TextToTell text) {
    return rendering.html(text.text());
  }

  /** What of the reader's has a date: guides to look at again, reminders, tracks that are due. */
  public DatesFeed dates() {
    return new DatesFeed(
        people.me().locale(),
        Stream.of(
                all(page -> guides.mine(false, page))
                    .filter(guide -> guide.reviewBy() != null)
                    .map(OwnFeeds::review),
                all(bookmarks::mine)
                    .filter(row -> row.open() && row.remindAt() != null)
                    .map(OwnFeeds::reminder),
                all(learning::enrolments)
                    .filter(row -> row.dueAt() != null && !row.finished())
                    .map(OwnFeeds::due))
            .flatMap(dates -> dates)
            .toList());
  }

  private static <T> Stream<T> all(Function<PageRequest, Page<T>> list) {
    return Stream.iterate(
            list.apply(new PageRequest(1, PageRequest.LARGEST)),
            Objects::nonNull,
            page ->
                page.hasNext() && page.number() < MOST_PAGES
                    ? list.apply(new PageRequest(page.number() + 1, PageRequest.LARGEST))
                    : null)
        .flatMap(page -> page.items().stream());
  }

  private static FeedDate review(GuideRow guide) {
    return new FeedDate(
        FeedDate.Kind.REVIEW,
        "guide-" + guide.id(),
        guide.title(),
        "/communities/guide/" + guide.id(),
        guide.reviewBy(),
        null,
        guide.changedAt());
  }

  private static FeedDate reminder(BookmarkRow row) {
    return new FeedDate(
        FeedDate.Kind.REMINDER,
        "bookmark-" + row.id(),
        row.title(),
        "/communities/post/" + row.contribution(),
        null,
        row.remindAt(),
        row.madeAt());
  }

  private static FeedDate due(EnrolmentRow row) {
    return new FeedDate(
        FeedDate.Kind.TRACK_DUE,
        "enrolment-" + row.id(),
        row.trackTitle(),
        "/training/track/" + row.trackSlug(),
        null,
        row.dueAt(),
        row.enrolledAt());
  }
}
