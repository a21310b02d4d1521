-- Whoever reads an appeal has it to themselves for some minutes, as with a case (docs/adr/0032).
alter table moderation_appeal
  add column claimed_by    uuid,
  add column claimed_until timestamptz,
  add constraint moderation_appeal_claim check ((claimed_by is null) = (claimed_until is null)),
  add constraint moderation_appeal_claim_open check (claimed_by is null or outcome is null),
  add constraint moderation_appeal_claim_judge
    check (claimed_by <> decider and claimed_by <> appellant and claimed_by is distinct from first_decider
      or claimed_by is null);
