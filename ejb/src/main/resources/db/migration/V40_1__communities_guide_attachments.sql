-- Files belong to what is written for guides too: to a text that was sent, or to a proposed change.
alter table communities_attached drop constraint communities_attached_pkey;
alter table communities_attached alter column contribution_key drop not null;
alter table communities_attached add column guide_revision_key bigint references communities_guide_revision;
alter table communities_attached add column proposal_key bigint references communities_guide_proposal;
alter table communities_attached add check (num_nonnulls(contribution_key, guide_revision_key, proposal_key) = 1);
create unique index communities_attached_once on communities_attached
  (attachment_key, contribution_key, guide_revision_key, proposal_key) nulls not distinct;
