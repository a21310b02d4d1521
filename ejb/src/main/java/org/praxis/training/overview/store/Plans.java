package org.praxis.training.overview.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.praxis.training.StepId;
import org.praxis.training.StepKind;
import org.praxis.training.model.Plan;
import org.praxis.training.store.Columns;

/** What all editions of a track ask, in three statements however many they are. */
@ApplicationScoped
public class Plans {
  @PersistenceContext EntityManager em;

  /**
   * One edition.
   *
   * @param steps in its order
   */
  public record Asked(
      int number, boolean stagesInOrder, List<StageRow> stages, List<StepRow> steps, Plan plan) {
    /** Of its steps, in its order. */
    public List<StepId> ids() {
      return steps.stream().map(StepRow::id).toList();
    }

    /** Of which learners have results. */
    public List<StepId> graded() {
      return steps.stream().filter(StepRow::graded).map(StepRow::id).toList();
    }

    /** The step with that number, from 1. */
    public StepRow step(int place) {
      return steps.get(place - 1);
    }
  }

  public record StageRow(int number, String title, Integer needed, boolean inOrder) {}

  public record StepRow(
      StepId id,
      int number,
      int stage,
      StepKind kind,
      String title,
      boolean optional,
      LocalDate opensOn) {
    /** Whether learners have results in it. */
    public boolean graded() {
      return kind == StepKind.QUIZ || kind == StepKind.ASSIGNMENT;
    }
  }

  /** By number. */
  public Map<Integer, Asked> of(long track) {
    Map<Integer, List<StageRow>> stages = new TreeMap<>();
    Map<Integer, Boolean> inOrder = new HashMap<>();
    for (Object[] row :
        rows(
            "select n.number, n.stages_in_order, g.number, g.title, g.needed, g.in_order from training_edition n join"
                + " training_stage g on g.edition_key = n.key where n.track_key = :track order by 1, 3",
            track)) {
      int edition = number(row[0]);
      inOrder.put(edition, (Boolean) row[1]);
      stages
          .computeIfAbsent(edition, none -> new ArrayList<>())
          .add(
              new StageRow(
                  number(row[2]),
                  (String) row[3],
                  row[4] == null ? null : number(row[4]),
                  (Boolean) row[5]));
    }
    Map<Integer, List<StepRow>> steps = new HashMap<>();
    for (Object[] row :
        rows(
            "select n.number, s.id, s.number, g.number, s.kind, s.title, s.optional, s.opens_on from training_edition n"
                + " join training_step s on s.edition_key = n.key join training_stage g on g.key = s.stage_key where"
                + " n.track_key = :track order by 1, 3",
            track)) {
      steps
          .computeIfAbsent(number(row[0]), none -> new ArrayList<>())
          .add(
              new StepRow(
                  new StepId((UUID) row[1]),
                  number(row[2]),
                  number(row[3]),
                  StepKind.valueOf((String) row[4]),
                  (String) row[5],
                  (Boolean) row[6],
                  Columns.day(row[7])));
    }
    Map<Integer, Map<StepId, Set<StepId>>> after = new HashMap<>();
    for (Object[] row :
        rows(
            "select n.number, q.step_id, q.needs_id from training_edition n join training_prerequisite q on"
                + " q.edition_key = n.key where n.track_key = :track",
            track)) {
      after
          .computeIfAbsent(number(row[0]), none -> new HashMap<>())
          .computeIfAbsent(new StepId((UUID) row[1]), none -> new HashSet<>())
          .add(new StepId((UUID) row[2]));
    }
    Map<Integer, Asked> asked = new TreeMap<>();
    stages.forEach(
        (edition, its) -> {
          List<StepRow> own = steps.getOrDefault(edition, List.of());
          asked.put(
              edition,
              new Asked(
                  edition,
                  inOrder.get(edition),
                  its,
                  own,
                  plan(inOrder.get(edition), its, own, after.getOrDefault(edition, Map.of()))));
        });
    return asked;
  }

  private static Plan plan(
      boolean stagesInOrder,
      List<StageRow> stages,
      List<StepRow> steps,
      Map<StepId, Set<StepId>> after) {
    return new Plan(
        stagesInOrder,
        stages.stream()
            .map(
                stage ->
                    new Plan.StagePlan(
                        stage.needed(),
                        stage.inOrder(),
                        steps.stream()
                            .filter(step -> step.stage() == stage.number())
                            .map(
                                step ->
                                    new Plan.StepPlan(
                                        step.id(),
                                        step.optional(),
                                        step.opensOn(),
                                        after.getOrDefault(step.id(), Set.of())))
                            .toList()))
            .toList());
  }

  @SuppressWarnings("unchecked")
  private List<Object[]> rows(String statement, long track) {
    return em.createNativeQuery(statement).setParameter("track", track).getResultList();
  }

  private static int number(Object value) {
    return ((Number) value).intValue();
  }
}
