-- Whether anything has ever arrived at the address that it has now; nothing before the first try.
alter table notification_hook add column arrived boolean;
update notification_hook h set arrived = case
    when exists (select 1 from notification_hook_delivery d where d.hook = h.id and d.state = 'SENT') then true
    -- Older than the log, and nothing failed since: it has long been told.
    when h.failing_since is null and h.made_at < now() - interval '30 days' then true
    when exists (select 1 from notification_hook_delivery d where d.hook = h.id and d.attempts > 0) then false
  end;
