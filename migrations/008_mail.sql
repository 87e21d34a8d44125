-- Letters on their way. Written in the transaction they belong to; the worker hands them over, each at most once.

create table letters (
  id           uuid primary key default gen_random_uuid(), -- also its Message-ID
  kind         text not null,                        -- 'sign-in', 'digest', … for the log, which holds no address
  once         text unique,                          -- the same key is never written twice
  recipient    text not null,
  subject      text not null check (subject !~ '[\r\n]'),
  text         text not null,
  html         text not null,
  stop_url     text,                                 -- one click ends the subscription (RFC 8058)
  written_at   timestamptz not null default now(),
  send_before  timestamptz not null,                 -- later it is worth nothing any more
  tries        integer not null default 0,
  delete_by    date not null
);
create index letters_written on letters (written_at);
create index letters_once on letters (once text_pattern_ops); -- all letters of one subscription: they go when it stops
create index letters_delete on letters (delete_by);

create index letters_recipient on letters (recipient);

-- State as rows, one for each letter: it waits, is being handed over, or came to its end. Few wait at any time, so they
-- are found at once among the many that were sent.
create table letters_waiting (
  letter_id  uuid primary key references letters (id) on delete cascade,
  send_at    timestamptz not null
);
create index letters_waiting_send on letters_waiting (send_at);

-- Committed before the first byte goes. A letter that was being handed over when the worker was killed may have arrived:
-- it is not sent again.
create table letter_handovers (
  letter_id  uuid primary key references letters (id) on delete cascade,
  at         timestamptz not null
);
create table letter_endings (
  letter_id  uuid primary key references letters (id) on delete cascade,
  at         timestamptz not null,
  how        text not null check (how in ('sent', 'refused', 'in-doubt', 'too-late')),
  answer     text not null default ''                -- what the mail server said, without addresses
);
