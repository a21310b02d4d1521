package org.praxis.communities;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.praxis.communities.attention.store.Follows;
import org.praxis.communities.event.ContributionsMoved;
import org.praxis.communities.model.Community;
import org.praxis.communities.model.Contribution;
import org.praxis.communities.model.Place;
import org.praxis.communities.model.Reader;
import org.praxis.communities.model.Topic;
import org.praxis.communities.store.Memberships;
import org.praxis.communities.store.Moves;
import org.praxis.communities.store.Particulars;
import org.praxis.communities.store.Spellings;
import org.praxis.moderation.CaseId;
import org.praxis.moderation.CaseMoving;
import org.praxis.people.PersonId;
import org.praxis.platform.audit.AuditEntry;
import org.praxis.platform.audit.AuditLog;
import org.praxis.platform.content.ContentKind;
import org.praxis.platform.content.Markup;
import org.praxis.platform.outbox.Outbox;

/**
 * Puts topics and replies elsewhere, by hand or by a decision, once the place, the cases and the
 * topics are held, and tells everybody whom it concerns. Nobody is asked whether they may: whoever
 * asks for it knows.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Relocation {
  @Inject Moves moves;
  @Inject Memberships memberships;
  @Inject Follows follows;
  @Inject Particulars particulars;
  @Inject Spellings spellings;
  @Inject CaseMoving cases;
  @Inject Authors names;
  @Inject AuditLog audit;
  @Inject Outbox outbox;
  @Inject Clock clock;

  /**
   * Who puts something elsewhere.
   *
   * @param name for the audit log
   * @param decision by which it goes; null by hand
   * @param informed who hears of it by that decision; null by hand
   */
  record Mover(PersonId id, String name, CaseId decision, PersonId informed) {
    static Mover byHand(PersonId id, String name) {
      return new Mover(id, name, null, null);
    }
  }

  /**
   * @param field by which somebody says that this is meant
   * @throws WiderReaders when other people would read it there, until that is confirmed
   * @throws AuthorsLocked when some who wrote it could not read it there, until that is confirmed
   */
  void expectConfirmed(
      Community from, Community to, List<PersonId> authors, boolean confirmed, String field) {
    if (confirmed || from.id().equals(to.id())) {
      return;
    }
    int locked = to.access() == Access.OPEN ? 0 : outside(to, authors);
    if (from.access() != Access.OPEN) {
      throw new WiderReaders(field, to.name(), locked);
    }
    if (locked > 0) {
      throw new AuthorsLocked(field, to.name(), locked);
    }
  }

  /** By what they belong to alone: which roles others have in the company is not known here. */
  boolean isReadBy(PersonId person, Community community) {
    return new Place(
            community,
            new Reader(person, false),
            memberships.roles(community, List.of(person)).get(person))
        .isReadable();
  }

  private int outside(Community community, List<PersonId> people) {
    return people.size() - memberships.roles(community, people).size();
  }

  /**
   * @param moved all that stands in it
   */
  void move(Topic topic, Community target, List<ContributionId> moved, Mover by) {
    Community from = topic.community();
    List<PersonId> followers = followers(topic, by);
    moves.toCommunity(topic, target);
    particulars.translate(topic);
    spellings.carry(topic.id(), from.id(), target.id());
    tell(topic.id(), topic, moved, followers, target, by);
    record("communities.topic.moved", topic.id(), from, target, by);
  }

  /**
   * @param replies all of them, the first of which opens the new topic
   */
  void split(Topic topic, List<Contribution> replies, String title, TopicKind kind, Mover by) {
    Contribution first = replies.get(0);
    // Whoever may not read the reply yet is told of it as of a new topic.
    List<PersonId> followers = first.published() ? followers(topic, by) : List.of();
    moves.split(topic, replies, Markup.line(title), kind);
    cases.became(first.id().value(), ContentKind.TOPIC);
    tell(
        first.id(),
        topic,
        replies.stream().map(Contribution::id).toList(),
        followers,
        topic.community(),
        by);
    record("communities.topic.split", first.id(), topic.community(), topic.community(), by);
  }

  /** Who is told of replies there; of what nobody else reads nobody is. */
  List<PersonId> followers(Topic topic, Mover by) {
    return topic.published() ? follows.ofReplies(topic.id(), by.id()) : List.of();
  }

  void tell(
      ContributionId topic,
      Topic from,
      List<ContributionId> moved,
      List<PersonId> followers,
      Community community,
      Mover by) {
    cases.move(values(moved), community.space());
    List<PersonId> authors = authors(moved, by);
    List<PersonId> others =
        followers.stream()
            .filter(follower -> !authors.contains(follower) && !follower.equals(by.informed()))
            .toList();
    outbox.record(
        new ContributionsMoved(
            topic,
            from.id(),
            from.title(),
            community.id(),
            authors,
            others,
            by.id(),
            clock.instant()));
  }

  /** Those whom somebody tells that it moved: without whoever moves it. */
  List<PersonId> authors(Collection<ContributionId> moved, Mover by) {
    return colleagues(moved, by.id()).stream()
        .filter(author -> !author.equals(by.informed()))
        .toList();
  }

  /** Who wrote these and is of the company, but for that one. */
  List<PersonId> colleagues(Collection<ContributionId> written, PersonId but) {
    return moves.authors(written).stream()
        .filter(author -> !author.equals(but))
        .filter(author -> !names.isExternal(author))
        .toList();
  }

  void record(String action, ContributionId topic, Community from, Community to, Mover by) {
    audit.record(
        new AuditEntry(action, by.name(), topic.toString(), null, decision(by))
            .in(to.slug())
            .changing(
                AuditEntry.facts("community", from.slug()),
                AuditEntry.facts("community", to.slug())));
  }

  private static Map<String, String> decision(Mover by) {
    return by.decision() == null ? Map.of() : AuditEntry.facts("case", by.decision());
  }

  static List<UUID> values(Collection<ContributionId> ids) {
    return ids.stream().map(ContributionId::value).toList();
  }
}
