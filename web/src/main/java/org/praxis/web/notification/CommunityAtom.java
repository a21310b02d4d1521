package org.praxis.web.notification;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.praxis.communities.view.TopicRow;
import org.praxis.notification.feed.view.CommunityFeed;
import org.praxis.notification.feed.view.FeedEntry;

/** A community's topics as Atom (RFC 4287). */
final class CommunityAtom {
  // What no XML can say, and mail of long ago did.
  private static final Pattern NO_XML =
      Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

  private CommunityAtom() {}

  /**
   * @param self the feed's own address, below Praxis'
   * @param page from an address below Praxis' to one from anywhere
   */
  static String of(CommunityFeed told, String self, UnaryOperator<String> page) {
    Feed feed = new Feed("atom_1.0");
    feed.setId("urn:uuid:" + told.community().id());
    feed.setTitle(plain(told.community().name()));
    feed.setSubtitle(text("text", told.community().purpose()));
    feed.setLanguage(told.locale().toLanguageTag());
    feed.setAlternateLinks(
        List.of(
            link("alternate", page.apply("/communities/community/" + told.community().slug()))));
    feed.setOtherLinks(List.of(link("self", page.apply(self))));
    feed.setEntries(told.entries().stream().map(entry -> entry(entry, page)).toList());
    feed.setUpdated(
        Date.from(
            told.entries().stream()
                .map(entry -> entry.topic().activeAt())
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH)));
    try {
      return new WireFeedOutput().outputString(feed);
    } catch (FeedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Entry entry(FeedEntry told, UnaryOperator<String> page) {
    TopicRow topic = told.topic();
    Entry entry = new Entry();
    entry.setId("urn:uuid:" + topic.id());
    entry.setTitle(plain(topic.title()));
    entry.setPublished(Date.from(topic.startedAt()));
    entry.setUpdated(Date.from(topic.activeAt()));
    entry.setAuthors(List.of(author(topic)));
    entry.setAlternateLinks(
        List.of(link("alternate", page.apply("/communities/topic/" + topic.id()))));
    entry.setCategories(topic.tags().stream().map(CommunityAtom::category).toList());
    entry.setContents(List.of(text("html", told.html())));
    return entry;
  }

  private static Person author(TopicRow topic) {
    Person author = new Person();
    author.setName(plain(topic.author().name()));
    return author;
  }

  private static Category category(String tag) {
    Category category = new Category();
    category.setTerm(plain(tag));
    return category;
  }

  private static Link link(String relation, String address) {
    Link link = new Link();
    link.setRel(relation);
    link.setHref(address);
    return link;
  }

  private static Content text(String type, String value) {
    Content content = new Content();
    content.setType(type);
    content.setValue(plain(value));
    return content;
  }

  private static String plain(String text) {
    return NO_XML.matcher(text).replaceAll("");
  }
}
