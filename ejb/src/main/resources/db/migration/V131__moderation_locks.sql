-- A decision that lets a topic be read and locks it; its author may appeal (docs/adr/0041).

-- What is allowed is what was, whichever that is, and this.
do $$
declare
  wider record;
  was   text;
begin
  for wider in
    select c.conrelid::regclass as tab, c.conname as name, w.also, pg_get_constraintdef(c.oid) as def
    from (values
      ('moderation_case',     'moderation_case_pending_verdict_check', 'pending_verdict = ''LOCK'''),
      ('moderation_decision', 'moderation_decision_verdict_check',     'verdict = ''LOCK'''),
      ('moderation_report',   'moderation_report_outcome_check',       'outcome = ''ACTED'''),
      ('notification_notice', 'notification_notice_kind_check',        'kind in (''LOCKED'', ''REPORT_ACTED'')')
      ) w (tab, name, also)
    join pg_constraint c on c.conrelid = w.tab::regclass and c.conname = w.name
  loop
    was := substring(wider.def from '^CHECK \((.*)\)$');
    execute format('alter table %s drop constraint %I', wider.tab, wider.name);
    execute format('alter table %s add constraint %I check ((%s) or (%s))', wider.tab, wider.name, was, wider.also);
  end loop;
end
$$;
