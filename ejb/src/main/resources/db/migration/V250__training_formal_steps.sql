-- Steps that are a file, an assignment that somebody marks, or a mentor's signature (docs/adr/0049).
alter table training_step
  add column file              uuid,
  -- A TaskDraft without who marks by name.
  add column assignment        jsonb,
  add column manager_marks     boolean,
  add column sign_off_by       text check (sign_off_by in ('MANAGER', 'NAMED', 'AUDIENCE', 'TRAINER')),
  add column sign_off_audience uuid,
  add constraint training_step_file_check check ((kind = 'FILE') = (file is not null)),
  add constraint training_step_assignment_check
    check ((kind = 'ASSIGNMENT') = (assignment is not null) and (kind = 'ASSIGNMENT') = (manager_marks is not null)),
  add constraint training_step_sign_off_check check ((kind = 'SIGN_OFF') = (sign_off_by is not null)),
  add constraint training_step_audience_check
    check ((sign_off_audience is not null) = coalesce(sign_off_by = 'AUDIENCE', false));
create index training_step_sign_off_audience on training_step (sign_off_audience) where sign_off_audience is not null;
create index training_step_id on training_step (id);

-- Three more kinds of steps than there are, whichever those are.
do $$
declare
  kinds text := (select substring(pg_get_constraintdef(oid) from '^CHECK \((.*)\)$') from pg_constraint
    where conrelid = 'training_step'::regclass and conname = 'training_step_kind_check');
begin
  alter table training_step drop constraint training_step_kind_check;
  execute 'alter table training_step add constraint training_step_kind_check'
    || ' check (kind in (''FILE'', ''ASSIGNMENT'', ''SIGN_OFF'') or ' || kinds || ')';
end
$$;

-- Who marks an assignment besides the track's owner.
create table training_marker (
  step_key bigint not null references training_step,
  person   uuid   not null,
  primary key (step_key, person)
);
create index training_marker_person on training_marker (person);
-- Who is named to sign.
create table training_signer (
  step_key bigint not null references training_step,
  person   uuid   not null,
  primary key (step_key, person)
);

-- Files belong to things of other features too: to steps, and to work on assignments.
alter table communities_attached add column holder_kind text;
alter table communities_attached add column holder uuid;
do $$
declare
  one text;
begin
  for one in select conname from pg_constraint where conrelid = 'communities_attached'::regclass and contype = 'c' loop
    execute format('alter table communities_attached drop constraint %I', one);
  end loop;
end
$$;
alter table communities_attached
  add check (num_nonnulls(contribution_key, guide_revision_key, proposal_key, holder) = 1),
  add check ((holder_kind is null) = (holder is null));
drop index communities_attached_once;
create unique index communities_attached_once on communities_attached
  (attachment_key, contribution_key, guide_revision_key, proposal_key, holder_kind, holder) nulls not distinct;
create index communities_attached_holder on communities_attached (holder, holder_kind) where holder is not null;
