package org.praxis.communities;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.praxis.communities.model.Contribution;
import org.praxis.communities.model.Reader;
import org.praxis.communities.store.Memberships;
import org.praxis.communities.store.RecentTexts;
import org.praxis.communities.store.RecentTexts.Author;
import org.praxis.communities.view.TrialView;
import org.praxis.moderation.AuthorStanding;
import org.praxis.moderation.CaseId;
import org.praxis.moderation.SpaceId;
import org.praxis.moderation.rules.RuleDraft;
import org.praxis.moderation.rules.RuleHit;
import org.praxis.moderation.rules.RuleKind;
import org.praxis.moderation.rules.RuleProbe;
import org.praxis.moderation.rules.Rules;
import org.praxis.people.CurrentPerson;
import org.praxis.people.PersonId;
import org.praxis.people.Role;
import org.praxis.people.view.PersonChip;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;
import org.praxis.platform.content.Markup;
import org.praxis.platform.content.Rendering;

/**
 * Trying a rule on what was sent lately, before it is kept: to a community, for those who look
 * after it; to all of them, for those who read the rules of the company, as far as they may read
 * what was written. Nothing is held and nothing is kept.
 */
@Stateless
@RolesAllowed(Role.MEMBER)
public class RuleTrying {
  private static final int DAYS = 30;
  private static final int MOST = 5_000;
  private static final int AROUND = 80;
  private static final int EXCERPT = 200;

  @Inject Admission admission;
  @Inject RuleDoor door;
  @Inject Rules rules;
  @Inject RecentTexts recent;
  @Inject Memberships memberships;
  @Inject NamedAudiences audiences;
  @Inject Authors authors;
  @Inject Rendering rendering;
  @Inject CurrentPerson me;
  @Inject Clock clock;

  private record Around(String before, String found, String after) {}

  private record Found(Contribution contribution, Reading read, RuleHit hit) {}

  /** A contribution as it is looked at: as it was sent, or as everybody reads it. */
  private record Reading(String title, Markup markup, String text) {}

  /**
   * What the rule would have found among the published and decided contributions of the last 30
   * days; of more than 5 000, among the latest.
   *
   * @param slug null for all communities, as far as the reader may read what was written there
   */
  public TrialView trial(String slug, @NotNull @Valid RuleDraft draft, PageRequest page) {
    SpaceId space = door.readable(slug);
    audiences.expectTheirs(draft, null);
    RuleProbe probe = rules.probe(space, draft, me.id());
    Reader reader = admission.reader();
    Instant since = clock.instant().minus(Duration.ofDays(DAYS));
    List<Contribution> sent =
        slug == null
            ? recent.everywhere(reader, since, MOST + 1)
            : recent.since(admission.place(slug).community(), since, MOST + 1);
    boolean cut = sent.size() > MOST;
    // A change that waits is for its author and moderators alone.
    boolean asSent = slug != null || reader.everywhere();
    List<Contribution> looked = cut ? sent.subList(0, MOST) : sent;
    List<Found> found = found(probe, draft.kind(), looked, asSent);
    List<Found> shown = found.stream().skip(page.offset()).limit(page.size()).toList();
    return new TrialView(
        DAYS, looked.size(), cut, !asSent, new Page<>(hits(shown, asSent), page, found.size()));
  }

  // From the first to the last, because whose first contributions they are depends on those before.
  private List<Found> found(
      RuleProbe probe, RuleKind kind, List<Contribution> latest, boolean asSent) {
    if (latest.isEmpty()) {
      return List.of();
    }
    Map<Author, Long> published = new HashMap<>();
    if (kind == RuleKind.FIRST_CONTRIBUTIONS) {
      published.putAll(
          recent.publishedBefore(
              latest.stream().map(RuleTrying::author).collect(Collectors.toSet()),
              latest.get(latest.size() - 1).submittedAt()));
    }
    Map<CommunityId, Set<PersonId>> trusted =
        kind.readsTexts()
            ? Map.of()
            : memberships.keepers(
                latest.stream().map(sent -> sent.community().id()).collect(Collectors.toSet()));
    Deque<Found> found = new ArrayDeque<>();
    List<Contribution> inOrder = new ArrayList<>(latest);
    Collections.reverse(inOrder);
    for (Contribution contribution : inOrder) {
      Author author = author(contribution);
      Reading read = reading(contribution, asSent);
      AuthorStanding standing =
          new AuthorStanding(
              published.getOrDefault(author, 0L),
              0,
              0,
              trusted.getOrDefault(author.community(), Set.of()).contains(author.person()));
      probe.screen(read.text(), author.person(), standing).stream()
          .min(Comparator.comparingInt(RuleHit::from))
          .ifPresent(hit -> found.addFirst(new Found(contribution, read, hit)));
      if (contribution.published()) {
        published.merge(author, 1L, Long::sum);
      }
    }
    return List.copyOf(found);
  }

  private static Author author(Contribution sent) {
    return new Author(sent.community().id(), sent.author());
  }

  private Reading reading(Contribution sent, boolean asSent) {
    if (asSent) {
      Markup markup = sent.submittedText();
      return new Reading(sent.submittedTitle(), markup, sent.draft(rendering.words(markup)).text());
    }
    return new Reading(
        sent.topic() == sent ? sent.topic().title() : null,
        sent.text(),
        sent.asPublished(rendering.words(sent.text())));
  }

  // That it had been held is for those to know who read it then.
  private List<TrialView.Hit> hits(List<Found> found, boolean asSent) {
    Map<PersonId, PersonChip> chips =
        authors.chips(found.stream().map(one -> one.contribution().author()).toList());
    Map<UUID, CaseId> cases =
        asSent
            ? rules.decided(found.stream().map(one -> one.contribution().id().value()).toList())
            : Map.of();
    return found.stream()
        .map(
            one -> {
              Contribution sent = one.contribution();
              Around shown = around(one);
              CaseId decided = cases.get(sent.id().value());
              return new TrialView.Hit(
                  sent.id(),
                  sent.community().name(),
                  sent.topic() == sent ? one.read().title() : sent.topic().title(),
                  sent.state(),
                  chips.get(sent.author()),
                  sent.submittedAt(),
                  shown.before(),
                  shown.found(),
                  shown.after(),
                  decided == null ? null : decided.value());
            })
        .toList();
  }

  // As it is read. What was typed is shown where nobody reads what was found, as in an address.
  private Around around(Found one) {
    Reading sent = one.read();
    RuleHit hit = one.hit();
    if (hit.found() == null) {
      return new Around(rendering.excerpt(sent.markup(), EXCERPT), "", "");
    }
    String words = line(hit.found());
    return Stream.of(rendering.line(sent.markup()), sent.title())
        .filter(read -> read != null && read.contains(words))
        .findFirst()
        .map(read -> around(read, read.indexOf(words), words))
        .orElseGet(() -> around(sent.text(), hit.from(), hit.found()));
  }

  private static Around around(String text, int from, String found) {
    return new Around(before(text, from), line(found), after(text, from + found.length()));
  }

  private static String before(String text, int end) {
    int begin = Math.max(0, end - AROUND);
    return (begin > 0 ? "… " : "") + line(text.substring(begin, end)).stripLeading();
  }

  private static String after(String text, int begin) {
    int end = Math.min(text.length(), begin + AROUND);
    return line(text.substring(begin, end)).stripTrailing() + (end < text.length() ? " …" : "");
  }

  private static String line(String text) {
    return text.replaceAll("\\s+", " ");
  }
}
