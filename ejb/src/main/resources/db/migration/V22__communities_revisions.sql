-- What is published can be changed, taken back, closed, pinned and moved.
alter table communities_contribution
  -- What the author has made of the published text, until it takes its place.
  add column pending       text check (pending in ('HELD', 'RETURNED')),
  add column pending_title text,
  add column pending_text  text,
  add column edited_at     timestamptz,
  -- topics
  add column closed_at     timestamptz,
  add column closed_by     uuid,
  add column close_note    text,
  add column pinned_at     timestamptz,
  -- Minutes between two replies of one person; null for none.
  add column slow_minutes  int check (slow_minutes > 0),
  add check ((pending is null) = (pending_text is null)),
  add check (pending is null or state = 'PUBLISHED'),
  add check ((closed_at is null) = (closed_by is null));
alter table communities_community add column slow_minutes int check (slow_minutes > 0);

do $$
declare
  name text;
begin
  for name in select conname from pg_constraint where conrelid = 'communities_contribution'::regclass and contype = 'c'
    and (pg_get_constraintdef(oid) like '%published_at IS NOT NULL%' or conname = 'communities_contribution_state_check')
  loop
    execute format('alter table communities_contribution drop constraint %I', name);
  end loop;
end $$;
alter table communities_contribution
  add constraint communities_contribution_state_check
    check (state in ('HELD', 'PUBLISHED', 'RETURNED', 'REJECTED', 'WITHDRAWN')),
  add constraint communities_contribution_published_check
    check (case state when 'PUBLISHED' then published_at is not null when 'WITHDRAWN' then true else published_at is null end);
create index communities_contribution_slow on communities_contribution (community_key, author, submitted_at desc) where kind = 'REPLY';
create index communities_topic_pinned on communities_contribution (community_key) where pinned_at is not null;

-- Since when readers could read a revision; null for those that they never could.
alter table communities_revision add column published_at timestamptz;
update communities_revision r set published_at = c.published_at from communities_contribution c
  where c.id = r.contribution and c.revision = r.number and c.state = 'PUBLISHED';

alter table moderation_case drop constraint moderation_case_state_check;
alter table moderation_case
  add constraint moderation_case_state_check check (state in ('OPEN', 'APPROVED', 'RETURNED', 'REJECTED', 'WITHDRAWN')),
  -- Whether it is about a change to what is published.
  add column edit boolean not null default false;

alter table notification_notice drop constraint notification_notice_kind_check;
alter table notification_notice add check (kind in ('APPROVED', 'RETURNED', 'REJECTED', 'REPLIED', 'CERTIFIED', 'DUTY',
  'ASKED_TO_JOIN', 'ADMITTED', 'DECLINED', 'ADDED', 'MOVED'));
