package org.praxis.communities;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.praxis.communities.event.ContributionsChanged;
import org.praxis.communities.model.Opened;
import org.praxis.communities.model.Place;
import org.praxis.communities.model.TagWords;
import org.praxis.communities.model.Topic;
import org.praxis.communities.store.Spellings;
import org.praxis.communities.store.Tags;
import org.praxis.communities.view.TagCount;
import org.praxis.communities.view.TagSynonym;
import org.praxis.people.CurrentPerson;
import org.praxis.people.Role;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.outbox.Outbox;

/** The words under which topics are found, and keeping one word for each thing. */
@Stateless
@RolesAllowed(Role.MEMBER)
public class Tagging {
  private static final int MOST = 30;
  private static final int LONGEST = 100;
  private static final int TOLD_TOGETHER = 50;

  @Inject Admission admission;
  @Inject Tags tags;
  @Inject Outbox outbox;
  @Inject Spellings spellings;
  @Inject CurrentPerson me;
  @Inject Clock clock;

  /**
   * A community's tags, the most used first.
   *
   * @param beginning of a word or of what it is called too; null for all
   */
  public List<TagCount> of(String slug, String beginning) {
    CommunityId community = admission.place(slug).readable().community().id();
    String word = TagWords.normal(beginning == null ? "" : beginning);
    return tags.of(community, tags.synonyms(community).getOrDefault(word, word), MOST);
  }

  /**
   * Gives a topic these tags and no others: for its author, of the community's own, and for those
   * who look after the community.
   *
   * @throws NewTag to the author, of a word that nobody uses there yet
   */
  public void tag(ContributionId id, @NotNull @Size(max = 20) List<String> words) {
    Opened<Topic> found = admission.readable(id, Topic.class);
    Topic topic = found.contribution();
    CommunityId community = topic.community().id();
    boolean keeps = found.place().isModerated();
    if (!keeps && !topic.author().equals(me.id())) {
      throw new TagsOfOthers();
    }
    if (!keeps) {
      found.place().writable();
    }
    Map<String, String> synonyms = tags.synonyms(community);
    List<String> wanted = TagWords.of(words, synonyms);
    Map<String, String> said = TagWords.spellings(words, synonyms);
    if (!keeps) {
      List<String> known = tags.known(community, wanted);
      wanted.stream()
          .filter(tag -> !known.contains(tag) && !topic.carries(tag))
          .findFirst()
          .ifPresent(
              tag -> {
                throw new NewTag(said.getOrDefault(tag, tag));
              });
    }
    topic.tag(wanted);
    changed(List.of(id));
    spellings.keep(community, said, id);
  }

  /**
   * From now on the community writes one of its tags so, also on topics that carry it already. For
   * those who look after the community.
   *
   * @param typed the same word, with its accents
   */
  public void spell(String slug, String typedTag, String typed) {
    CommunityId community = admission.lock(slug).moderated().community().id();
    String tag = named("said", typedTag);
    if (!tag.equals(named("said", typed))) {
      throw new InvalidInput("said", "communities.tags.another", tag);
    }
    Map<String, String> synonyms = tags.synonyms(community);
    boolean used = synonyms.containsKey(tag) || synonyms.containsValue(tag);
    if (!used && tags.known(community, List.of(tag)).isEmpty()) {
      throw new InvalidInput("said", "communities.tags.unused", TagWords.said(typed));
    }
    spellings.correct(community, tag, TagWords.said(typed));
    changed(tags.carrying(community, tag));
  }

  /** What words mean in a community, by tag. */
  public List<TagSynonym> synonyms(String slug) {
    CommunityId community = admission.place(slug).readable().community().id();
    return spellings.synonyms(community);
  }

  /**
   * From now on the word means the tag, also on topics that carry it already. For those who look
   * after the community.
   */
  public void mean(String slug, String typedWord, String typedTag) {
    Place place = admission.lock(slug).moderated();
    CommunityId community = place.community().id();
    String word = named("word", typedWord);
    Map<String, String> synonyms = tags.synonyms(community);
    String named = named("tag", typedTag);
    String tag = synonyms.getOrDefault(named, named);
    if (tag.equals(word)) {
      throw new InvalidInput("word", "communities.tags.itself", word);
    }
    changed(tags.merge(community, word, tag));
    spellings.keep(community, TagWords.spellings(List.of(typedWord, typedTag), synonyms), null);
  }

  /** The word means itself again; topics keep the tag that they have. */
  public void meanItself(String slug, String word) {
    tags.forget(admission.lock(slug).moderated().community().id(), TagWords.normal(word));
  }

  // So many topics at a time that what stands in them is read by whoever hears of it in one go.
  private void changed(List<ContributionId> topics) {
    List<ContributionsChanged> news = new ArrayList<>();
    for (int from = 0; from < topics.size(); from += TOLD_TOGETHER) {
      int to = Math.min(from + TOLD_TOGETHER, topics.size());
      news.add(new ContributionsChanged(topics.subList(from, to), clock.instant()));
    }
    outbox.recordAll(news);
  }

  private static String named(String field, String typed) {
    String word =
        typed == null || typed.length() > LONGEST
            ? ""
            : TagWords.of(List.of(typed), Map.of()).stream().findFirst().orElse("");
    if (word.isEmpty()) {
      throw new InvalidInput(field, "communities.tags.word");
    }
    return word;
  }
}
