-- Mail that came to us: replies, bounces and what else people and machines send. Once, by the digest of its bytes.
create table notification_incoming (
  id           uuid primary key,
  digest       bytea       not null unique,
  received_at  timestamptz not null,
  -- Gone once it was read.
  content      bytea,
  state        text        not null check (state in ('WAITING', 'POSTED', 'HELD', 'BOUNCE', 'IGNORED', 'REFUSED', 'DEAD')),
  -- Why it was ignored or refused.
  reason       text,
  person       uuid,
  contribution uuid,
  due_at       timestamptz,
  failures     int         not null default 0,
  error        text,
  over_at      timestamptz,
  check ((state = 'WAITING') = (due_at is not null)),
  check (content is not null or state not in ('WAITING', 'DEAD'))
);
alter table notification_incoming alter column content set storage external;
create index notification_incoming_due on notification_incoming (due_at) where state = 'WAITING';
create index notification_incoming_dead on notification_incoming (over_at) where state = 'DEAD';
