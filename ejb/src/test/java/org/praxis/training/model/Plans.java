package org.praxis.training.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.praxis.training.StepId;
import org.praxis.training.StepKind;
import org.praxis.training.TrackDraft;
import org.praxis.training.TrackDraft.StageDraft;
import org.praxis.training.TrackDraft.StepDraft;

/** Drafts of every shape, also such as are refused, each made of a number. */
final class Plans {
  static final LocalDate TODAY = LocalDate.parse("2026-03-01");

  private Plans() {}

  static TrackDraft draft(long seed) {
    Random random = new Random(seed);
    int count = 1 + random.nextInt(3);
    List<StepId> ids = new ArrayList<>();
    for (int i = 0; i < 14; i++) {
      ids.add(new StepId(new UUID(seed, i)));
    }
    int next = 0;
    List<StageDraft> stages = new ArrayList<>();
    for (int stage = 0; stage < count; stage++) {
      List<StepDraft> steps = new ArrayList<>();
      int size = 1 + random.nextInt(4);
      for (int i = 0; i < size; i++) {
        steps.add(step(random, ids, next++));
      }
      stages.add(
          new StageDraft(
              "Stage " + stage,
              random.nextInt(3) == 0 ? 1 + random.nextInt(3) : null,
              random.nextInt(3) == 0,
              steps));
    }
    return new TrackDraft("t", "Track", "Summary", 14, random.nextBoolean(), stages);
  }

  private static StepDraft step(Random random, List<StepId> ids, int place) {
    List<StepId> after = new ArrayList<>();
    if (random.nextInt(3) == 0) {
      after.add(ids.get(random.nextInt(place + 2)));
    }
    return new StepDraft(
        ids.get(place),
        StepKind.PAGE,
        "Step " + place,
        "text",
        random.nextInt(4) == 0,
        random.nextInt(4) == 0 ? TODAY.plusDays(random.nextInt(5) - 2) : null,
        after,
        null,
        null,
        null,
        null);
  }

  static boolean isAccepted(TrackDraft draft) {
    return Completeness.gaps(draft, slug -> true).isEmpty();
  }

  /** Some of its steps, chosen by the bits of a number. */
  static Set<StepId> some(TrackDraft draft, long bits) {
    Set<StepId> some = new HashSet<>();
    List<StepDraft> steps = draft.steps();
    for (int i = 0; i < steps.size(); i++) {
      if ((bits >> i & 1) == 1) {
        some.add(steps.get(i).id());
      }
    }
    return some;
  }
}
