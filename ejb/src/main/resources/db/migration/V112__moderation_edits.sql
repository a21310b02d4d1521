-- What a moderator changes in a text that they approve; its author sees it and may appeal (docs/adr/0036).

-- What is allowed is what was, whichever that is, and this.
do $$
declare
  wider record;
  was   text;
begin
  for wider in
    select c.conrelid::regclass as tab, c.conname as name, w.also, pg_get_constraintdef(c.oid) as def
    from (values
      ('moderation_case',     'moderation_case_pending_verdict_check', 'pending_verdict = ''EDIT'''),
      ('moderation_decision', 'moderation_decision_verdict_check',     'verdict = ''EDIT'''),
      ('notification_notice', 'notification_notice_kind_check',        'kind = ''EDITED''')
      ) w (tab, name, also)
    join pg_constraint c on c.conrelid = w.tab::regclass and c.conname = w.name
  loop
    was := substring(wider.def from '^CHECK \((.*)\)$');
    execute format('alter table %s drop constraint %I', wider.tab, wider.name);
    execute format('alter table %s add constraint %I check ((%s) or (%s))', wider.tab, wider.name, was, wider.also);
  end loop;
end
$$;

alter table moderation_case
  add column pending_edit_title text,
  add column pending_edit_text  text,
  add constraint moderation_case_pending_edit check ((pending_edit_text is not null) = (coalesce(pending_verdict, '') = 'EDIT'));
alter table moderation_decision
  add column edit_title text,
  add column edit_text  text,
  add constraint moderation_decision_edit check ((edit_text is not null) = (verdict = 'EDIT'));
-- Whose words a revision are: its author's, or a moderator's.
alter table communities_revision add column by_moderator boolean not null default false;
