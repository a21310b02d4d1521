-- Certificates that are revoked (docs/adr/0052). Until when one holds is what assigning says of the completion.
alter table training_certificate
  add column revoked_at timestamptz,
  add column revoked_by uuid,
  add column revocation text,
  -- Whom its owner may turn to.
  add column appeal_to  text,
  add check ((revoked_at is null) = (revoked_by is null)),
  add check ((revoked_at is null) = (revocation is null)),
  add check ((revoked_at is null) = (appeal_to is null));
create index training_certificate_person on training_certificate (person);

create function training_certificate_stays() returns trigger language plpgsql as $$
begin
  raise exception 'a certificate stays on record';
end $$;
create trigger training_certificate_stays before delete or truncate on training_certificate
  for each statement execute function training_certificate_stays();
