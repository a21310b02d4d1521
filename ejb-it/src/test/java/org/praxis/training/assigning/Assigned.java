package org.praxis.training.assigning;

import static org.praxis.harness.Company.HR;
import static org.praxis.harness.Company.TRAINER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.praxis.access.Rows;
import org.praxis.harness.As;
import org.praxis.people.CurrentPerson;
import org.praxis.people.PersonId;
import org.praxis.people.audience.AudienceDesign;
import org.praxis.people.audience.AudienceDraft;
import org.praxis.people.audience.AudienceId;
import org.praxis.people.audience.Rule;
import org.praxis.platform.PageRequest;
import org.praxis.training.Enrolling;
import org.praxis.training.EnrolmentId;
import org.praxis.training.StepProgress;
import org.praxis.training.TrackDesign;
import org.praxis.training.TrackDraft;
import org.praxis.training.TrackDraft.StepDraft;
import org.praxis.training.assigning.view.AssignedPerson;
import org.praxis.training.assigning.view.ChangeView;
import org.praxis.training.assigning.view.PlanRow;

/** What tests of assigning do again and again, through the same use cases as in production. */
@ApplicationScoped
public class Assigned {
  @Inject TrackDesign design;
  @Inject Enrolling enrolling;
  @Inject StepProgress progress;
  @Inject AudienceDesign audiences;
  @Inject RuleChanging changing;
  @Inject RuleReading reading;
  @Inject CurrentPerson current;
  @Inject Rows rows;

  /** A track of one page, which trainer1 looks after. */
  public String track() throws Exception {
    String slug = "t-" + UUID.randomUUID().toString().substring(0, 18);
    TRAINER.call(
        () ->
            design.publish(
                TrackDraft.of(
                    slug, "Fire drill " + slug, "What to do.", 30, StepDraft.page("Read", "It."))));
    return slug;
  }

  /** Somebody else looks after it from now on. */
  public void handOver(String track) throws Exception {
    rows.change(
        "update people_duty set holder = ?2 where subject = (select id from training_track where slug = ?1)",
        track,
        me(HR).value());
  }

  public AudienceId audience(String word) throws Exception {
    return HR.call(() -> audiences.create(new AudienceDraft(word, new Rule.TitleLike(word + "*"))));
  }

  public static AssignmentDraft draft(String track, AudienceId audience, DueRule due) {
    return new AssignmentDraft(
        track, audience, null, due, null, null, Prior.COUNTS, Leaving.KEEP, null);
  }

  public static AssignmentDraft draft(String track, List<PersonId> people, DueRule due) {
    return new AssignmentDraft(
        track, null, people, due, null, null, Prior.COUNTS, Leaving.KEEP, null);
  }

  public static DueRule days(int days) {
    return DueRule.relative(DueFrom.ASSIGNED, days, DueUnit.DAYS, 0);
  }

  /** A rule that is saved at once. */
  public AssignRuleId rule(AssignmentDraft draft) throws Exception {
    return HR.call(() -> changing.save(changing.plan(draft)));
  }

  /** One for this person, who has to do the track again each year, from sixty days before. */
  public AssignRuleId yearly(String track, PersonId person) throws Exception {
    return rule(
        new AssignmentDraft(
            track, null, List.of(person), days(30), 12, 60, Prior.COUNTS, Leaving.KEEP, null));
  }

  public ChangeView change(RuleChangeId id) throws Exception {
    return HR.call(() -> reading.change(id));
  }

  public RuleChangeId lastChange(AssignRuleId rule) throws Exception {
    return HR.call(() -> reading.rule(rule)).changes().get(0).id();
  }

  public List<AssignedPerson> people(AssignRuleId rule) throws Exception {
    return HR.call(() -> reading.people(rule, null, null, new PageRequest(1, 100))).items();
  }

  public AssignedPerson person(AssignRuleId rule, PersonId person) throws Exception {
    return people(rule).stream()
        .filter(one -> one.assignment().person().equals(person))
        .findFirst()
        .orElseThrow();
  }

  public List<PlanRow> planned(RuleChangeId id, PlanAct act) throws Exception {
    return HR.call(() -> reading.people(id, act, false, false, null, new PageRequest(1, 100)))
        .items();
  }

  public PersonId me(As person) throws Exception {
    return person.call(() -> current.id());
  }

  /** Somebody does the track once. */
  public EnrolmentId complete(As person, String track) throws Exception {
    EnrolmentId enrolment = person.call(() -> enrolling.enrol(track));
    person.run(() -> progress.complete(enrolment, 1));
    return enrolment;
  }

  /** In which state something of that rule is for somebody, also where it is over. */
  public String state(AssignRuleId rule, PersonId person) {
    return (String)
        rows.read(
                "select a.state from training_assignment a join training_assign_rule r on r.key = a.rule_key where"
                    + " r.id = ?1 and a.person = ?2",
                rule.value(),
                person.value())
            .get(0);
  }

  /** What is in the trail of it, the first first. */
  public List<String> trail(AssignRuleId rule, PersonId person) {
    return rows
        .read(
            "select e.kind from training_assign_event e join training_assignment a on a.key = e.assignment_key join"
                + " training_assign_rule r on r.key = a.rule_key where r.id = ?1 and a.person = ?2 order by e.key",
            rule.value(),
            person.value())
        .stream()
        .map(String.class::cast)
        .toList();
  }

  /** As when a completion runs out in nine days: by then it is to be done once more. */
  public void beginAgain(String track, PersonId person) {
    rows.change(
        "update training_assign_cycle c set done_at = null, counts_from = now(), held_until = now() + interval '9 days',"
            + " due_at = now() + interval '9 days' from training_assignment a where a.key = c.assignment_key and"
            + " a.person = ?1 and a.track_key = (select key from training_track where slug = ?2)",
        person.value(),
        track);
  }
}
