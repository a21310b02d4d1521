-- One more kind than there are, whichever those are.
do $$
declare
  kinds text := (select substring(pg_get_constraintdef(oid) from '^CHECK \((.*)\)$') from pg_constraint
    where conrelid = 'notification_notice'::regclass and conname = 'notification_notice_kind_check');
begin
  alter table notification_notice drop constraint notification_notice_kind_check;
  execute 'alter table notification_notice add constraint notification_notice_kind_check check (kind = ''HOOK_PAUSED'' or ' || kinds || ')';
end
$$;

alter table notification_hook drop constraint notification_hook_paused_check,
  add column paused_before text check (paused_before in ('OWNER', 'GONE', 'FAILING')),
  add constraint notification_hook_paused_check check (paused in ('OWNER', 'GONE', 'FAILING', 'ADMINISTRATOR'));
