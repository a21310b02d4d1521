-- Whoever reported what stays asks as well whether that is right, each of them once (docs/adr/0040).
alter table moderation_appeal
  drop constraint moderation_appeal_decision_key_key,
  add column report_key    bigint unique references moderation_report,
  -- Who had left the text as it is, where the decision is what came of an appeal against that.
  add column first_decider uuid,
  add constraint moderation_appeal_first_decision check (judge <> first_decider);
create unique index moderation_appeal_author on moderation_appeal (decision_key) where report_key is null;
create index moderation_appeal_decision on moderation_appeal (decision_key);

alter table moderation_decision
  -- Whose decision it is instead of, as an appeal was right.
  add column overrules uuid,
  add constraint moderation_decision_overrules check (overrules <> decided_by);

-- Two more kinds than there are, whichever those are.
do $$
declare
  kinds text := (select substring(pg_get_constraintdef(oid) from '^CHECK \((.*)\)$') from pg_constraint
    where conrelid = 'notification_notice'::regclass and conname = 'notification_notice_kind_check');
begin
  alter table notification_notice drop constraint notification_notice_kind_check;
  execute 'alter table notification_notice add constraint notification_notice_kind_check check (kind in (''REPORT_APPEAL_UPHELD'','
    || ' ''REPORT_APPEAL_OVERTURNED'') or ' || kinds || ')';
end
$$;
