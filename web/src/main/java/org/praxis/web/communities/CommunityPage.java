package org.praxis.web.communities;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.omnifaces.cdi.Param;
import org.praxis.communities.Discovering;
import org.praxis.communities.TagSpelling;
import org.praxis.communities.Tagging;
import org.praxis.communities.TopicFilter;
import org.praxis.communities.TopicKind;
import org.praxis.communities.TopicReading;
import org.praxis.communities.attention.Unread;
import org.praxis.communities.mailing.MailingImport;
import org.praxis.communities.view.CommunityRow;
import org.praxis.communities.view.CommunityView;
import org.praxis.communities.view.Permissions;
import org.praxis.communities.view.TagCount;
import org.praxis.communities.view.TopicRow;
import org.praxis.moderation.view.CharterView;
import org.praxis.platform.Page;
import org.praxis.web.page.Address;
import org.praxis.web.page.Attempt;

/** One community: its topics, its charter, and whether the reader belongs to it. */
@Named
@RequestScoped
public class CommunityPage {
  @Inject Discovering discovering;
  @Inject TopicReading reading;
  @Inject Tagging tagging;
  @Inject Belonging belonging;
  @Inject Attending attending;
  @Inject Unread unread;
  @Inject MailingImport imports;
  @Inject Address address;
  @Inject Attempt attempt;

  @Inject
  @Param(name = "unanswered")
  boolean unanswered;

  @Inject
  @Param(name = "kind")
  String kind;

  @Inject
  @Param(name = "tag")
  String tag;

  @Inject
  @Param(name = "new")
  boolean onlyNew;

  private CommunityView view;
  private List<TagCount> tags = List.of();
  private Page<TopicRow> topics;

  public static String address(String slug) {
    return "/communities/community/" + Address.encode(slug);
  }

  public void load() {
    belonging.pressed(this::afterwards);
    attending.pressed(address.part(), done -> address(address.part()) + "?done=" + done);
    if (!attempt.isOver()) {
      view = discovering.community(address.part());
      if (view.may().read()) {
        topics =
            onlyNew
                ? unread.topics(address.part(), address.page())
                : reading.topics(address.part(), wanted(), address.page());
        tags = tagging.of(address.part(), null);
        attending.look(address.part());
        attending.look(topics.items());
      }
    }
  }

  // Of ideas those that most want come first.
  private TopicFilter wanted() {
    String word = tag == null || tag.isBlank() ? null : tag;
    return new TopicFilter(unanswered, getKind(), word, getKind() == TopicKind.IDEA);
  }

  // Whoever leaves a private community does not know of it any more.
  private String afterwards(String slug, String done) {
    String next = discovering.find(slug).isPresent() ? address(slug) : "/communities/discover";
    return next + "?done=" + done;
  }

  public CommunityRow getCommunity() {
    return view.community();
  }

  public Permissions getMay() {
    return view.may();
  }

  public CharterView getCharter() {
    return view.charter();
  }

  /** Null for those who may not read them. */
  public Page<TopicRow> getTopics() {
    return topics;
  }

  /** Of which kind topics are listed; null for all. */
  public TopicKind getKind() {
    return Stream.of(TopicKind.values())
        .filter(each -> each.name().equals(kind))
        .findFirst()
        .orElse(null);
  }

  /** With which tag topics are listed, as it is written here; null for all. */
  public String getTag() {
    return tag == null ? null : TagSpelling.said(tag, words());
  }

  private List<String> words() {
    Stream<TopicRow> shown = topics == null ? Stream.of() : topics.items().stream();
    return Stream.concat(
            tags.stream().map(TagCount::tag), shown.flatMap(row -> row.tags().stream()))
        .toList();
  }

  /** The community's tags, the most used first. */
  public List<TagCount> getTags() {
    return tags;
  }

  /** Whether the reader may move a mailing list in. */
  public boolean isImporter() {
    return imports.isOpenTo(view.community());
  }

  /** Whether only topics with something new to the reader are listed. */
  public boolean isOnlyNew() {
    return onlyNew;
  }

  /** Whether only questions without an accepted answer are listed. */
  public boolean isUnanswered() {
    return unanswered;
  }
}
