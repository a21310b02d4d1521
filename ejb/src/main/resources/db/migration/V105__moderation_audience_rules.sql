-- A rule can be about the contributions of an audience; those it may hint to and refuse, too: they can ask somebody else, or
-- leave out what the clause is about.
do $$
declare
  old name;
begin
  select conname into strict old from pg_constraint
    where conrelid = 'moderation_rule_edition'::regclass and contype = 'c'
      and pg_get_constraintdef(oid) like '%OUTSIDE_LINK%' and pg_get_constraintdef(oid) like '%HOLD%';
  execute format('alter table moderation_rule_edition drop constraint %I', old);
end $$;
alter table moderation_rule_edition
  add column audience uuid,
  drop constraint moderation_rule_edition_kind_check,
  add constraint moderation_rule_edition_kind_check
    check (kind in ('TERMS', 'PATTERN', 'OUTSIDE_LINK', 'FIRST_CONTRIBUTIONS', 'EVERYTHING', 'AUDIENCE')),
  -- Who is to change nothing in a text cannot be told what to change.
  add constraint moderation_rule_edition_effect_of_kind
    check (kind not in ('FIRST_CONTRIBUTIONS', 'EVERYTHING') or effect = 'HOLD'),
  add constraint moderation_rule_edition_audience_of_kind check ((kind = 'AUDIENCE') = (audience is not null));
create index moderation_rule_edition_audience on moderation_rule_edition (audience) where audience is not null;
