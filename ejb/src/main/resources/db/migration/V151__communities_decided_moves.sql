-- How texts stood before a decision put them elsewhere, so that an appeal that is right puts them back; not once somebody has moved
-- them again, which is what over says. A row stays: what was decided stays as well (docs/adr/0043).
create table communities_decided_move (
  decision         uuid    primary key,
  contribution_key bigint  not null references communities_contribution,
  -- The community in which it stood.
  from_key         bigint  not null references communities_community,
  over             boolean not null default false
);
create index communities_decided_move_contribution on communities_decided_move (contribution_key) where not over;

create table communities_decided_split (
  decision         uuid    primary key,
  contribution_key bigint  not null references communities_contribution,
  -- The topic in which it stood.
  from_key         bigint  not null references communities_contribution,
  -- Whether it had been a topic before, and has its heading no more.
  was_topic        boolean not null,
  over             boolean not null default false
);
create index communities_decided_split_contribution on communities_decided_split (contribution_key) where not over;
create index communities_decided_split_from on communities_decided_split (from_key) where not over;

-- Each of the replies that went along, the first as well: under which other it stood, and whether it was the answer.
create table communities_decided_split_reply (
  decision   uuid    not null references communities_decided_split,
  reply_key  bigint  not null references communities_contribution,
  parent_key bigint  references communities_contribution,
  answer     boolean not null,
  primary key (decision, reply_key)
);
