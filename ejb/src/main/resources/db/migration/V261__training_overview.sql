-- What was required of whom, and on which terms, at any time (docs/adr/0051). A row says what held from one moment to another; it
-- follows assignments and their cycles by triggers, so that no writer of theirs can forget it.
create table training_required (
  assignment_key bigint      not null references training_assignment,
  track_key      bigint      not null,
  person_key     bigint      not null,
  from_at        timestamptz not null,
  -- Not so any more from then on; infinity while it is.
  to_at          timestamptz not null default 'infinity',
  cycle          int         not null,
  due_at         timestamptz not null,
  held_until     timestamptz,
  done_at        timestamptz,
  opens_at       timestamptz,
  expires_at     timestamptz,
  primary key (assignment_key, from_at),
  check (from_at < to_at)
);
create index training_required_now on training_required (assignment_key) where to_at = 'infinity';
-- With all that a count asks of a row, so that those of some tracks are counted without a look at the table.
create index training_required_track on training_required (track_key, person_key)
  include (from_at, to_at, due_at, held_until, done_at, opens_at, expires_at);
create index training_required_person on training_required (person_key);

-- From when on that is all there was.
create table training_required_history (
  exact_from timestamptz not null
);
insert into training_required_history values (now());

-- Lets these follow. What has changed holds from the completion that it is about, or from when a cycle opened, however late that
-- was noticed; everything else from now on. What would have held for no time at all is left out.
create function training_required_follow(keys bigint[]) returns void language plpgsql as $$
begin
  with fact as materialized (
    select a.key, a.track_key, p.key as person_key, a.since, c.opened_at, c.number, greatest(c.due_at, c.granted_until) as due_at,
        c.held_until, c.done_at, c.opens_at, c.expires_at
      from training_assignment a join people_person p on p.id = a.person
      join training_assign_cycle c on c.assignment_key = a.key and c.current
      where a.key = any(keys) and a.state in ('STANDING', 'KEPT')),
  old as materialized (
    select r.* from training_required r where r.assignment_key = any(keys) and r.to_at = 'infinity'),
  change as materialized (
    select coalesce(f.key, o.assignment_key) as assignment, o.from_at as held_from, f.*,
        case when f.key is null then now()
          when o.assignment_key is null then
            case when exists (select from training_required e where e.assignment_key = f.key) then now() else f.since end
          when f.number > o.cycle then least(now(), f.opened_at)
          when f.done_at is not null and o.done_at is null then least(now(), f.done_at)
          else now() end as moment
      from fact f full join old o on o.assignment_key = f.key
      where f.key is null or o.assignment_key is null
        or (o.cycle, o.due_at, o.held_until, o.done_at, o.opens_at, o.expires_at)
          is distinct from (f.number, f.due_at, f.held_until, f.done_at, f.opens_at, f.expires_at)),
  dropped as (
    delete from training_required r using change g
      where g.key is null and g.moment <= g.held_from and r.assignment_key = g.assignment and r.from_at = g.held_from),
  replaced as (
    update training_required r set cycle = g.number, due_at = g.due_at, held_until = g.held_until, done_at = g.done_at,
        opens_at = g.opens_at, expires_at = g.expires_at
      from change g
      where g.key is not null and g.moment <= g.held_from and r.assignment_key = g.assignment and r.from_at = g.held_from),
  closed as (
    update training_required r set to_at = g.moment from change g
      where g.moment > g.held_from and r.assignment_key = g.assignment and r.from_at = g.held_from)
  insert into training_required
      (assignment_key, track_key, person_key, from_at, cycle, due_at, held_until, done_at, opens_at, expires_at)
    select g.assignment, g.track_key, g.person_key, g.moment, g.number, g.due_at, g.held_until, g.done_at, g.opens_at, g.expires_at
      from change g where g.key is not null and (g.held_from is null or g.moment > g.held_from);
end $$;

create function training_required_cycles() returns trigger language plpgsql as $$
begin
  perform training_required_follow(array(select distinct assignment_key from changed));
  return null;
end $$;
create trigger training_required_opened after insert on training_assign_cycle
  referencing new table as changed for each statement execute function training_required_cycles();
create trigger training_required_changed after update on training_assign_cycle
  referencing new table as changed for each statement execute function training_required_cycles();
create trigger training_required_closed after delete on training_assign_cycle
  referencing old table as changed for each statement execute function training_required_cycles();

create function training_required_states() returns trigger language plpgsql as $$
begin
  perform training_required_follow(array(select key from changed));
  return null;
end $$;
create trigger training_required_stated after update on training_assignment
  referencing new table as changed for each statement execute function training_required_states();

select training_required_follow(array(select key from training_assignment));

-- When somebody last did a step of it, or tried to; null where never. Asked of each learner of a track, and so kept.
alter table training_enrolment add column active_at timestamptz;
update training_enrolment e set active_at = (select max(c.completed_at) from training_completion c where c.enrolment_key = e.key);

create function training_active_done() returns trigger language plpgsql as $$
begin
  update training_enrolment e set active_at = greatest(e.active_at, c.at)
    from (select enrolment_key, max(completed_at) as at from changed group by enrolment_key) c where e.key = c.enrolment_key;
  return null;
end $$;
create trigger training_active_done after insert on training_completion
  referencing new table as changed for each statement execute function training_active_done();

-- An attempt at a quiz, wherever these are kept: each says by key or by identity whose it is.
create function training_active_tried() returns trigger language plpgsql as $$
begin
  update training_enrolment e set active_at = now() where e.key in (select enrolment_key from changed);
  return null;
end $$;
create function training_active_sat() returns trigger language plpgsql as $$
begin
  update training_enrolment e set active_at = now() where e.id in (select holder from changed);
  return null;
end $$;
do $$
begin
  if to_regclass('training_attempt') is not null then
    create trigger training_active_tried after insert on training_attempt
      referencing new table as changed for each statement execute function training_active_tried();
  end if;
  if to_regclass('training_quiz_sitting') is not null then
    create trigger training_active_sat after insert on training_quiz_sitting
      referencing new table as changed for each statement execute function training_active_sat();
  end if;
end $$;

-- What who teaches a track wrote to its learners: once, and to whom.
create table training_message (
  key        bigint generated always as identity primary key,
  id         uuid        not null unique,
  track_key  bigint      not null references training_track,
  sender     uuid        not null,
  text       text        not null,
  written_at timestamptz not null,
  readers    int         not null check (readers > 0)
);
create index training_message_sender on training_message (track_key, sender, written_at);
create table training_message_reader (
  message_key bigint not null references training_message,
  person      uuid   not null,
  primary key (message_key, person)
);
create index training_message_reader_person on training_message_reader (person);
