-- One schema for H2 and PostgreSQL. Times are epoch milliseconds; ids are the 36-character text of a UUID.

create table entry (
    id varchar(36) primary key,
    type varchar(100) not null,
    version bigint not null,
    head integer not null,
    created_at bigint not null,
    updated_at bigint not null,
    deleted boolean not null
);
create index entry_by_type on entry (type, id);

create table revision (
    entry_id varchar(36) not null references entry (id),
    number integer not null,
    made_at bigint not null,
    author varchar(320) not null,
    note varchar(1000) not null,
    autosave boolean not null,
    content varchar not null,
    stamps varchar not null,
    primary key (entry_id, number)
);

-- During [from_at, until_at) the world sees this revision of this track. Writers hold a lock on the entry's row, so that
-- intervals of one track never overlap; PostgreSQL has a constraint that says so besides.
create table publication (
    entry_id varchar(36) not null,
    track varchar(35) not null,
    from_at bigint not null,
    until_at bigint not null,
    revision integer not null,
    primary key (entry_id, track, from_at),
    constraint publication_is_not_empty check (from_at < until_at),
    constraint publication_of_a_revision foreign key (entry_id, revision) references revision (entry_id, number)
);

-- The database, not the program, decides a race for a slug.
create table unique_value (
    type varchar(100) not null,
    field varchar(100) not null,
    locale varchar(35) not null,
    held varchar(1000) not null,
    entry_id varchar(36) not null references entry (id),
    primary key (type, field, locale, held)
);
create index unique_value_by_entry on unique_value (entry_id);

create table reference (
    from_entry varchar(36) not null references entry (id),
    field_path varchar(300) not null,
    to_entry varchar(36) not null references entry (id),
    primary key (from_entry, field_path, to_entry)
);
create index reference_by_target on reference (to_entry);

-- The one row of change_head is locked last in every writing transaction: numbers follow commits, without gaps.
create table change_head (
    id integer primary key,
    seq bigint not null
);
insert into change_head (id, seq) values (1, 0);

create table change (
    seq bigint primary key,
    made_at bigint not null,
    kind varchar(20) not null,
    entry_id varchar(36) not null,
    type varchar(100) not null,
    tracks varchar(2000) not null,
    actor varchar(320) not null
);

-- Where an imported entry came from, and a hash of what it was then: an import that brings the same changes nothing.
create table external_id (
    origin varchar(200) not null,
    type varchar(100) not null,
    ext_key varchar(500) not null,
    entry_id varchar(36) not null references entry (id),
    source_hash varchar(64) not null,
    primary key (origin, type, ext_key)
);
create index external_id_by_entry on external_id (entry_id);

create table runtime_type (
    name varchar(100) primary key,
    definition varchar not null,
    version bigint not null
);

create table account (
    id varchar(36) primary key,
    email varchar(320) not null unique,
    password varchar(300) not null,
    role varchar(30) not null,
    created_at bigint not null
);

-- Only a hash of each token is kept.
create table session_token (
    token_hash varchar(64) primary key,
    account_id varchar(36) not null references account (id),
    created_at bigint not null,
    expires_at bigint not null
);
create index session_token_by_account on session_token (account_id);
