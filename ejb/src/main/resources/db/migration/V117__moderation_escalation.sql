-- A case goes up: late ones by the clock, others by a moderator's hand and for a reason (docs/adr/0037).
alter table moderation_case
  add column escalated_to      text check (escalated_to in ('OWNERS', 'COMPANY')),
  add column escalated_at      timestamptz,
  -- Nobody where the clock did it.
  add column escalated_by      uuid,
  add column escalated_because text check (length(escalated_because) between 1 and 2000),
  -- When the clock takes it up once more; null where nobody is above.
  add column escalates_at      timestamptz,
  add constraint moderation_case_escalated_whole check ((escalated_to is null) = (escalated_at is null)),
  add constraint moderation_case_escalated_because check ((escalated_by is null) = (escalated_because is null)),
  add constraint moderation_case_escalated_not_own check (escalated_by <> author);

-- One more kind than there are, whichever those are.
do $$
declare
  kinds text := (select substring(pg_get_constraintdef(oid) from '^CHECK \((.*)\)$') from pg_constraint
    where conrelid = 'notification_notice'::regclass and conname = 'notification_notice_kind_check');
begin
  alter table notification_notice drop constraint notification_notice_kind_check;
  execute 'alter table notification_notice add constraint notification_notice_kind_check check (kind = ''ESCALATED'' or ' || kinds || ')';
end
$$;
