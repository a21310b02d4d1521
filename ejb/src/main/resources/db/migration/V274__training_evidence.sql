-- What people learnt elsewhere, which somebody else confirms (docs/adr/0052). None is deleted.
create table training_evidence (
  key         bigint generated always as identity primary key,
  id          uuid        not null unique,
  person      uuid        not null,
  title       text        not null,
  provider    text        not null,
  done_on     date        not null,
  valid_until date,
  number      text,
  link        text,
  added_at    timestamptz not null,
  state       text        not null check (state in ('WAITING', 'CONFIRMED', 'DECLINED', 'WITHDRAWN')),
  decided_by  uuid,
  decided_at  timestamptz,
  reason      text,
  version     bigint      not null,
  check (valid_until is null or done_on <= valid_until),
  check ((decided_by is null) = (state in ('WAITING', 'WITHDRAWN'))),
  check ((decided_at is null) = (state = 'WAITING')),
  check (state <> 'DECLINED' or reason is not null)
);
create index training_evidence_person on training_evidence (person);
create index training_evidence_waiting on training_evidence (added_at) where state = 'WAITING';

create function training_evidence_stays() returns trigger language plpgsql as $$
begin
  raise exception 'evidence stays on record';
end $$;
create trigger training_evidence_stays before delete or truncate on training_evidence
  for each statement execute function training_evidence_stays();
