-- The ground of the audit log: a schema that belongs to a role nobody signs in with. Praxis adds to it and reads it, and can
-- neither change nor remove anything there, nor grant itself that. So it has to be laid by somebody else: a superuser, once for
-- each database, before Praxis starts for the first time or after an update that names this file. Again does no harm.
--
--   psql -d praxis -c "set praxis.role = 'praxis'" -f audit-log.sql
--
-- -d is the database of Praxis, praxis.role the role that Praxis signs in with; it may be neither a superuser nor a member of
-- praxis_audit_owner.
begin;

do $$ begin
  if getdatabaseencoding() <> 'UTF8' then
    raise exception 'the database of Praxis must be in UTF8';
  end if;
  if not exists (select from pg_roles where rolname = 'praxis_audit_owner') then
    create role praxis_audit_owner nologin;
  end if;
end $$;

create schema if not exists praxis_audit authorization praxis_audit_owner;

set local role praxis_audit_owner;

-- before, after and details are JSON, kept letter by letter as Praxis wrote it: what is hashed must not depend on how a database
-- writes JSON.
create table if not exists praxis_audit.entry (
  id      bigint generated always as identity primary key,
  at      timestamptz not null,
  action  text        not null,
  actor   text,
  subject text,
  place   text,
  address text,
  before  text,
  after   text,
  reason  text,
  details text        not null
);
create index if not exists entry_at on praxis_audit.entry (at);
create index if not exists entry_actor on praxis_audit.entry (actor, at);
create index if not exists entry_subject on praxis_audit.entry (subject);
create index if not exists entry_place on praxis_audit.entry (place);

-- In which order entries were committed, without gaps, each bound to the one before it.
create table if not exists praxis_audit.chain (
  number bigint primary key,
  entry  bigint not null unique references praxis_audit.entry,
  hash   bytea  not null
);

create or replace function praxis_audit.field(t text) returns text
  language sql immutable set search_path = pg_catalog, pg_temp as $$
  select case when t is null then '-' else octet_length(t)::text || ':' || t end
$$;

-- What is hashed; org.praxis.platform.audit.AuditVerification writes the same, and says why.
create or replace function praxis_audit.canonical(number bigint, e praxis_audit.entry) returns text
  language sql stable set search_path = pg_catalog, pg_temp as $$
  select praxis_audit.field(number::text)
      || praxis_audit.field(to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))
      || praxis_audit.field(e.action)
      || praxis_audit.field(e.actor)
      || praxis_audit.field(e.subject)
      || praxis_audit.field(e.place)
      || praxis_audit.field(e.address)
      || praxis_audit.field(e.before)
      || praxis_audit.field(e.after)
      || praxis_audit.field(e.reason)
      || praxis_audit.field(e.details)
$$;

-- At the end of a transaction, when it waits for nobody's rows any more: others wait for its commit alone, and what is rolled
-- back leaves no gap.
create or replace function praxis_audit.link() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  last praxis_audit.chain;
  next bigint;
begin
  perform pg_advisory_xact_lock(7246611042);
  select * into last from praxis_audit.chain order by number desc limit 1;
  next := coalesce(last.number, 0) + 1;
  insert into praxis_audit.chain (number, entry, hash) values (
    next, new.id,
    sha256(coalesce(last.hash, decode(repeat('00', 32), 'hex'))
      || convert_to(praxis_audit.canonical(next, new), 'UTF8')));
  return null;
end $$;

create or replace function praxis_audit.stays() returns trigger language plpgsql as $$
begin
  raise exception 'the audit log is append only';
end $$;

do $$ begin
  if not exists (select from pg_trigger where tgrelid = 'praxis_audit.entry'::regclass and tgname = 'link') then
    create constraint trigger link after insert on praxis_audit.entry
      deferrable initially deferred for each row execute function praxis_audit.link();
  end if;
end $$;
create or replace trigger stays before update or delete on praxis_audit.entry
  for each row execute function praxis_audit.stays();
create or replace trigger stays_whole before truncate on praxis_audit.entry
  for each statement execute function praxis_audit.stays();
create or replace trigger stays before update or delete on praxis_audit.chain
  for each row execute function praxis_audit.stays();
create or replace trigger stays_whole before truncate on praxis_audit.chain
  for each statement execute function praxis_audit.stays();

revoke all on all functions in schema praxis_audit from public;

do $$
declare
  app text := coalesce(nullif(current_setting('praxis.role', true), ''), 'praxis');
begin
  execute format('grant usage on schema praxis_audit to %I', app);
  execute format('grant select on praxis_audit.entry, praxis_audit.chain to %I', app);
  -- Not id: nobody chooses it.
  execute format('grant insert (at, action, actor, subject, place, address, before, after, reason, details)'
    || ' on praxis_audit.entry to %I', app);
end $$;

commit;
