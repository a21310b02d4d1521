-- Decisions that let a text stand and put it elsewhere: a topic in another community, a reply as a topic of its own. Their
-- author may appeal (docs/adr/0043).

-- What is allowed is what was, whichever that is, and this.
do $$
declare
  wider record;
  was   text;
begin
  for wider in
    select c.conrelid::regclass as tab, c.conname as name, w.also, pg_get_constraintdef(c.oid) as def
    from (values
      ('moderation_case',     'moderation_case_pending_verdict_check', 'pending_verdict in (''MOVE'', ''SPLIT'')'),
      ('moderation_decision', 'moderation_decision_verdict_check',     'verdict in (''MOVE'', ''SPLIT'')'),
      ('moderation_report',   'moderation_report_outcome_check',       'outcome in (''MOVED'', ''SPLIT_OFF'', ''PUT_BACK'')'),
      ('notification_notice', 'notification_notice_kind_check',        'kind in (''RELOCATED'', ''SPLIT_OFF'')')
      ) w (tab, name, also)
    join pg_constraint c on c.conrelid = w.tab::regclass and c.conname = w.name
  loop
    was := substring(wider.def from '^CHECK \((.*)\)$');
    execute format('alter table %s drop constraint %I', wider.tab, wider.name);
    execute format('alter table %s add constraint %I check ((%s) or (%s))', wider.tab, wider.name, was, wider.also);
  end loop;
end
$$;

-- Where to: the other community's address name, or the title of the new topic.
alter table moderation_case
  add column pending_to_place     text,
  add column pending_to_confirmed boolean,
  add column pending_to_title     text,
  add column pending_to_following boolean,
  add constraint moderation_case_pending_to_place check ((pending_to_place is not null) = (coalesce(pending_verdict, '') = 'MOVE')),
  add constraint moderation_case_pending_to_title check ((pending_to_title is not null) = (coalesce(pending_verdict, '') = 'SPLIT'));
alter table moderation_decision
  add column to_place     text,
  add column to_title     text,
  add column to_following boolean,
  add constraint moderation_decision_to_place check ((to_place is not null) = (verdict = 'MOVE')),
  add constraint moderation_decision_to_title check ((to_title is not null) = (verdict = 'SPLIT'));
