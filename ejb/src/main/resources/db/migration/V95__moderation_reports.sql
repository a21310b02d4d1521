-- Members report what is published; moderators leave it, remove it, and restore what was removed (docs/adr/0030).

-- What is allowed is what was, whichever that is, and this.
do $$
declare
  wider record;
  was   text;
begin
  for wider in
    select c.conrelid::regclass as tab, c.conname as name, w.also, pg_get_constraintdef(c.oid) as def
    from (values
      ('moderation_case',            'moderation_case_state_check',           'state in (''KEPT'', ''REMOVED'', ''RESTORED'')'),
      ('moderation_case',            'moderation_case_pending_verdict_check', 'pending_verdict in (''KEEP'', ''REMOVE'', ''RESTORE'')'),
      ('moderation_case',            'moderation_case_pending_open',          'state = ''REMOVED'' and pending_verdict = ''RESTORE'''),
      ('moderation_case_reason',     'moderation_case_reason_reason_check',   'reason = ''REPORTED'''),
      ('moderation_decision',        'moderation_decision_verdict_check',     'verdict in (''KEEP'', ''REMOVE'', ''RESTORE'')'),
      ('moderation_decision',        'moderation_decision_check',             'verdict = ''RESTORE'' or verdict = ''KEEP'' and message is not null'),
      ('communities_contribution',   'communities_contribution_state_check',     'state = ''REMOVED'''),
      ('communities_contribution',   'communities_contribution_published_check', 'state = ''REMOVED'' and published_at is not null'),
      ('notification_notice',        'notification_notice_kind_check',
        'kind in (''REMOVED'', ''RESTORED'', ''REPORT_UPHELD'', ''REPORT_DISMISSED'', ''REPORT_OVER'')')
      ) w (tab, name, also)
    join pg_constraint c on c.conrelid = w.tab::regclass and c.conname = w.name
    union all
    -- An edit that waits goes on waiting while what it would change is removed.
    select c.conrelid::regclass, c.conname, 'state = ''REMOVED''', pg_get_constraintdef(c.oid)
    from pg_constraint c
    where c.conrelid = 'communities_contribution'::regclass and c.contype = 'c'
      and pg_get_constraintdef(c.oid) like '%pending IS NULL%' and pg_get_constraintdef(c.oid) like '%PUBLISHED%'
  loop
    was := substring(wider.def from '^CHECK \((.*)\)$');
    execute format('alter table %s drop constraint %I', wider.tab, wider.name);
    execute format('alter table %s add constraint %I check ((%s) or (%s))', wider.tab, wider.name, was, wider.also);
  end loop;
end
$$;

alter table moderation_case
  -- Whether others read what it is about, so that it is to be left or removed and not to be let through.
  add column published boolean not null default false,
  add constraint moderation_case_published check (
    case when published then state in ('OPEN', 'KEPT', 'REMOVED', 'RESTORED', 'WITHDRAWN')
      else state not in ('KEPT', 'REMOVED', 'RESTORED') end);
-- A change may wait while what is published is reported: two cases, and one of each.
drop index moderation_case_one_open;
create unique index moderation_case_one_open on moderation_case (content_kind, content_id, published) where state = 'OPEN';

-- What was removed may be restored: a second decision on the same case.
alter table moderation_decision
  drop constraint moderation_decision_case_key_key,
  add unique (case_key, verdict);

create table moderation_report (
  key             bigint generated always as identity primary key,
  id              uuid        not null unique,
  case_key        bigint      not null references moderation_case,
  reporter        uuid        not null,
  -- As the clause read that day; nothing where the reporter named none.
  clause_number   int,
  clause_kind     text        check (clause_kind in ('IN_SCOPE', 'OUT_OF_SCOPE', 'NEVER_HERE')),
  clause_text     text,
  charter_edition int         not null,
  note            text        not null,
  reported_at     timestamptz not null,
  outcome         text        not null check (outcome in ('WAITING', 'UPHELD', 'DISMISSED', 'TAKEN_BACK', 'RESTORED')),
  why             text,
  answered_at     timestamptz,
  version         bigint      not null,
  unique (case_key, reporter),
  check ((clause_number is null) = (clause_kind is null) and (clause_number is null) = (clause_text is null)),
  check ((outcome = 'WAITING') = (answered_at is null)),
  -- Whoever is told that nothing follows learns why.
  check (outcome <> 'DISMISSED' or why is not null)
);
create index moderation_report_reporter on moderation_report (reporter, reported_at desc);

-- Whether it was the accepted answer when it was removed, and is again when it is restored.
alter table communities_contribution add column removed_answer boolean not null default false;
