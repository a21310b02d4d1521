-- When moderators of a community read what is sent there: before others do, after, or where somebody reports it (docs/adr/0039).
alter table moderation_charter
  add column mode text not null default 'ON_REPORT' check (mode in ('BEFORE', 'AFTER', 'ON_REPORT'));

-- The mode is a rule for everything, without a clause of its own.
do $$
declare
  known record;
  was   text;
begin
  for known in
    select conname as name, pg_get_constraintdef(oid) as def from pg_constraint
    where conrelid = 'moderation_rule_edition'::regclass and contype = 'c'
      and (conname = 'moderation_rule_edition_kind_check'
        or pg_get_constraintdef(oid) like '%clause IS NOT NULL%FIRST_CONTRIBUTIONS%')
  loop
    was := substring(known.def from '^CHECK \((.*)\)$');
    execute format('alter table moderation_rule_edition drop constraint %I', known.name);
    execute format('alter table moderation_rule_edition add constraint %I check ((%s) or kind = ''MODE'')', known.name, was);
  end loop;
end
$$;
do $$
declare
  old name;
begin
  select conname into strict old from pg_constraint
    where conrelid = 'moderation_rule_edition'::regclass and contype = 'c' and conname = 'moderation_rule_edition_effect_check';
  execute format('alter table moderation_rule_edition drop constraint %I', old);
end
$$;
alter table moderation_rule_edition
  add constraint moderation_rule_edition_effect_check check (effect in ('HINT', 'HOLD', 'AFTER', 'REFUSE')),
  add constraint moderation_rule_edition_mode
    check (case when kind = 'MODE' then effect in ('HOLD', 'AFTER') and clause is null else effect <> 'AFTER' end);

-- What nobody reports may stay without a word.
do $$
declare
  was text := (select substring(pg_get_constraintdef(oid) from '^CHECK \((.*)\)$') from pg_constraint
    where conrelid = 'moderation_decision'::regclass and conname = 'moderation_decision_check');
begin
  alter table moderation_decision drop constraint moderation_decision_check;
  execute 'alter table moderation_decision add constraint moderation_decision_check check ((' || was || ') or verdict = ''KEEP'')';
end
$$;
