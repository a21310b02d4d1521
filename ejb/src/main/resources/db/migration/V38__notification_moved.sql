-- Three more kinds than there are, whichever those are.
do $$
declare
  constrained record;
begin
  for constrained in
    select conrelid::regclass as owner, conname, substring(pg_get_constraintdef(oid) from '^CHECK \((.*)\)$') as kinds
    from pg_constraint where contype = 'c' and conname like '%kind_check'
      and conrelid in ('notification_notice'::regclass, 'notification_muted'::regclass)
  loop
    execute format('alter table %s drop constraint %I', constrained.owner, constrained.conname);
    execute format('alter table %s add constraint %I check (kind in (%L, %L, %L) or %s)', constrained.owner, constrained.conname,
      'MOVED_AWAY', 'FOLLOWED_MOVED', 'IDEA_DECIDED', constrained.kinds);
  end loop;
end
$$;
