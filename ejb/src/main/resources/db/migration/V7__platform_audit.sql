-- What happened, for whoever has to answer for it later. Rows are added and never changed: not by a defect of ours, not
-- by somebody who got hold of the account that the server uses.
create table platform_audit (
  id      bigint generated always as identity primary key,
  at      timestamptz not null,
  action  text        not null,
  actor   text,
  subject text,
  address text,
  details jsonb       not null
);
create index platform_audit_at on platform_audit (at);
create index platform_audit_actor on platform_audit (actor, at);

create function platform_audit_stays() returns trigger language plpgsql as $$
begin
  raise exception 'platform_audit is append only';
end $$;

create trigger platform_audit_stays before update or delete on platform_audit
  for each row execute function platform_audit_stays();
create trigger platform_audit_stays_whole before truncate on platform_audit
  for each statement execute function platform_audit_stays();
