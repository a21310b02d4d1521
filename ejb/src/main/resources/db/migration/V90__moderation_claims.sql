-- A moderator has a case to themselves for some minutes, and has seconds to undo what they decided (docs/adr/0032).
alter table moderation_case
  add column claimed_by    uuid,
  add column claimed_until timestamptz,
  add column pending_verdict      text check (pending_verdict in ('APPROVE', 'RETURN', 'REJECT')),
  add column pending_clause       int,
  add column pending_clause_kind  text,
  add column pending_clause_text  text,
  add column pending_edition      int,
  add column pending_message      text,
  add column pending_by           uuid,
  add column pending_at           timestamptz,
  add column pending_effect_at    timestamptz,
  -- When the case would have come in if its reasons weighed nothing: the queue's order (docs/adr/0033).
  add column ranked_at            timestamptz,
  add constraint moderation_case_claim check ((claimed_by is null) = (claimed_until is null)),
  add constraint moderation_case_claim_open check (claimed_by is null or state = 'OPEN'),
  add constraint moderation_case_pending_whole check (
    (pending_verdict is null) = (pending_by is null)
    and (pending_verdict is null) = (pending_at is null)
    and (pending_verdict is null) = (pending_effect_at is null)
    and (pending_verdict is null) = (pending_edition is null)),
  add constraint moderation_case_pending_open check (pending_verdict is null or state = 'OPEN'),
  -- What is decided belongs to nobody, and nobody decides on their own.
  add constraint moderation_case_pending_free check (pending_verdict is null or claimed_by is null),
  add constraint moderation_case_pending_not_own check (pending_by <> author),
  add constraint moderation_case_claim_not_own check (claimed_by <> author);

update moderation_case c set ranked_at = submitted_at - case
  when exists (select 1 from moderation_case_reason r where r.case_key = c.key and r.reason = 'TERM') then interval '24 hours'
  when exists (select 1 from moderation_case_reason r where r.case_key = c.key and r.reason = 'REVISED') then interval '4 hours'
  else interval '0' end;
alter table moderation_case alter column ranked_at set not null;

drop index moderation_case_queue;
create index moderation_case_queue on moderation_case (ranked_at, key) where state = 'OPEN' and pending_verdict is null;
create index moderation_case_due on moderation_case (pending_effect_at) where pending_verdict is not null;
