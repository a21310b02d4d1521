package org.praxis.harness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.praxis.communities.CommunityDraft;
import org.praxis.communities.ContributionId;
import org.praxis.communities.Founding;
import org.praxis.communities.Joining;
import org.praxis.communities.ReplyDraft;
import org.praxis.communities.Replying;
import org.praxis.communities.RuleKeeping;
import org.praxis.communities.TopicDraft;
import org.praxis.communities.TopicKind;
import org.praxis.communities.TopicStarting;
import org.praxis.communities.view.Submitted;
import org.praxis.moderation.CaseId;
import org.praxis.moderation.CaseReview;
import org.praxis.moderation.CharterDraft;
import org.praxis.moderation.CharterDraft.ClauseDraft;
import org.praxis.moderation.ClauseKind;
import org.praxis.moderation.HoldReason;
import org.praxis.moderation.Policy;
import org.praxis.moderation.Reason;
import org.praxis.moderation.Ruling;
import org.praxis.moderation.Verdict;
import org.praxis.moderation.guidelines.Asked;
import org.praxis.moderation.guidelines.GuidelinesAmendment;
import org.praxis.moderation.guidelines.GuidelinesDraft;
import org.praxis.moderation.guidelines.GuidelinesDraft.Clause;
import org.praxis.moderation.guidelines.GuidelinesKeeping;
import org.praxis.moderation.guidelines.GuidelinesReading;
import org.praxis.moderation.rules.view.RuleView;
import org.praxis.moderation.view.CharterView;
import org.praxis.moderation.view.QueueItem;

/**
 * What the people of the sample company do again and again in tests, through the same use cases as
 * in production.
 */
@ApplicationScoped
public class Company {
  public static final As LEARNER = As.person("learner1");
  public static final As COLLEAGUE = As.person("learner2");
  public static final As MODERATOR = As.person("moderator1");
  public static final As OTHER_MODERATOR = As.person("moderator2");
  public static final As TRAINER = As.person("trainer1");
  public static final As HR = As.person("hr1");
  public static final As ADMIN = As.person("admin1");

  @Inject Founding founding;
  @Inject Joining joining;
  @Inject TopicStarting starting;
  @Inject Replying replying;
  @Inject CaseReview review;
  @Inject GuidelinesKeeping guidelinesKeeping;
  @Inject GuidelinesReading guidelinesReading;
  @Inject RuleKeeping rules;

  /**
   * A new community that learner1 and learner2 have joined; its third clause forbids the word
   * "bluebird".
   */
  public String community(int firstContributionsHeld) throws Exception {
    String slug = "c-" + UUID.randomUUID();
    MODERATOR.call(() -> founding.found(draft(slug, firstContributionsHeld)));
    for (As person : List.of(LEARNER, COLLEAGUE)) {
      person.run(() -> joining.join(slug));
    }
    return slug;
  }

  public static CommunityDraft draft(String slug, int firstContributionsHeld) {
    return new CommunityDraft(
        slug,
        "Test community",
        new CharterDraft(
            "Helping each other",
            List.of(
                new ClauseDraft(ClauseKind.IN_SCOPE, "Our tools", List.of()),
                new ClauseDraft(ClauseKind.OUT_OF_SCOPE, "Buying hardware", List.of()),
                new ClauseDraft(
                    ClauseKind.NEVER_HERE, "Unannounced projects", List.of("bluebird"))),
            firstContributionsHeld));
  }

  /**
   * The next edition of the company's guidelines: what belongs everywhere, and these that never do.
   * Nobody has to acknowledge them.
   */
  public CharterView guidelines(String... never) throws Exception {
    int edition =
        HR.call(guidelinesReading::guidelines).map(view -> view.guidelines().edition()).orElse(0);
    GuidelinesDraft draft =
        new GuidelinesDraft(
            "How we talk to each other",
            Stream.concat(
                    Stream.of(new Clause(ClauseKind.IN_SCOPE, "What helps others")),
                    Arrays.stream(never).map(text -> new Clause(ClauseKind.NEVER_HERE, text)))
                .toList());
    return HR.call(
        () ->
            guidelinesKeeping.amend(
                new GuidelinesAmendment(draft, "clearer", edition, Asked.NOBODY, null)));
  }

  /** Switches off what the company looks for, so that others write as if there were nothing. */
  public void looksForNothing() throws Exception {
    for (RuleView rule : HR.call(() -> rules.rules(null))) {
      if (rule.on()) {
        HR.call(() -> rules.turn(null, rule.id(), false, rule.edition()));
      }
    }
  }

  /** Why something is held that has a word against a clause of a charter nobody changed yet. */
  public static HoldReason term(int clause) {
    return new HoldReason(Reason.TERM, clause, Policy.CHARTER, 1, null, null, null);
  }

  public Submitted ask(As person, String community, String text) throws Exception {
    return person.call(
        () -> starting.start(community, new TopicDraft(TopicKind.QUESTION, "How do I?", text)));
  }

  public Submitted reply(As person, ContributionId topic, String text) throws Exception {
    return person.call(() -> replying.reply(topic, new ReplyDraft(text)));
  }

  /** The open case of a contribution, with the version that a moderator reads. */
  public CaseId caseOf(ContributionId contribution) throws Exception {
    return caseOf(MODERATOR, contribution);
  }

  /** The same, for a text that {@link #MODERATOR} does not judge. */
  public CaseId caseOf(As moderator, ContributionId contribution) throws Exception {
    return AllPages.of(moderator, review::queue).stream()
        .filter(item -> item.summary().content().id().equals(contribution.value()))
        .map(QueueItem::id)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no case waits for " + contribution));
  }

  public void decide(As moderator, ContributionId contribution, Verdict verdict) throws Exception {
    CaseId id = caseOf(contribution);
    moderator.call(() -> review.decide(id, ruling(verdict, review.open(id).version())));
  }

  /** One that takes effect at once. */
  public static Ruling ruling(Verdict verdict, long version) {
    return new Ruling(
        verdict, verdict == Verdict.APPROVE ? null : 2, "Please read clause 2.", version, true);
  }
}
