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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.praxis.communities.model.Community;
import org.praxis.communities.model.Contribution;
import org.praxis.communities.store.RecentTexts;
import org.praxis.communities.view.TrialView;
import org.praxis.moderation.AuthorStanding;
import org.praxis.moderation.CaseId;
import org.praxis.moderation.rules.RuleDraft;
import org.praxis.moderation.rules.RuleHit;
import org.praxis.moderation.rules.RuleProbe;
import org.praxis.moderation.rules.Rules;
import org.praxis.people.CurrentPerson;
import org.praxis.people.PersonId;
import org.praxis.people.Role;
import org.praxis.people.view.PersonChip;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;
import org.praxis.platform.content.Rendering;

/**
 * Trying a rule on what was sent to a community lately, before it is kept; for those who look after
 * it. Nothing is held and nothing is kept.
 */
@Stateless
@RolesAllowed(Role.MEMBER)
public class RuleTrying {
  private static final int DAYS = 30;
  private static final int MOST = 5_000;
  private static final int AROUND = 80;
  private static final int EXCERPT = 200;

  @Inject Admission admission;
  @Inject Rules rules;
  @Inject RecentTexts recent;
  @Inject CommunityKeepers keepers;
  @Inject NamedAudiences audiences;
  @Inject Authors authors;
  @Inject Rendering rendering;
  @Inject CurrentPerson me;
  @Inject Clock clock;

  private record Around(String before, String found, String after) {}

  private record Found(Contribution contribution, String text, RuleHit hit) {}

  /**
   * What the rule would have found among the published and decided contributions of the last 30
   * days; of more than 5 000, among the latest.
   */
  public TrialView trial(String slug, @NotNull @Valid RuleDraft draft, PageRequest page) {
    Community community = admission.place(slug).moderated().community();
    audiences.expectTheirs(draft, null);
    RuleProbe probe = rules.probe(community.space(), draft, me.id());
    Instant since = clock.instant().minus(Duration.ofDays(DAYS));
    List<Contribution> sent = recent.since(community, since, MOST + 1);
    boolean cut = sent.size() > MOST;
    List<Contribution> looked = cut ? sent.subList(0, MOST) : sent;
    List<Found> found = found(probe, looked, community);
    List<Found> shown = found.stream().skip(page.offset()).limit(page.size()).toList();
    return new TrialView(DAYS, looked.size(), cut, new Page<>(hits(shown), page, found.size()));
  }

  // From the first to the last, because whose first contributions they are depends on those before.
  private List<Found> found(RuleProbe probe, List<Contribution> latest, Community community) {
    if (latest.isEmpty()) {
      return List.of();
    }
    Map<PersonId, Long> published =
        new HashMap<>(
            recent.publishedBefore(community, latest.get(latest.size() - 1).submittedAt()));
    Set<PersonId> trusted = new HashSet<>(keepers.of(community.id()));
    Deque<Found> found = new ArrayDeque<>();
    List<Contribution> inOrder = new ArrayList<>(latest);
    Collections.reverse(inOrder);
    for (Contribution contribution : inOrder) {
      PersonId author = contribution.author();
      String text = contribution.draft(rendering.words(contribution.submittedText())).text();
      AuthorStanding standing =
          new AuthorStanding(published.getOrDefault(author, 0L), 0, 0, trusted.contains(author));
      probe.screen(text, author, standing).stream()
          .min(Comparator.comparingInt(RuleHit::from))
          .ifPresent(hit -> found.addFirst(new Found(contribution, text, hit)));
      if (contribution.published()) {
        published.merge(author, 1L, Long::sum);
      }
    }
    return List.copyOf(found);
  }

  private List<TrialView.Hit> hits(List<Found> found) {
    Map<PersonId, PersonChip> chips =
        authors.chips(found.stream().map(one -> one.contribution().author()).toList());
    Map<UUID, CaseId> cases =
        rules.decided(found.stream().map(one -> one.contribution().id().value()).toList());
    return found.stream()
        .map(
            one -> {
              Contribution sent = one.contribution();
              Around shown = around(one);
              CaseId decided = cases.get(sent.id().value());
              return new TrialView.Hit(
                  sent.id(),
                  sent.topic() == sent ? sent.submittedTitle() : sent.topic().title(),
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
    Contribution sent = one.contribution();
    RuleHit hit = one.hit();
    if (hit.found() == null) {
      return new Around(rendering.excerpt(sent.submittedText(), EXCERPT), "", "");
    }
    String words = line(hit.found());
    return Stream.of(rendering.line(sent.submittedText()), sent.submittedTitle())
        .filter(read -> read != null && read.contains(words))
        .findFirst()
        .map(read -> around(read, read.indexOf(words), words))
        .orElseGet(() -> around(one.text(), hit.from(), hit.found()));
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
