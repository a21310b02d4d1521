-- Where a run was asked for: a page, the API or a shell. Nothing of what the schedule began, and of runs before this.
alter table people_sync_run
  add column asked_from text check (asked_from in ('PAGE', 'API', 'SHELL')),
  add constraint people_sync_run_asked check (asked_from is null or requested_by is not null);
