-- What the first months of assigning showed (docs/adr/0046).

-- When it was due by the edition, as the learner was told: it is again when nothing is assigned to them any more. Null of those
-- who had finished before there was this.
alter table training_enrolment add column promised_at timestamptz;
update training_enrolment e set promised_at = case
    when exists (select from training_assignment a where a.track_key = e.track_key and a.person = e.person)
      then e.enrolled_at + make_interval(hours => 24 * n.days)
    else e.due_at end
  from training_edition n where n.key = e.edition_key and e.completed_at is null;
-- Those who are held to a rule that is gone.
update training_enrolment e set due_at = e.promised_at
  where e.completed_at is null and e.due_at <> e.promised_at
    and exists (select from training_assignment a where a.track_key = e.track_key and a.person = e.person)
    and not exists (select from training_assignment a join training_assign_cycle c on c.assignment_key = a.key and c.current
        and c.done_at is null
      where a.track_key = e.track_key and a.person = e.person and a.state in ('STANDING', 'KEPT'));

-- Whoever had lapsed, left and come back: what they did before holds no longer by that.
update training_assign_cycle c set held_until = v.expires_at
  from training_assign_cycle v
  where v.assignment_key = c.assignment_key and v.number = c.number - 1 and c.current and c.done_at is null
    and c.basis = 'AT_LEAST' and c.held_until = c.due_at and v.expires_at < c.held_until;

-- Until when an earlier completion held before the change, and whether somebody came or changed after it was planned.
alter table training_assign_row add column was_held timestamptz;
alter table training_assign_row add column caught boolean not null default false;

-- Whose assignments have changed since a moment. Events are written in the order of time, so that a few pages are looked at.
create index training_assign_event_at on training_assign_event using brin (at);

-- What is late because an earlier completion ran out, and what is due later than the rule says.
create index training_assign_cycle_held on training_assign_cycle (held_until)
  where current and done_at is null and not late_noted and held_until is not null;
create index training_assign_cycle_granted on training_assign_cycle (granted_until)
  where current and done_at is null and granted_until is not null;
