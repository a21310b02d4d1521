-- Tracks in editions (docs/adr/0045). What a track asks stands in an edition that never changes; what there was is edition 1, with one
-- stage in which every step is needed.
create table training_edition (
  key             bigint generated always as identity primary key,
  track_key       bigint      not null references training_track,
  number          int         not null check (number > 0),
  title           text        not null,
  summary         text        not null,
  days            int         not null check (days > 0),
  stages_in_order boolean     not null,
  published_at    timestamptz not null,
  published_by    uuid        not null,
  note            text        not null,
  unique (track_key, number),
  unique (key, track_key)
);
insert into training_edition (track_key, number, title, summary, days, stages_in_order, published_at, published_by, note)
  select key, 1, title, summary, days, false, designed_at, designed_by, '' from training_track order by key;

-- Number of the current edition; null before the first.
alter table training_track add column edition int;
update training_track set edition = 1;
alter table training_track
  add foreign key (key, edition) references training_edition (track_key, number),
  drop column title,
  drop column summary,
  drop column days;

create table training_stage (
  key         bigint generated always as identity primary key,
  edition_key bigint  not null references training_edition,
  number      int     not null check (number > 0),
  -- Empty where the edition has one stage.
  title       text    not null,
  -- How many of its steps that are not optional complete it; null for all of them.
  needed      int check (needed > 0),
  in_order    boolean not null,
  unique (edition_key, number),
  unique (key, edition_key)
);
insert into training_stage (edition_key, number, title, in_order)
  select key, 1, '', false from training_edition order by key;

alter table training_step
  -- The same through all editions of the track.
  add column id          uuid    not null default gen_random_uuid(),
  add column edition_key bigint references training_edition,
  add column stage_key   bigint,
  add column optional    boolean not null default false,
  -- From the beginning of that day on, where the learner lives.
  add column opens_on    date,
  add column link        text;
update training_step s set edition_key = e.key, stage_key = g.key
  from training_edition e join training_stage g on g.edition_key = e.key where e.track_key = s.track_key;
alter table training_step
  alter column id drop default,
  alter column optional drop default,
  alter column edition_key set not null,
  alter column stage_key set not null,
  drop column track_key,
  drop constraint training_step_kind_check,
  add constraint training_step_kind_check check (kind in ('PAGE', 'QUIZ', 'DISCUSSION', 'LINK', 'ACKNOWLEDGEMENT')),
  add constraint training_step_link_check check ((kind = 'LINK') = (link is not null)),
  add unique (edition_key, number),
  add unique (edition_key, id),
  add foreign key (stage_key, edition_key) references training_stage (key, edition_key);
create index training_step_stage on training_step (stage_key);

create table training_prerequisite (
  edition_key bigint not null references training_edition,
  step_id     uuid   not null,
  -- Which is done before.
  needs_id    uuid   not null,
  primary key (edition_key, step_id, needs_id),
  foreign key (edition_key, step_id) references training_step (edition_key, id),
  foreign key (edition_key, needs_id) references training_step (edition_key, id),
  check (step_id <> needs_id)
);

-- Completions belong to the step in all its editions. None is deleted: one that has to be done again does not stand any more.
alter table training_completion
  add column step_id  uuid,
  add column stands   boolean not null default true,
  -- Number of the edition since which it does not, and when that was.
  add column ended_by int,
  add column ended_at timestamptz;
update training_completion c set step_id = s.id from training_step s where s.key = c.step_key;
alter table training_completion
  alter column step_id set not null,
  alter column stands drop default,
  drop constraint training_completion_enrolment_key_step_key_key,
  add check (stands = (ended_by is null)),
  add check ((ended_by is null) = (ended_at is null));
create unique index training_completion_stands on training_completion (enrolment_key, step_id) where stands;
create index training_completion_enrolment on training_completion (enrolment_key);

alter table training_enrolment
  -- The edition that the learner is on.
  add column edition_key  bigint,
  -- As the rules of that edition count them.
  add column steps_done   int not null default 0,
  add column steps_needed int not null default 0,
  add column next_step    int;
update training_enrolment n set edition_key = e.key,
    steps_done = (select count(*) from training_completion c where c.enrolment_key = n.key),
    steps_needed = (select count(*) from training_step s where s.edition_key = e.key),
    next_step = (select min(s.number) from training_step s where s.edition_key = e.key
      and not exists (select from training_completion c where c.enrolment_key = n.key and c.step_id = s.id))
  from training_edition e where e.track_key = n.track_key;
alter table training_enrolment
  alter column edition_key set not null,
  alter column steps_done drop default,
  alter column steps_needed drop default,
  add foreign key (edition_key, track_key) references training_edition (key, track_key),
  add check (steps_done between 0 and steps_needed);
create index training_enrolment_edition on training_enrolment (edition_key, key) where completed_at is null;

-- What is worked on; one a track. Its version only grows, also while there is none.
create table training_draft (
  track_key  bigint primary key references training_track,
  -- A TrackDraft; null while nothing is pending.
  content    jsonb,
  based_on   int,
  version    bigint      not null check (version > 0),
  changed_at timestamptz not null,
  changed_by uuid        not null
);

-- Two more kinds of notices than there are, whichever those are.
do $$
declare
  kinds text := (select substring(pg_get_constraintdef(oid) from '^CHECK \((.*)\)$') from pg_constraint
    where conrelid = 'notification_notice'::regclass and conname = 'notification_notice_kind_check');
begin
  alter table notification_notice drop constraint notification_notice_kind_check;
  execute 'alter table notification_notice add constraint notification_notice_kind_check check (kind in (''TRACK_MOVED'', ''TRACK_AGAIN'') or ' || kinds || ')';
end
$$;
