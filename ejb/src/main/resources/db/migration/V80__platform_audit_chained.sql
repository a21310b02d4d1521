-- The audit log moves to where Praxis itself cannot change it (db/audit-log.sql, which comes before this) and becomes a chain.
insert into praxis_audit.entry (at, action, actor, subject, address, details)
  select at, action, actor, subject, address, details::text from platform_audit order by id;

drop table platform_audit;
drop function platform_audit_stays();

-- For whoever reads it in SQL. Praxis's pages and the export read the tables themselves.
create view platform_audit as
  select id, at, action, actor, subject, place, address, before::jsonb, after::jsonb, reason, details::jsonb
  from praxis_audit.entry;
