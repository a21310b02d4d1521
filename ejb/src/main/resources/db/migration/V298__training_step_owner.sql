-- A step belongs to one track, from the first draft that names it: approvals, files, quizzes and sessions are asked for by the step
-- alone, so nobody may take another track's into theirs.
create table training_step_owner (
  step_id   uuid   primary key,
  track_key bigint not null references training_track
);

insert into training_step_owner (step_id, track_key)
  select distinct on (s.id) s.id, n.track_key from training_step s join training_edition n on n.key = s.edition_key
  order by s.id, n.published_at, n.key;

insert into training_step_owner (step_id, track_key)
  select cast(i.id #>> '{}' as uuid), d.track_key from training_draft d,
    jsonb_path_query(d.content, '$.stages[*].steps[*].id') as i (id)
  where jsonb_typeof(i.id) = 'string' order by d.changed_at
  on conflict do nothing;
