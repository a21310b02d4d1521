-- A discussion step is a topic, and completes on what colleagues make of it (docs/adr/0048).
alter table training_step
  add column talk_place      text check (talk_place in ('ANSWERING', 'TOPIC')),
  -- A contribution, which may have become a part of another topic; of one of its own, which the edition starts.
  add column talk_topic      uuid,
  add column talk_own        boolean,
  add column talk_accepted   boolean,
  -- How many colleagues; 0 for none.
  add column talk_endorsed   int check (talk_endorsed >= 0),
  add column talk_expert     boolean,
  add column talk_experts    uuid[],
  add column talk_replies    int check (talk_replies >= 0),
  add column talk_characters int check (talk_characters >= 0),
  add column talk_post_first boolean,
  add column talk_loss       text check (talk_loss in ('KEEP', 'WITHDRAW'));
-- What there was asks for an answer, whichever.
update training_step set talk_place = 'ANSWERING', talk_own = false, talk_accepted = false, talk_endorsed = 0, talk_expert = false,
    talk_experts = '{}', talk_replies = 0, talk_characters = 0, talk_post_first = false, talk_loss = 'KEEP'
  where kind = 'DISCUSSION';
alter table training_step
  add constraint training_step_talk_check check ((kind = 'DISCUSSION') = (num_nulls(talk_place, talk_own, talk_accepted, talk_endorsed,
    talk_expert, talk_experts, talk_replies, talk_characters, talk_post_first, talk_loss) = 0)),
  add constraint training_step_talk_where_check check (talk_own or (talk_place = 'TOPIC') = (talk_topic is not null));
create index training_step_talk on training_step (talk_topic) where talk_topic is not null;

-- Where a step's topic stands since it became a part of another, or was split off again; without a row it is a topic by itself.
create table training_talk_topic (
  topic     uuid primary key,
  stands_in uuid not null
);
create index training_talk_topic_stands on training_talk_topic (stands_in);

-- On what a completion rests, and since when some of that is gone. None is deleted: one that lost it stands, or does not until it is back.
alter table training_completion
  add column contributions uuid[],
  add column lost_at       timestamptz,
  add column lost          text check (lost in ('TEXT', 'PRAISE')),
  add check ((lost_at is null) = (lost is null));
update training_completion set contributions = array[evidence] where evidence is not null;
-- Besides an edition, a loss ends what stood.
do $$
declare
  name text := (select conname from pg_constraint where conrelid = 'training_completion'::regclass and contype = 'c'
    and pg_get_constraintdef(oid) like '%stands = (ended_by IS NULL)%');
begin
  execute format('alter table training_completion drop constraint %I', name);
end
$$;
alter table training_completion add constraint training_completion_stands_check check (not stands or ended_by is null);

-- That an expert approves of what a learner wrote, for the step in all its editions; kept when it is taken back.
create table training_talk_approval (
  key           bigint generated always as identity primary key,
  step_id       uuid        not null,
  contribution  uuid        not null,
  expert        uuid        not null,
  reason        text check (length(reason) between 1 and 500),
  approved_at   timestamptz not null,
  taken_back_at timestamptz
);
create unique index training_talk_approval_once on training_talk_approval (step_id, contribution, expert) where taken_back_at is null;
create index training_talk_approval_contribution on training_talk_approval (contribution);

-- Three more kinds of notices than there are, whichever those are.
do $$
declare
  kinds text := (select substring(pg_get_constraintdef(oid) from '^CHECK \((.*)\)$') from pg_constraint
    where conrelid = 'notification_notice'::regclass and conname = 'notification_notice_kind_check');
begin
  alter table notification_notice drop constraint notification_notice_kind_check;
  execute 'alter table notification_notice add constraint notification_notice_kind_check check (kind in (''STEP_TEXT_GONE'', ''STEP_PRAISE_GONE'', ''STEP_BACK'') or ' || kinds || ')';
end
$$;
