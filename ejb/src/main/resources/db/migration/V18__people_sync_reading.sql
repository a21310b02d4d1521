-- Whoever works on a run says so here every few seconds, by the database's clock. Beside the run and not in its row: that is locked
-- for as long as something is done for it, and comparing everybody takes a while.
create table people_sync_beat (
  run_key bigint      primary key references people_sync_run on delete cascade,
  at      timestamptz not null
);

-- What a directory said stood in the middle of our own sentence; now it stands beside it, and the sentence has the directory's name.
update people_sync_run set reason = 'people.sync.unreachable.SAID',
  arguments = jsonb_build_array(coalesce(substring(arguments ->> 0 from '^directory ([^ :]+): '), ''), arguments ->> 0)
where reason = 'people.sync.unreachable';
