-- Addresses that are told what happens in a community.
create table notification_hook (
  key           bigint generated always as identity primary key,
  id            uuid        not null unique,
  community     uuid        not null,
  address       text        not null,
  news          varchar[]   not null check (cardinality(news) > 0),
  -- In clear, because what is sent is signed with it.
  secret        text        not null,
  former_secret text,
  former_until  timestamptz,
  made_by       uuid        not null,
  made_at       timestamptz not null,
  paused        text check (paused in ('OWNER', 'GONE', 'FAILING')),
  paused_at     timestamptz,
  -- Since the first try after which none has arrived.
  failing_since timestamptz,
  version       bigint      not null,
  check ((paused is null) = (paused_at is null)),
  check ((former_secret is null) = (former_until is null))
);
create index notification_hook_community on notification_hook (community);

-- What one hook is told of one event. What it says is read when it is sent.
create table notification_hook_delivery (
  id            uuid primary key,
  hook          uuid        not null references notification_hook (id) on delete cascade,
  type          text        not null,
  -- The contribution or the case; nothing of a test.
  subject       uuid,
  happened_at   timestamptz not null,
  state         text        not null check (state in ('WAITING', 'SENT', 'DROPPED', 'GIVEN_UP')),
  due_at        timestamptz,
  -- Until then a node is at it; past that, it is dead.
  claimed_until timestamptz,
  attempts      int         not null default 0,
  tried_at      timestamptz,
  status        int,
  millis        int,
  failure       text,
  check ((state = 'WAITING') = (due_at is not null))
);
create index notification_hook_delivery_due on notification_hook_delivery (due_at) where state = 'WAITING';
create index notification_hook_delivery_waiting on notification_hook_delivery (hook, due_at) where state = 'WAITING';
create index notification_hook_delivery_log on notification_hook_delivery (hook, happened_at desc);
create index notification_hook_delivery_old on notification_hook_delivery (happened_at);
