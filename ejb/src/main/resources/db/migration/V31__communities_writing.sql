-- Files that people add to what they write. Who may read a contribution may read the files that belong to it.
create table communities_attachment (
  key         bigint generated always as identity primary key,
  id          uuid        not null unique,
  uploader    uuid        not null,
  name        text        not null,
  type        text        not null,
  size        bigint      not null check (size > 0),
  width       int,
  height      int,
  uploaded_at timestamptz not null,
  version     bigint      not null,
  -- Only of what there is a preview is it known how large that is shown.
  check ((width is null) = (height is null))
);
create index communities_attachment_uploader on communities_attachment (uploader, key desc);
create index communities_attachment_uploaded on communities_attachment (uploaded_at);

-- In parts, so that nobody needs to hold a whole file. Most files are compressed already.
create table communities_attachment_part (
  attachment_key bigint not null references communities_attachment on delete cascade,
  number         int    not null check (number >= 0),
  bytes          bytea  not null,
  primary key (attachment_key, number)
);
alter table communities_attachment_part alter column bytes set storage external;

-- What a page shows of an image: drawn anew by us, smaller, without what else the file holds.
create table communities_attachment_preview (
  attachment_key bigint primary key references communities_attachment on delete cascade,
  type           text  not null check (type in ('image/png', 'image/jpeg')),
  bytes          bytea not null
);
alter table communities_attachment_preview alter column bytes set storage external;

-- A file that a revision no longer names still belongs to the revisions before it.
create table communities_attached (
  attachment_key   bigint not null references communities_attachment,
  contribution_key bigint not null references communities_contribution,
  primary key (attachment_key, contribution_key)
);
create index communities_attached_contribution on communities_attached (contribution_key);

-- What somebody has not sent yet. There may be several for one place: where two devices wrote apart, both stay.
create table communities_draft (
  key      bigint generated always as identity primary key,
  id       uuid        not null unique,
  author   uuid        not null,
  purpose  text        not null check (purpose in ('TOPIC', 'REPLY', 'REVISION')),
  place    uuid        not null,
  kind     text,
  title    text        not null,
  text     text        not null,
  saved_at timestamptz not null,
  version  bigint      not null
);
create index communities_draft_author on communities_draft (author, saved_at desc, key desc);
create index communities_draft_place on communities_draft (author, place, saved_at desc);

-- Topics that are called alike, while a new one is being written.
create index communities_topic_alike on communities_contribution using gin (lower(title) gin_trgm_ops)
  where kind = 'TOPIC' and state = 'PUBLISHED';
