-- A step that is done when something that the learner wrote in a guide is published (docs/adr/0053).
do $$
declare
  name  text := (select conname from pg_constraint where conrelid = 'training_step'::regclass and contype = 'c'
    and pg_get_constraintdef(oid) like '%DISCUSSION%(community IS NOT NULL)%');
  kinds text := (select substring(pg_get_constraintdef(oid) from '^CHECK \((.*)\)$') from pg_constraint
    where conrelid = 'training_step'::regclass and conname = 'training_step_kind_check');
begin
  execute format('alter table training_step drop constraint %I', name);
  alter table training_step drop constraint training_step_kind_check;
  execute 'alter table training_step add constraint training_step_kind_check check (kind in (''GUIDE'') or ' || kinds || ')';
end
$$;
alter table training_step
  -- Null where any guide of the community counts.
  add column guide            uuid,
  add column guide_characters int check (guide_characters between 1 and 10000),
  add constraint training_step_community_check check ((kind in ('DISCUSSION', 'GUIDE')) = (community is not null)),
  add constraint training_step_guide_check check ((kind = 'GUIDE') = (guide_characters is not null)
    and (kind = 'GUIDE' or guide is null));

-- What somebody wrote in guides, for those who learn by it.
create index communities_guide_revision_written on communities_guide_revision (author, published_at)
  where state = 'PUBLISHED';
create index communities_guide_proposal_waiting on communities_guide_proposal (proposer) where state in ('OPEN', 'RETURNED');
