package org.praxis.communities;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.praxis.communities.model.Opened;
import org.praxis.communities.model.Topic;
import org.praxis.communities.store.Endorsed;
import org.praxis.communities.store.Nesting;
import org.praxis.communities.store.Threads;
import org.praxis.communities.view.Endorsements;
import org.praxis.communities.view.Nested;
import org.praxis.communities.view.ReplyView;
import org.praxis.people.CurrentPerson;
import org.praxis.people.PersonId;
import org.praxis.people.view.PersonChip;
import org.praxis.platform.content.Markup;
import org.praxis.platform.content.Rendering;

/** Shows replies with what belongs to each, in the same few statements however many they are. */
@RequestScoped
class ThreadViews {
  /** Of the replies under a reply that a page of its topic shows. */
  static final int FIRST = 5;

  @Inject Threads threads;
  @Inject Nesting nesting;
  @Inject Endorsed endorsed;
  @Inject Authors authors;
  @Inject Rendering rendering;
  @Inject CurrentPerson me;

  /**
   * What is known of the replies of a page, and of their authors.
   *
   * @param rows those that are shown, and those under them
   */
  final class Shown {
    private final Topic topic;
    private final boolean moderates;
    private final Map<ContributionId, List<Nesting.Row>> under;
    private final Map<ContributionId, Threads.ReplyRow> nested;
    private final Map<ContributionId, PersonId> answers;
    private final Map<PersonId, PersonChip> chips;
    private final Map<ContributionId, Endorsements> endorsements;

    private Shown(Opened<Topic> found, List<Threads.ReplyRow> rows, Collection<PersonId> others) {
      topic = found.contribution();
      moderates = found.place().isModerated();
      List<Nesting.Row> known =
          nesting.first(rows.stream().map(Threads.ReplyRow::id).toList(), found, FIRST);
      List<Nesting.Row> first = known.stream().filter(row -> row.parent() != null).toList();
      answers =
          known.stream()
              .filter(row -> row.to() != null)
              .collect(Collectors.toMap(Nesting.Row::reply, Nesting.Row::to, (one, same) -> one));
      under = first.stream().collect(Collectors.groupingBy(Nesting.Row::parent));
      nested =
          first.isEmpty()
              ? Map.of()
              : threads.all(first.stream().map(Nesting.Row::reply).toList(), found).stream()
                  .collect(Collectors.toMap(Threads.ReplyRow::id, Function.identity()));
      chips =
          authors.chips(
              Stream.of(
                      Stream.concat(rows.stream(), nested.values().stream())
                          .map(Threads.ReplyRow::author),
                      others.stream(),
                      answers.values().stream(),
                      Stream.of(topic.author()))
                  .flatMap(Function.identity())
                  .toList());
      endorsements =
          endorsed.counts(
              Stream.of(
                      Stream.of(topic.id()),
                      rows.stream().map(Threads.ReplyRow::id),
                      nested.keySet().stream())
                  .flatMap(Function.identity())
                  .collect(Collectors.toSet()),
              me.id());
    }

    PersonChip chip(PersonId person) {
      return chips.get(person);
    }

    Endorsements ofTopic() {
      return endorsements.getOrDefault(topic.id(), Endorsements.NONE);
    }

    /** With the first of those under it. */
    ReplyView view(Threads.ReplyRow row) {
      List<Nesting.Row> below = under.getOrDefault(row.id(), List.of());
      return view(
          row,
          below.isEmpty()
              ? Nested.NONE
              : new Nested(
                  below.stream()
                      .map(Nesting.Row::reply)
                      .filter(nested::containsKey)
                      .map(reply -> view(nested.get(reply), Nested.NONE))
                      .toList(),
                  below.get(0).total()));
    }

    /** Without those under it. */
    ReplyView alone(Threads.ReplyRow row) {
      return view(row, Nested.NONE);
    }

    private ReplyView view(Threads.ReplyRow row, Nested below) {
      boolean mine = row.author().equals(me.id());
      return new ReplyView(
          row.id(),
          chips.get(row.author()),
          row.state().isGone() ? "" : rendering.html(new Markup(row.text())),
          row.state(),
          // Others need not know that a change waits.
          mine || moderates ? row.pending() : null,
          row.id().equals(topic.acceptedAnswer()),
          mine,
          row.at(),
          row.editedAt(),
          row.imported(),
          row.role(),
          endorsements.getOrDefault(row.id(), Endorsements.NONE),
          answers.containsKey(row.id()) ? chips.get(answers.get(row.id())) : null,
          below);
    }
  }

  /**
   * @param others whose names the page needs too
   */
  Shown of(Opened<Topic> topic, List<Threads.ReplyRow> rows, Collection<PersonId> others) {
    return new Shown(topic, rows, others);
  }
}
